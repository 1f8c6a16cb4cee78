internal import Languages
internal import Text

/// A romanised name of a language that puts the family name first.
struct FamilyFirstName {
  /// The words, family name first.
  let words: [String]

  /// A Chinese or Korean name of three syllables, the first a family name. A hyphen between syllables is dropped.
  init?(_ words: [String]) {
    let hasHyphens = words.contains { $0.isEmpty || $0.utf8.contains(UInt8(ascii: "-")) }
    guard hasHyphens || words.count == 3 else { return nil }
    let syllables = hasHyphens ? words.flatMap { $0.split(separator: "-").map(String.init) } : words
    guard syllables.count == 3, words.count > 1, let first = syllables.first, let last = syllables.last,
      syllables.allSatisfy(Self.isSyllable)
    else { return nil }
    if Self.isFamily(first), !words[0].contains("-") {
      self.words = syllables
    } else if words.count == 2, words[0].contains("-"), Self.isFamily(last) {
      // `Jong-un Kim`
      self.words = [last] + syllables.dropLast()
    } else {
      return nil
    }
  }

  /// A Japanese name with the family name moved to the front; nil for another name, and where the family name is
  /// already in front.
  static func japaneseTurned(_ words: [String]) -> [String]? {
    guard words.count == 2, RomanisedFamilyNames.japanese.contains(words[0]),
      !RomanisedFamilyNames.japanese.contains(words[1]),
      words.allSatisfy(isJapanese)
    else { return nil }
    return [words[1], words[0]]
  }

  private static func isFamily(_ word: String) -> Bool {
    RomanisedFamilyNames.korean.contains(word) || RomanisedFamilyNames.chinese.contains(word)
  }

  /// A short word with one group of vowels.
  private static func isSyllable(_ word: String) -> Bool {
    var groups = 0
    var wasVowel = false
    for letter in word.utf8 {
      let isVowel = "aeiouyw".utf8.contains(letter)
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    return word.utf8.count <= 6 && (1...2).contains(groups) && word.utf8.allSatisfy(\.isLetter)
  }

  /// Consonants and vowels alternate in romanised Japanese; `n` may be alone, and consonants may be doubled.
  private static func isJapanese(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard let last = letters.last, "aeioun".utf8.contains(last) else { return false }
    var consonants = 0
    for (index, letter) in letters.enumerated() {
      if "aeiou".utf8.contains(letter) {
        consonants = 0
        continue
      }
      consonants += 1
      let isAfterN = index > 0 && letters[index - 1] == UInt8(ascii: "n")
      let isPair =
        index > 0
        && (["sh", "ch", "ts", "ky", "ry", "my", "ny", "hy", "gy", "by", "py"].contains(
          String(decoding: letters[index - 1...index], as: UTF8.self)) || letters[index - 1] == letter)
      if "lqvx".utf8.contains(letter) || consonants > 1 && !isAfterN && !isPair { return false }
    }
    return true
  }
}
