internal import Text

extension TermRules {
  static let french: TermRules = {
    let stems = FrenchStems()
    var rules = TermRules(of: .french)
    rules.stem = { stems.stem(of: $0) }
    rules.space = .own
    rules.keyBeginning = Hash64.empty.adding("fr ".utf8)
    rules.circumstanceWords = [
      "a", "au", "aux", "chez", "dans", "de", "depuis", "des", "du", "en", "par", "pour", "sur", "sous",
      "vers",
    ]
    return rules
  }()
}

/// Brings the plural and the feminine of a French word to the masculine singular.
private struct FrenchStems: Sendable {
  /// An ending, the fewest letters before it, and its replacement.
  private struct Rule {
    let ending: [UInt8]
    let fewestLetters: Int
    let replacement: [UInt8]
  }

  private let rules: [Rule]
  private let exceptions: [ArraySlice<UInt8>: ArraySlice<UInt8>]

  init() {
    rules = LanguageTable("stems.tsv", of: .french).rows.compactMap { row in
      guard row.count > 2, let fewest = Int(row[1]) else { return nil }
      return Rule(
        ending: Array(Self.folded(row[0])), fewestLetters: fewest,
        replacement: row[2] == "-" ? [] : Array(Self.folded(row[2])))
    }
    exceptions = Dictionary(
      LanguageTable("stem-exceptions.tsv", of: .french).rows.compactMap { row in
        row.count > 1 ? (Self.folded(row[0]), Self.folded(row[1])) : nil
      }
    ) { first, _ in first }
  }

  private static func folded(_ word: Substring) -> ArraySlice<UInt8> {
    foldedBytes(of: String(word))[...]
  }

  /// The stem of a folded word: by the first rule whose ending fits and leaves letters enough.
  func stem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = word.last, word.count > 2, last >= UInt8(ascii: "e") else { return word }
    if let stem = exceptions[word] { return stem }
    for rule in rules where rule.ending.last == last && word.count >= rule.ending.count + rule.fewestLetters {
      if word.suffix(rule.ending.count).elementsEqual(rule.ending) {
        return word.dropLast(rule.ending.count) + rule.replacement
      }
    }
    return word
  }
}
