package import Corpus

/// The words of a phrase as the lexicon has them.
package func wordKeys(of phrase: String) -> [UInt64] {
  Tokenizer.tokens(of: phrase).map(\.key.bits)
}

/// A word in running text.
package struct SpelledWord: Sendable {
  package let key: UInt64
  package let isCapitalised: Bool
}

/// The words of a text whose spelling tells something: not those that begin a sentence or stand in a heading.
package func spelledWords(of text: String, language: Language) -> [SpelledWord] {
  let passage = Passage(text, prose: [0..<text.utf8.count], language: language)
  return passage.tokens.lazy
    .filter { ($0.isCapitalised || $0.shape == .lower) && !$0.startsSentence && !$0.isInHeading }
    .map { SpelledWord(key: $0.key.bits, isCapitalised: $0.isCapitalised) }
}
