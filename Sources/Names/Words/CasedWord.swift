package import Languages
internal import Text

/// A word in running text whose capital, or lack of a capital, means something.
package struct CasedWord: Sendable {
  package let key: UInt64
  package let isCapitalised: Bool

  /// The words of a text without those that begin a sentence or belong to a heading.
  package static func words(of text: String, language: Language) -> [CasedWord] {
    let tokenized = TokenizedText(text, language: language)
    return tokenized.tokens.lazy
      .filter { ($0.isCapitalised || $0.shape == .lower) && !$0.startsSentence && !$0.isInHeading }
      .map { CasedWord(key: tokenized.types[$0.type].key.bits, isCapitalised: $0.isCapitalised) }
  }
}

/// Several words in one hash.
package struct PhraseHash {
  package private(set) var bits: UInt64 = 0

  package init() {}

  package mutating func add(_ word: UInt64) {
    bits = (bits ^ word) &* 0x9E37_79B9_7F4A_7C15
    bits ^= bits &>> 29
  }
}

/// The keys of a phrase's words, by which the tagger's lexicon stores the phrase.
package func wordKeys(of phrase: String, language: Language) -> [UInt64] {
  let tokenized = TokenizedText(phrase, language: language)
  return tokenized.tokens.map { tokenized.types[$0.type].key.bits }
}
