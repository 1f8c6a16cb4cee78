internal import Languages
internal import News
internal import Stories

/// What one article says: what related stories, the sidebar and comparisons are made of.
struct ArticleAnalysis: Sendable {
  let entities: [Entity]
  /// In the text's order.
  let mentions: [Mention]
  /// The content words, compounds and figures of the article, each once, by number.
  let terms: [TermOccurrence]
  /// The numbers, days and quotations of its prose.
  let facts: StatedFacts

  /// How often each entity is named.
  var nameCounts: [EntityKey: Int] {
    mentions.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
  }
}
