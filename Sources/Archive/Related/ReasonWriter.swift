internal import Corpus
internal import Foundation
internal import Linguistics

/// Puts what two stories share into words.
struct ReasonWriter {
  /// So many reasons are given: more than two lines of them nobody reads.
  private static let mostReasons = 6

  private let index: StoryIndex
  private let article: Article
  /// The article's text, folded once for all its related stories.
  private let words: SurfaceWords

  init(_ index: StoryIndex, for article: Article) {
    self.index = index
    self.article = article
    words = SurfaceWords(of: article)
  }

  /// The strongest reasons: in the words of the article that is read, and behind a dot in the other's.
  func reasons(for match: RelatedStories.Match, in other: Article) -> [Reason] {
    let named = NamedWords(match.likeness.bonds.compactMap { name(of: $0) })
    var reasons: [Reason] = []
    for bond in match.likeness.bonds where reasons.count < Self.mostReasons {
      if let reason = reason(for: bond, in: other, named: named), !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    return reasons
  }

  private func reason(for bond: Likeness.Bond, in other: Article, named: NamedWords) -> Reason? {
    switch index.vocabulary.features[Int(bond.feature)] {
    case .name(_, let kind):
      name(of: bond).map { Reason(.name(kind), text(of: $0, and: other.language.language)) }
    case .term(let term):
      named.contain(term) ? nil : Reason(.term, words.surface(of: term) ?? term)
    }
  }

  private func name(of bond: Likeness.Bond) -> Entity? {
    guard case .name(let key, _) = index.vocabulary.features[Int(bond.feature)] else { return nil }
    return index.names.entity(key)
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
