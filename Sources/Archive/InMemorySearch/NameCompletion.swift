internal import Corpus
internal import Linguistics

extension StoryIndex {
  /// The entities of which a name, in any language, has a word that begins as typed: those that most articles
  /// name first.
  func entities(beginning typed: String, limit: Int) -> [Entity] {
    let beginning = WordSequence(folding: typed)
    guard !beginning.isEmpty else { return [] }
    let found = names.entities().filter { entity in
      entity.names.values.contains { WordSequence(folding: $0).contains(beginning, mayGoOn: true) }
    }
    let ranked = found.map { (entity: $0, articles: articles(naming: $0.key).count) }
      .sorted { ($1.articles, $0.entity.key) < ($0.articles, $1.entity.key) }
    return ranked.prefix(limit).map(\.entity)
  }
}
