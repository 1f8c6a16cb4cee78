package import Catalogue
internal import Languages
package import Text

/// The other spellings of the words of a condition: `kĩ` for `kỹ`. A condition for exact words has none.
package struct WordSpellings {
  /// The most phrases for a condition of several words.
  private static let mostPhrases = 8

  private let typed: [String: [String]]

  package init(of match: TextMatch) {
    guard match.form != .exact else {
      typed = [:]
      return
    }
    var typed: [String: [String]] = [:]
    for word in match.words.split(whereSeparator: { !$0.isLetter }) {
      let others = LanguageProfile.all.flatMap { $0.spellings.alternatives(of: String(word)) }
      if !others.isEmpty { typed[fold(String(word))] = others.map { fold($0) } }
    }
    self.typed = typed
  }

  /// The folded other spellings of a folded word.
  package func alternatives(of word: String) -> [String] { typed[word] ?? [] }

  /// The phrases in which at least one word has another spelling; words are whole.
  package func phrases(insteadOf words: WordSequence) -> [String] {
    guard !typed.isEmpty else { return [] }
    var phrases = [""]
    for word in words.text.split(separator: " ") {
      let spellings = [String(word)] + alternatives(of: String(word))
      phrases = phrases.flatMap { phrase in spellings.map { phrase.isEmpty ? $0 : phrase + " " + $0 } }
      if phrases.count > Self.mostPhrases { return [] }
    }
    return Array(phrases.dropFirst())
  }
}
