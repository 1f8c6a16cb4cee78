internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Stories

/// The terms of an article for which the lexicon has a word in another language.
struct GlossaryTerms {
  private let text: ComparedText
  private let target: Language
  /// Whether the language writes spaces between the syllables of a word.
  private let writesSyllables: Bool
  /// The pairs of words of two languages that were written by hand.
private struct WrittenPairs: Sendable {
  private let pairs: Set<String>

  static func between(_ source: Language, _ target: Language) -> WrittenPairs {
    byLanguage[source == LanguagePair.hub ? target : source] ?? WrittenPairs(pairs: [])
  }

  private static let byLanguage = Dictionary(
    uniqueKeysWithValues: LanguageProfile.all.map(\.language).map { ($0, WrittenPairs(of: $0)) })

  private init(pairs: Set<String>) {
    self.pairs = pairs
  }

  private init(of language: Language) {
    pairs = Set(
      Vocabulary.pairs(with: language).flatMap { [Self.key($0.hub, $0.other), Self.key($0.other, $0.hub)] })
  }

  func contain(_ word: String, _ translation: String) -> Bool {
    pairs.contains(Self.key(word, translation))
  }

  private static func key(_ word: String, _ other: String) -> String {
    "\(word)\t\(other)".precomposedStringWithCanonicalMapping.lowercased()
  }
}
