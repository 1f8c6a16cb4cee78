package import Languages
internal import Text

/// The words of a phrase as the lexicon has them.
package func wordKeys(of phrase: String) -> [UInt64] {
  let passage = Passage(phrase, language: .undetermined)
  return passage.tokens.map { passage.forms[$0.form].key.bits }
}

/// A word in running text.
package struct SpelledWord: Sendable {
  package let key: UInt64
  package let isCapitalised: Bool
}

/// The words of a text whose spelling tells something: not those that begin a sentence or stand in a heading.
package func spelledWords(of text: String, language: Language) -> [SpelledWord] {
  let passage = Passage(text, language: language)
  return passage.tokens.lazy
    .filter { ($0.isCapitalised || $0.shape == .lower) && !$0.startsSentence && !$0.isInHeading }
    .map { SpelledWord(key: passage.forms[$0.form].key.bits, isCapitalised: $0.isCapitalised) }
}
