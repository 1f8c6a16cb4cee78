internal import Catalogue
internal import Foundation
package import Languages
internal import News
internal import Text

/// The terms of an article for which the vocabulary has a word in another language.
///
/// A pair is an entry only if it was written by hand, and in the sense of the article: the same story in the other
/// language uses the translation or, without such a story, the lexicon knows no other sense. On independent reports
/// that were judged by hand, 99 of 100 written pairs were right where the other story had the word, and 85 where it
/// didn't; of the pairs that were only learnt, 76 were right.
package struct GlossaryTerms {
  let text: ComparedText
  private let target: Language
  private let written: WrittenPairs
  private let features: FeatureTable
  private let lexicon: Lexicon
  /// The other story's text, to look for words as they are written.
  private let partnerWords: String?

  /// The number of terms that are compared with each other: more than are ever shown.
  private static let mostCandidates = 300
  /// A word whose most probable translation is less probable has several senses.
  private static let leastProbability = 0.9
  /// A phrase of several words has one sense if its translation is not clearly less probable than others: pairs that
  /// are only in the vocabulary have this probability in the lexicon.
  private static let leastProbabilityOfPhrase = 0.34

  package init(
    _ text: ComparedText, partner: ComparedText?, target: Language, statistics: TermStatistics
  ) {
    self.text = text
    self.target = target
    written = WrittenPairs(text.article.language.language, target)
    features = statistics.features
    lexicon = statistics.allLexicons
    partnerWords = partner.map { WholeWords.of($0.article.text, stemmedIn: target) }
  }

  /// The most telling first.
  var entries: [Glossary.Entry] {
    let ranked = joined(Phrases(text, 1...4).places.compactMap { candidate($0.key, $0.value) }).sorted {
      ($1.weight, $0.phrase) < ($0.weight, $1.phrase)
    }
    return withoutParts(Array(ranked.prefix(Self.mostCandidates))).map(\.entry)
  }

  private struct Candidate {
    let phrase: String
    let passages: [Int]
    let weight: Double
    let entry: Glossary.Entry
  }

  /// The candidates with the singular and the plural of a word as one, which is shown in its shorter form.
  private func joined(_ candidates: [Candidate]) -> [Candidate] {
    let source = text.article.language.language
    return Dictionary(grouping: candidates) { WholeWords.of($0.entry.source, stemmedIn: source) }.values
      .map { forms in
        let forms = forms.sorted { ($0.phrase.utf8.count, $0.phrase) < ($1.phrase.utf8.count, $1.phrase) }
        guard forms.count > 1, let first = forms.first else { return forms[0] }
        let passages = Set(forms.flatMap(\.passages)).sorted()
        return Candidate(
          phrase: first.phrase, passages: passages, weight: weight(of: first.phrase, passages),
          entry: Glossary.Entry(
            .term, source: first.entry.source, targets: first.entry.targets, mentionCount: passages.count,
            evidence: first.entry.evidence))
      }
  }

  private func candidate(_ phrase: String, _ place: Phrases.Place) -> Candidate? {
    let source = text.article.language.language
    let surface = text.article.text(in: place.range).onOneLine
    let translations = lexicon.translations(of: surface, from: source, to: target)
      .filter { isEstablished($0, for: surface, place) }
    let weights = Dictionary(translations.map { ($0, weight(of: $0)) }) { first, _ in first }
    // Of equal translations the longer one is the one that the other story has as a whole; without such a story the
    // shorter one is the usual one: `thủ tướng`, not `thủ tướng chính phủ`.
    let sign = partnerWords == nil ? 1 : -1
    let ranked = translations.sorted {
      ($1.weighed(by: weights), sign * $0.text.utf8.count, $0.text)
        < ($0.weighed(by: weights), sign * $1.text.utf8.count, $1.text)
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

  /// True if a translation was written by hand, is no word of general language, and has the sense of the article.
  private func isEstablished(
    _ translation: Lexicon.Translation, for surface: String, _ place: Phrases.Place
  ) -> Bool {
    let hubs = written.hubs(of: surface, translation.text)
    guard !hubs.isEmpty, hubs.isDisjoint(with: GeneralWords.terms) else { return false }
    guard partnerWords == nil else { return isInPartner(translation.text) }
    let isPhrase = hubs.contains { $0.kind == .phrase }
    // A word that is always written with a capital is often a part of a name, a syllable a part of a word.
    guard isPhrase || !place.isCapitalized, !isSyllable(surface) else { return false }
    if isPhrase { return translation.probability >= Self.leastProbabilityOfPhrase }
    return min(translation.probability, probability(of: surface, for: translation.text))
      >= Self.leastProbability
  }

  /// True if the language of the article writes spaces between the syllables of a word and this is one syllable.
  private func isSyllable(_ surface: String) -> Bool {
    text.article.language.language.profile.terms.syllablesPerWord > 1 && !surface.contains(" ")
  }

  /// The probability that a word of the target language is called so in the language of the article.
  private func probability(of surface: String, for translation: String) -> Double {
    let words = WholeWords.of(surface)
    let source = text.article.language.language
    return lexicon.translations(of: translation, from: target, to: source)
      .filter { WholeWords.of($0.text) == words || Term($0.text, in: source) == Term(surface, in: source) }
      .map(\.probability).max() ?? 0
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

// MARK: - Evidence

extension GlossaryTerms {
  /// The weight of a translation: higher for a more established translation.
  private func weight(of translation: Lexicon.Translation) -> Double {
    translation.probability * log(2 + Double(articleCount(of: translation.text) ?? 0))
  }

  private func isInPartner(_ words: String) -> Bool {
    partnerWords?.contains(WholeWords.of(words, stemmedIn: target)) == true
  }

  /// The number of articles of the collection that contain a term; nil if the number isn't known, or is one at most.
  private func articleCount(of words: String, in language: Language? = nil) -> Int? {
    guard let term = Term(words, in: language ?? target) else { return nil }
    let count = features[StoryFeature(term)]
    return count > 1 ? count : nil
  }
}

extension Lexicon.Translation {
  fileprivate func weighed(by weights: [Lexicon.Translation: Double]) -> Double { weights[self] ?? 0 }
}
