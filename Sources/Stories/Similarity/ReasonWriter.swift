package import Catalogue
internal import Foundation
package import Languages
package import News
internal import Text

/// The names of an archive, for reasons. Valid in one reading transaction.
package protocol NameFacts {
  /// The user's corrections of names.
  var corrections: ResolvedCorrections { get }

  /// An article's entity with all names that articles use for it.
  func completed(_ entity: Entity) throws -> Entity

  /// True if an article mentions an entity, also if the user split it.
  func isNamed(_ key: EntityKey, in article: Int64) throws -> Bool
}

/// Words the reasons for which two stories are related.
package struct ReasonWriter {
  /// The most reasons of a story: two lines of a sidebar.
  private static let mostReasons = 6
  private static let nameWeight = 8.0
  /// Quotations of both, and numbers with their units, say more than a word of the same weight.
  private static let factWeight = 3.0

  private let names: any NameFacts
  private let article: Article
  private let lexicon: Lexicon
  /// The article's own names and terms behind the features.
  private let entities: [StoryFeature: Entity]
  private let terms: [Term: TermOccurrence]
  private let quotations: [TextRange]
  /// The article's terms by the terms for comparison across languages, the likeliest first.
  private let origins: Origins

  package init(_ names: any NameFacts, _ lexicon: Lexicon, for article: Article, _ analysis: ArticleAnalysis)
  {
    self.names = names
    self.article = article
    self.lexicon = lexicon
    let corrections = names.corrections
    let features = analysis.entities.map { entity in
      let own = corrections.split(entity, in: article.language.language)
      return (
        corrections.features.lead(of: StoryFeature(name: entity.key, entity.kind)), corrections.corrected(own)
      )
    }
    entities = Dictionary(features) { first, _ in first }
    quotations = analysis.facts.quotations.map(\.range)
    terms = Dictionary(analysis.terms.map { ($0.term, $0) }) { first, _ in first }
    origins = Origins(of: analysis.terms.map(\.term), in: article.language.language, lexicon)
  }

  /// The strongest reasons: in the words of the article that is read, and behind a dot in the other's language. Words
  /// that are frequent in news are given only if there is no other reason.
  package func reasons(for match: RelatedStories.Match, in language: Language) throws -> [Reason] {
    let bonds = match.bonds.sorted { left, right in
      (weight(of: right), left.feature) < (weight(of: left), right.feature)
    }
    let telling = try reasons(for: match, bonds.filter { !isCommon($0.feature) }, in: language)
    return telling.isEmpty ? try reasons(for: match, bonds, in: language) : telling
  }

  private func reasons(
    for match: RelatedStories.Match, _ bonds: [StorySimilarity.Bond], in language: Language
  ) throws -> [Reason] {
    let named = NamedWords(try bonds.compactMap { try name(of: $0, in: match.article) })
    let theirs = Origins(of: match.profile.occurrences.compactMap(\.feature.term), in: language, lexicon)
    let quoted = sharedQuotations(bonds)
    var reasons: [Reason] = []
    for bond in bonds where reasons.count < Self.mostReasons {
      if let reason = try reason(
        for: bond, of: match.article, in: language, theirs: theirs, named: named, quoted: quoted),
        !reasons.contains(where: { $0.text.sharesSide(with: reason.text) })
      {
        reasons.append(reason)
      }
    }
    return reasons
  }

  /// The worth of a bond as a reason: a name is worth more than a word of the same weight.
  private func weight(of bond: StorySimilarity.Bond) -> Double {
    switch bond.feature.kind {
    case .name: bond.weight * Self.nameWeight
    case .term(.quotation), .term(.quantity), .term(.day): bond.weight * Self.factWeight
    case .term: bond.weight
    }
  }

  /// True if a word is too common, or a number too small, to be a reason.
  private func isCommon(_ feature: StoryFeature) -> Bool {
    guard let term = feature.term else { return false }
    switch term.kind {
    case .word, .compound, .phrase: return lexicon.isCommon(term)
    case .number: return (terms[term]?.range.count ?? 0) < Self.fewestDigits
    case .year: return true
    case .quantity, .day, .quotation: return false
    }
  }

  private static let fewestDigits = 3

  private func reason(
    for bond: StorySimilarity.Bond, of number: Int32, in other: Language, theirs: Origins, named: NamedWords,
    quoted: [TextRange: TextRange]
  ) throws -> Reason? {
    if let entity = try name(of: bond, in: number) {
      return Reason(.name(entity.kind), text(of: entity, and: other))
    }
    guard let concept = bond.feature.term, let mine = written(concept) else { return nil }
    if concept.kind == .quotation {
      return Reason(.quotation, Self.opening(of: article.text(in: quoted[mine.range] ?? mine.range)))
    }
    let text = String(article.text(in: mine.range))
    guard !named.contain(fold(text)) else { return nil }
    guard other != article.language.language, let their = theirs.word(for: concept) ?? translated(concept)
    else {
      return mine.term.space == .shared || lexicon.isWord(mine.term, in: article.language.language)
        ? Reason(.term, text) : nil
    }
    let theirText = lexicon.text(of: their) ?? text
    return Reason(.term, fold(theirText) == fold(text) ? text : "\(text) · \(theirText)")
  }

  /// The runs of quoted words that are bonds, each with all that both quote of its quotation.
  private func sharedQuotations(_ bonds: [StorySimilarity.Bond]) -> [TextRange: TextRange] {
    let runs = bonds.compactMap { $0.feature.term }.filter { $0.kind == .quotation }
      .compactMap { terms[$0]?.range }
    let byQuotation = Dictionary(grouping: runs) { run in
      quotations.first { $0.lowerBound <= run.lowerBound && run.upperBound <= $0.upperBound } ?? run
    }
    return byQuotation.values.reduce(into: [:]) { shared, runs in
      let whole = runs.reduce(runs[0]) {
        min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
      }
      for run in runs { shared[run] = whole }
    }
  }

  /// Its first words: `“cam kết hợp tác chặt chẽ…”`.
  private static func opening(of quotation: Substring) -> String {
    let words = quotation.split(whereSeparator: \.isWhitespace)
    let first = words.prefix(mostQuotedWords).joined(separator: " ")
    return "“\(first)\(words.count > mostQuotedWords ? "…" : "")”"
  }

  private static let mostQuotedWords = 6

  /// The range of a term in the article, or of a term that it is compared by.
  private func written(_ concept: Term) -> TermOccurrence? {
    terms[concept] ?? origins.word(for: concept).flatMap { terms[$0] }
  }

  /// The term itself, where this article has it only in another language.
  private func translated(_ concept: Term) -> Term? {
    terms[concept] == nil ? concept : nil
  }

  /// The name of a bond; nil if the user split the entity and the other article names another part.
  private func name(of bond: StorySimilarity.Bond, in other: Int32) throws -> Entity? {
    guard let entity = entities[bond.feature], try names.isNamed(entity.key, in: Int64(other)) else {
      return nil
    }
    return try names.completed(entity)
  }

  private func text(of entity: Entity, and other: Language) -> String {
    let (mine, theirs) = (entity.name(in: article.language.language), entity.name(in: other))
    return fold(mine) == fold(theirs) ? mine : "\(mine) · \(theirs)"
  }
}

extension String {
  /// True if two reasons say the same in two languages.
  fileprivate func sharesSide(with other: String) -> Bool {
    let theirs = other.split(separator: " · ")
    return split(separator: " · ").contains { theirs.contains($0) }
  }
}

/// The terms of an article by the terms for comparison across languages.
private struct Origins {
  /// The article's terms for each compared term, likeliest first.
  private let byConcept: [Term: [Term]]
  private let language: Language
  private let lexicon: Lexicon

  init(of terms: [Term], in language: Language, _ lexicon: Lexicon) {
    self.language = language
    self.lexicon = lexicon
    var origins: [Term: [(term: Term, weight: Double)]] = [:]
    for term in terms where term.space == .own {
      for rendering in lexicon.renderings(of: term) {
        origins[rendering.term, default: []].append((term, rendering.weight))
      }
    }
    byConcept = origins.mapValues { terms in
      terms.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.map(\.term)
    }
  }

  /// The article's word for a compared term: a whole translation rather than a part of a translation.
  func word(for concept: Term) -> Term? {
    guard let candidates = byConcept[concept] else { return nil }
    let wholes = lexicon.translations(of: concept, to: language).compactMap { Term($0.text, in: language) }
    return wholes.first { candidates.contains($0) } ?? candidates.first
  }
}

extension Lexicon {
  /// From this share of general news on a word is common.
  private static let commonShare = 0.045

  /// True if a term is too frequent in general news to be a reason.
  fileprivate func isCommon(_ term: Term) -> Bool {
    guard let count = backgroundCount(of: term) else { return false }
    return Double(count) >= Self.commonShare * Double(backgroundArticles)
  }

  /// True if a term of a language is a word, not the end of one word and the beginning of the next.
  fileprivate func isWord(_ term: Term, in language: Language) -> Bool {
    translations(of: term, from: language).contains { translation in
      Term(translation.text, in: LanguagePair.hub).map { concept in
        translations(of: concept, to: language).contains { Term($0.text, in: language) == term }
      } ?? false
    }
  }
}

/// The folded words of the names that are reasons already. A term of these words would only repeat the reason, and so
/// would a word derived from them (`Belgian` beside `Belgium`).
private struct NamedWords {
  private static let longestEnding = 3
  private static let shortestStem = 5

  private let words: Set<String>

  init(_ entities: [Entity]) {
    words = Set(
      entities.flatMap { $0.names.values.flatMap { fold($0).split(separator: " ").map(String.init) } })
  }

  func contain(_ term: String) -> Bool {
    term.split(separator: " ").allSatisfy { word in
      words.contains(String(word)) || words.contains { isDerived(word, from: $0) }
    }
  }

  private func isDerived(_ word: Substring, from name: String) -> Bool {
    let stem = word.commonPrefix(with: name).utf8.count
    return stem >= Self.shortestStem && max(word.utf8.count, name.utf8.count) - stem <= Self.longestEnding
  }
}
