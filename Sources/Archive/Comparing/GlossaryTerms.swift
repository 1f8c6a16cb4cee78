internal import Corpus
internal import Foundation
internal import Linguistics

/// The terms of an article for which the lexicon has a word in another language.
struct GlossaryTerms {
  private let text: ComparedText
  private let target: Language
  private let features: FeatureTable
  /// The other story's text, to look for words as they are written.
  private let partnerWords: String?

  /// So many terms are compared with each other, more than are ever shown.
  private static let mostCandidates = 300
  /// A translation that is less probable is no established one.
  private static let leastProbability = 0.1

  init(_ text: ComparedText, partner: ComparedText?, target: Language, features: FeatureTable) {
    self.text = text
    self.target = target
    self.features = features
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
    let surface = text.article.text(in: place.range).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    let translations = Lexicon.shared.translations(of: surface, from: source, to: target)
      .filter { $0.probability >= Self.leastProbability && means($0.text, surface, in: source) }
      // A single syllable is more often a part of another word, unless the other story has its translation.
      .filter { source != .vietnamese || phrase.contains(" ") || isInPartner($0.text) }
    let ranked = translations.sorted { ($1.weight(self), $0.text) < ($0.weight(self), $1.text) }
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

  /// Whether a translation means the word as it is written, and not one that only folds alike: `cảng`, not `càng`.
  private func means(_ translation: String, _ surface: String, in source: Language) -> Bool {
    guard source == .vietnamese else { return true }
    let written = surface.lowercased()
    return Lexicon.shared.translations(of: translation, from: target, to: source).contains {
      $0.text.lowercased() == written
    }
  }

  /// Rare terms that are often used tell most, long ones more than short ones.
  private func weight(of phrase: String, _ passages: [Int]) -> Double {
    let words = phrase.split(separator: " ").count
    let documents = articleCount(of: phrase, in: text.article.language.language) ?? 1
    let length = text.article.language.language == .vietnamese ? Double(words) / 2 : Double(words)
    return Double(passages.count).squareRoot() * (1 + length) / log(2 + Double(documents))
  }

  /// Without terms that stand only within longer ones.
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

// MARK: - Evidence

extension GlossaryTerms {
  fileprivate func isInPartner(_ words: String) -> Bool {
    partnerWords?.contains(Self.words(of: words)) == true
  }

  /// In how many articles of the collection a term stands; nil where that isn't known, or one at most.
  fileprivate func articleCount(of words: String, in language: Language? = nil) -> Int? {
    guard let term = Term(words, in: language ?? target) else { return nil }
    let count = features[Feature(term)]
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
  /// How established it is: as probable as the lexicon says, more so where it was seen.
  fileprivate func weight(_ terms: GlossaryTerms) -> Double {
    probability * (terms.isInPartner(text) ? 4 : 1) * log(2 + Double(terms.articleCount(of: text) ?? 0))
  }
}
