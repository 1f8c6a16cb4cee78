internal import Catalogue
internal import Languages
internal import News
import Reader

/// The fixture's answers about entities.
extension FixtureArchive {
  static let entities = [Fixture.noem, Fixture.belgium, Fixture.union]

  func entityPage(of key: EntityKey) -> EntityPage? {
    guard let key = corrections.key(of: key),
      let entity = Self.entities.first(where: { $0.key == key })
    else { return nil }
    let naming = articles.filter { article in mentions(in: article).contains { $0.entity == key } }
    guard !naming.isEmpty else { return nil }
    let names = names(of: key, in: naming)
    let dates = naming.compactMap(\.date).sorted { $0.sortKey < $1.sortKey }
    return EntityPage(
      entity: entity, names: names, hasOneName: names.count == 1, languages: shares(of: key, in: naming),
      first: dates.first, last: dates.last, timeline: DateHistogram(dates),
      companions: companions(of: key, in: naming))
  }

  func candidates(beginning typed: String) -> [Connections.NameEntry] {
    Self.entities.filter { entity in
      entity.names.values.contains { $0.lowercased().hasPrefix(typed.lowercased()) }
    }.map {
      Connections.NameEntry(entity: $0, mentionCount: 0, articleCount: .exact(articleCount(of: $0.key)))
    }
  }

  private func names(of key: EntityKey, in naming: [Article]) -> [EntityPage.NameCount] {
    var counts: [EntityPage.NameCount] = []
    for article in naming {
      for mention in mentions(in: article) where mention.entity == key {
        let (name, language) = (String(article.text(in: mention.range)), article.language.language)
        let index = counts.firstIndex { $0.name == name && $0.language == language }
        let count = index.map { counts.remove(at: $0).mentions } ?? 0
        counts.append(EntityPage.NameCount(language: language, name: name, mentions: count + 1))
      }
    }
    return counts.sorted { ($0.language, $1.mentions, $0.name) < ($1.language, $0.mentions, $1.name) }
  }

  private func shares(of key: EntityKey, in naming: [Article]) -> [EntityPage.LanguageShare] {
    Set(naming.map(\.language.language)).sorted().map { language in
      let here = naming.filter { $0.language.language == language }
      let count = here.reduce(0) { count, article in
        count + mentions(in: article).count { $0.entity == key }
      }
      return EntityPage.LanguageShare(language: language, mentions: count, articles: here.count)
    }
  }

  private func companions(of key: EntityKey, in naming: [Article]) -> [EntityPage.Companion] {
    Self.entities.filter { $0.key != key }.compactMap { entity in
      let together = naming.count { article in mentions(in: article).contains { $0.entity == entity.key } }
      return together == 0
        ? nil : EntityPage.Companion(entity: entity, articles: together)
    }
  }

  private func articleCount(of key: EntityKey) -> Int {
    articles.count { article in mentions(in: article).contains { $0.entity == key } }
  }
}
