internal import Catalogue
internal import Foundation
package import Languages
internal import News
internal import Text

/// The terms of an article for which the lexicon has a word in another language.
package struct GlossaryTerms {
  private let text: ComparedText
  private let target: Language
  /// True if the language writes spaces between the syllables of a word.
  private let writesSyllables: Bool
  private let written: WrittenPairs
  private let features: FeatureTable
  private let lexicon: Lexicon
  /// The other story's text, to look for words as they are written.
  private let partnerWords: String?

  /// The number of terms that are compared with each other: more than are ever shown.
  private static let mostCandidates = 300
  /// A translation that is less probable is no established one.
  private static let leastProbability = 0.2

  package init(
    _ text: ComparedText, partner: ComparedText?, target: Language, statistics: TermStatistics
  ) {
    self.text = text
    self.target = target
    let source = text.article.language.language
    writesSyllables = source.profile.terms.syllablesPerWord > 1
    written = WrittenPairs.between(source, target)
    features = statistics.features
    lexicon = statistics.allLexicons
    partnerWords = partner.map { Self.words(of: $0.article.text) }
  }

  /// The most telling first.
  var entries: [Glossary.Entry] {
    let candidates = Phrases(text, 1...4).places.compactMap { candidate($0.key, $0.value) }
    let ranked = candidates.sorted { ($1.weight, $0.phrase) < ($0.weight, $1.phrase) }
    return withoutParts(Array(ranked.prefix(Self.mostCandidates))).map(\.entry)
  }

  private struct Candidate {
    let phrase: String
    let passages: [Int]
    let weight: Double
    let entry: Glossary.Entry
  }

  private func candidate(_ phrase: String, _ place: Phrases.Place) -> Candidate? {
    let source = text.article.language.language
    let surface = text.article.text(in: place.range).onOneLine
    let translations = lexicon.translations(of: surface, from: source, to: target)
      .filter { isEstablished($0, for: surface, in: source) }
      // A single syllable is more often a part of another word, unless the other story has its translation.
      .filter { !writesSyllables || phrase.contains(" ") || isInPartner($0.text) }
    let weights = Dictionary(translations.map { ($0, weight(of: $0, for: surface)) }) { first, _ in first }
    let ranked = translations.sorted {
      ($1.weighed(by: weights), $0.text) < ($0.weighed(by: weights), $1.text)
    }
    guard let best = ranked.first else { return nil }
    var evidence: [Glossary.Entry.Evidence] = []
    if isInPartner(best.text) { evidence.append(.partner) }
    if let count = articleCount(of: best.text) { evidence.append(.articles(count)) }
    evidence.append(.reference)
    let entry = Glossary.Entry(
      .term, source: surface, targets: ranked.map(\.text), mentionCount: place.passages.count,
      evidence: evidence)
    return Candidate(
      phrase: phrase, passages: place.passages, weight: weight(of: phrase, place.passages), entry: entry)
  }

  /// True if a translation is reliable: written down by hand; or learnt in both directions, for the word with its
  /// diacritics and not for another word that folds alike (`cảng`, not `càng`), and used by the same story.
  private func isEstablished(_ translation: Lexicon.Translation, for surface: String, in source: Language)
    -> Bool
  {
    if written.contain(surface, translation.text) { return true }
    guard translation.probability >= Self.leastProbability, isInPartner(translation.text),
      surface.contains(" ") || !writesSyllables,
      // A translation that is always written with a capital is a name, or a part of a name.
      translation.text.first?.isUppercase != true || surface.first?.isUppercase == true
    else { return false }
    return lexicon.translations(of: translation.text, from: target, to: source).contains {
      $0.probability >= Self.leastProbability && $0.text.lowercased() == surface.lowercased()
    }
  }

  /// Rare terms that are often used tell most, long ones more than short ones.
  private func weight(of phrase: String, _ passages: [Int]) -> Double {
    let words = phrase.split(separator: " ").count
    let documents = articleCount(of: phrase, in: text.article.language.language) ?? 1
    let length = Double(words) / Double(text.article.language.language.profile.terms.syllablesPerWord)
    return Double(passages.count).squareRoot() * (1 + length) / log(2 + Double(documents))
  }

  /// The candidates without terms that only occur within longer ones.
  private func withoutParts(_ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { candidate in
      !candidates.contains { other in
        other.phrase.utf8.count > candidate.phrase.utf8.count
          && " \(other.phrase) ".contains(" \(candidate.phrase) ")
          && Set(candidate.passages).isSubset(of: other.passages)
      }
    }
  }
}

// MARK: - PassageEvidence

extension GlossaryTerms {
  /// The factor of the weight of a form that was written down by hand or that the same story uses.
  private static let writtenShare = 3.0
  private static let partnerShare = 4.0

  /// The weight of a translation: higher for a more established translation.
  private func weight(of translation: Lexicon.Translation, for surface: String) -> Double {
    translation.probability
      * (written.contain(surface, translation.text) ? Self.writtenShare : 1)
      * (isInPartner(translation.text) ? Self.partnerShare : 1)
      * log(2 + Double(articleCount(of: translation.text) ?? 0))
  }

  private func isInPartner(_ words: String) -> Bool {
    partnerWords?.contains(Self.words(of: words)) == true
  }

  /// The number of articles of the collection that contain a term; nil if the number isn't known, or is one at most.
  private func articleCount(of words: String, in language: Language? = nil) -> Int? {
    guard let term = Term(words, in: language ?? target) else { return nil }
    let count = features[StoryFeature(term)]
    return count > 1 ? count : nil
  }

  /// Letters and digits in small letters, a blank around each word.
  private static func words(of text: String) -> String {
    let words = text.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && !$0.isNumber }
    return " \(words.joined(separator: " ")) "
  }
}

extension Lexicon.Translation {
  fileprivate func weighed(by weights: [Lexicon.Translation: Double]) -> Double { weights[self] ?? 0 }
}

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
