internal import Corpus
internal import Linguistics

/// What one article says, as far as related stories and the sidebar need it.
struct ArticleAnalysis: Sendable {
  let entities: [Entity]
  /// In the text's order.
  let mentions: [Mention]
  /// The content words, compounds and figures of the article, each once, by number.
  let terms: [TermOccurrence]

  /// How often each entity is named.
  var nameCounts: [EntityKey: Int] {
    mentions.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
  }
}
