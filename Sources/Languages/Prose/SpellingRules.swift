/// The different spellings of one word in a language.
package struct SpellingRules: Sendable {
  /// The other spellings of a word, as it is typed: with diacritics or without, in any case.
  let others: @Sendable (String) -> [String]

  package static let neutral = SpellingRules { _ in [] }

  /// The other spellings of a word; empty for nearly all words.
  package func alternatives(of word: String) -> [String] { others(word) }
}
