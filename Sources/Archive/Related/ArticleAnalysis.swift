internal import Corpus

/// What one article says, as far as related stories and the sidebar need it.
struct ArticleAnalysis: Sendable {
  let entities: [Entity]
  /// In the text's order.
  let mentions: [Mention]
  /// How often each folded content word or compound stands in the article.
  let terms: [String: Int]

  /// How often each entity is named.
  var nameCounts: [EntityKey: Int] {
    mentions.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
  }
}
