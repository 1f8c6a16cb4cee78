internal import Corpus

/// What one article says, as far as related stories and the sidebar need it.
struct ArticleAnalysis: Sendable {
  let entities: [Entity]
  /// In the text's order.
  let mentions: [Mention]
  /// The folded content words and compounds of the article, in the order of their bytes: the order of a
  /// dictionary differs from run to run, and with it would the order of reasons of equal weight.
  let terms: [Term]

  /// A term with how often it stands in the article.
  struct Term {
    let text: String
    let count: Int
  }

  init(entities: [Entity], mentions: [Mention], terms: [String: Int]) {
    self.init(
      entities: entities, mentions: mentions,
      terms: terms.map { Term(text: $0.key, count: $0.value) }.sorted { $0.text < $1.text })
  }

  init(entities: [Entity], mentions: [Mention], terms: [Term]) {
    self.entities = entities
    self.mentions = mentions
    self.terms = terms
  }

  /// How often each entity is named.
  var nameCounts: [EntityKey: Int] {
    mentions.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
  }
}
