package import Catalogue
internal import Languages
package import News
internal import Text

/// The weights of an article's names by their importance. News says first what it is about. So a name counts more in
/// the headline, and more in the first sentence; a headline that is the first sentence counts once.
package struct NameWeights {
  private static let headline = 3
  private static let opening = 2

  private var weights: [EntityKey: Int] = [:]

  package init(_ mentions: [Mention], in article: Article) {
    let headline = article.headline.range
    let opening = article.firstSentence
    var (ofHeadline, ofOpening): (Set<EntityKey>, Set<EntityKey>) = ([], [])
    for mention in mentions {
      weights[mention.entity, default: 0] += 1
      if mention.range.overlaps(headline) { ofHeadline.insert(mention.entity) }
      if opening?.overlaps(mention.range) == true { ofOpening.insert(mention.entity) }
    }
    for key in ofHeadline { weights[key, default: 0] += Self.headline }
    for key in ofOpening.subtracting(ofHeadline) { weights[key, default: 0] += Self.opening }
  }

  /// The same names with their weights: by kind, then the weightiest first, in the order in which they come where
  /// that is equal.
  package func ordered(_ entries: [Connections.NameEntry]) -> [Connections.NameEntry] {
    let weighed = entries.enumerated().map { index, entry in
      var entry = entry
      entry.weight = weights[entry.id] ?? entry.mentionCount
      return (index: index, entry: entry)
    }
    return weighed.sorted { left, right in
      (left.entry.entity.kind, right.entry.weight, left.index)
        < (right.entry.entity.kind, left.entry.weight, right.index)
    }.map(\.entry)
  }
}

extension Article {
  /// The first sentence of the running text.
  fileprivate var firstSentence: TextRange? {
    guard let part = parts.first(where: { $0.kind == .paragraph }) else { return nil }
    var sentences = Sentences(of: Array(text.utf8), in: part.range, by: language.language.profile.sentences)
    return sentences.next()
  }
}
