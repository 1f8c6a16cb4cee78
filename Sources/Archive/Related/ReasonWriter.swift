internal import Corpus
internal import Foundation
internal import Linguistics

/// Puts what two stories share into words.
struct ReasonWriter {
  /// So many reasons are given: more than two lines of them nobody reads.
  private static let mostReasons = 6

  private let names: EntityRegister
  private let article: Article
  /// The article's own names and terms behind the features.
  private let entities: [Feature: Entity]
  private let terms: [Feature: String]
  /// The article's text, folded once for all its related stories.
  private let words: SurfaceWords

  init(_ names: EntityRegister, for article: Article, _ analysis: ArticleAnalysis) {
    self.names = names
    self.article = article
    let overlay = names.overlay
    let features = analysis.entities.map { entity in
      (overlay.features.lead(of: Feature(name: entity.key, entity.kind)), overlay.corrected(entity))
    }
    entities = Dictionary(features) { first, _ in first }
    terms = Dictionary(analysis.terms.map { (Feature(term: $0.text), $0.text) }) { first, _ in first }
    words = SurfaceWords(of: article)
  }

  /// The strongest reasons: in the words of the article that is read, and behind a dot in the other's language.
  func reasons(for likeness: Likeness, in other: Language) throws -> [Reason] {
    let named = NamedWords(try likeness.bonds.compactMap { try name(of: $0) })
    var reasons: [Reason] = []
    for bond in likeness.bonds where reasons.count < Self.mostReasons {
      if let reason = try reason(for: bond, in: other, named: named), !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    return reasons
  }

  private func reason(for bond: Likeness.Bond, in other: Language, named: NamedWords) throws -> Reason? {
    if let entity = try name(of: bond) { return Reason(.name(entity.kind), text(of: entity, and: other)) }
    guard let term = terms[bond.feature], !named.contain(term) else { return nil }
    return Reason(.term, words.surface(of: term) ?? term)
  }

  private func name(of bond: Likeness.Bond) throws -> Entity? {
    try entities[bond.feature].map { try names.completed($0) }
  }

  private func text(of entity: Entity, and other: Language) -> String {
    let (mine, theirs) = (entity.name(in: article.language.language), entity.name(in: other))
    return fold(mine) == fold(theirs) ? mine : "\(mine) · \(theirs)"
  }
}

/// The folded words of the names that are reasons already: a term made of them would say the same again, and so
/// would what is derived from them (`Belgian` beside `Belgium`).
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
