internal import Foundation
internal import Languages
internal import Text

/// The translations of a word that were learnt from translated news and are likely to be its meaning.
///
/// The lexicon has for every word the words that are met beside it more often than by chance. For a part of a word these are
/// the meanings of the whole word (`xuyên`: regularly, as in `thường xuyên`), for a rare word they are whatever the few
/// sentences tell. The bounds were set by hand on 500 words of `vi-news` and 250 of `stories/bbc`; on other words nine of ten
/// of the meanings that are left are right (`eval glosses`).
struct LearntMeanings {
  private let isWholeWord: Bool
  private let documents: Int
  private let target: Language
  private let mostDocuments: Int

  /// The least probability of a translation, and the least weight: it is called so in both directions.
  private static let leastProbability = 0.45
  /// From this weight on a translation is told without a sign of doubt.
  private static let sureWeight = 0.8
  /// The fewest background articles that have the word.
  private static let leastDocuments = 4
  /// The largest ratio between the numbers of background articles of the two words: they are equally frequent.
  private static let mostRatio = 3.0
  /// A word that more than one article of so many has is met beside every other word.
  private static let articlesPerCommonWord = 5

  init(of words: String, from source: Language, to target: Language, in lexicon: Lexicon) {
    let term = Term(words, in: source)
    let isPart = source.profile.terms.syllablesPerWord > 1 && !words.contains(where: \.isWhitespace)
    isWholeWord =
      !isPart && term.flatMap(lexicon.text).map { Self.isSpelled(words, as: $0, in: source) } == true
    documents = term.flatMap(lexicon.backgroundCount) ?? 0
    mostDocuments = lexicon.backgroundArticles / Self.articlesPerCommonWord
    self.target = target
  }

  /// The likely meanings among some translations, in their order.
  func likely(among translations: [Lexicon.Translation]) -> [Lexicon.Translation] {
    guard isWholeWord, documents >= Self.leastDocuments else { return [] }
    return translations.filter { translation in
      let ratio = Double(translation.documents) / Double(documents)
      return translation.probability >= Self.leastProbability
        && translation.weight >= Self.leastProbability && isWord(translation.text)
        && translation.documents >= Self.leastDocuments && translation.documents <= mostDocuments
        && (1 / Self.mostRatio...Self.mostRatio).contains(ratio)
    }
  }

  /// True if a translation is likely to be one word and no name, which has a capital: in a language that writes spaces
  /// between syllables, one syllable is often a part of the word that is meant, and a run of many syllables a piece of a
  /// sentence.
  private func isWord(_ translation: String) -> Bool {
    let syllables = target.profile.terms.syllablesPerWord
    guard translation.first?.isUppercase == false else { return false }
    return syllables == 1 || translation.split(separator: " ").count == syllables
  }

  static func isSure(_ translation: Lexicon.Translation) -> Bool { translation.weight >= sureWeight }

  /// True if a word has the diacritics of the lexicon's word, or the text has none. The lexicon's compounds are folded.
  static func isSpelled(_ word: String, as usual: String, in language: Language) -> Bool {
    let written = word.precomposedStringWithCanonicalMapping.lowercased()
    return fold(word) == written || syllables(of: word, in: language) == syllables(of: usual, in: language)
  }

  /// The syllables of a word with their diacritics, however they are encoded and placed.
  static func syllables(of word: String, in language: Language) -> [Term?] {
    word.split(whereSeparator: \.isWhitespace).map { Term(String($0), in: language) }
  }
}
