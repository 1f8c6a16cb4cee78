internal import Foundation
internal import Languages
internal import Names
internal import Text

/// The phrases of the lists, by the hash of their words.
struct Lexicon {
  private(set) var marks: [UInt64: PhraseLists] = [:]
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  /// Reads the lists of the language and those for both.
  mutating func read(_ folder: URL) throws {
    for subfolder in ["both", language == .english ? "english" : "vietnamese"] {
      for list in PhraseLists.List.allCases {
        let file = folder.appending(path: "\(subfolder)/\(list).txt")
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { continue }
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        for line in lines where !line.hasPrefix("#") { add(String(line), PhraseLists(list)) }
      }
    }
  }

  /// Vietnamese without diacritics has the phrases folded.
  private mutating func add(_ phrase: String, _ list: PhraseLists) {
    insert(phrase, list)
    let folded = fold(phrase)
    if language == .vietnamese, folded != phrase.lowercased() { insert(folded, list) }
  }

  private mutating func insert(_ phrase: String, _ list: PhraseLists) {
    let words = wordKeys(of: phrase, language: language)
    var hash = PhraseHash()
    for (index, word) in words.enumerated() {
      hash.add(word)
      marks[hash.bits, default: []].formUnion(index == words.count - 1 ? list : .isPrefix)
    }
  }

  /// Learns from running text which words have small letters as a rule, and which a capital.
  mutating func addSpelling(of texts: [String], language: Language) {
    var counts: [UInt64: (small: Int, capital: Int)] = [:]
    for text in texts {
      for word in CasedWord.words(of: text, language: language) {
        if word.isCapitalised {
          counts[word.key, default: (0, 0)].capital += 1
        } else {
          counts[word.key, default: (0, 0)].small += 1
        }
      }
    }
    for (word, count) in counts where count.small + count.capital >= 3 {
      let list: PhraseLists.List? =
        count.small > 9 * count.capital
        ? .usuallySmall : count.capital > 9 * count.small ? .usuallyCapital : nil
      guard let list else { continue }
      var hash = PhraseHash()
      hash.add(word)
      marks[hash.bits, default: []].formUnion(PhraseLists(list))
    }
  }
}
