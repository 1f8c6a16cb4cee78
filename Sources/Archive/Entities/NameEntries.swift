internal import Catalogue
internal import GRDB
internal import Languages
internal import News
internal import Stories

extension EntityRegister {
  /// The names of one article for the sidebar: by kind, then by mentions here, then by name.
  func entries(of analysis: ArticleAnalysis, in language: Language) throws -> [Connections.NameEntry] {
    let counts = analysis.nameCounts
    let entries = try analysis.entities.map { entity in
      Connections.NameEntry(
        entity: try completed(entity), mentionCount: counts[entity.key, default: 0],
        articleCount: .exact(max(1, try articleCount(of: entity.key))))
    }
    return entries.sorted { left, right in
      (left.entity.kind, right.mentionCount, left.entity.name(in: language), left.id)
        < (right.entity.kind, left.mentionCount, right.entity.name(in: language), right.id)
    }
  }

  /// The names of all articles: by kind, then those that most articles have, then by mentions.
  func allEntries() throws -> [Connections.NameEntry] {
    let rows = try Row.fetchCursor(db, sql: try occurrences())
    var entries: [EntityKey: Connections.NameEntry] = [:]
    while let row = try rows.next() {
      guard let entity = try entity(row.value(0), written: NameHash(number: row.value(1))) else { continue }
      let (isJoined, known) = (corrections.members(of: entity.key).count > 1, entries[entity.key])
      let articles =
        isJoined ? try articleCount(of: entity.key) : try row.value(2) + (known?.articleCount.value ?? 0)
      let mentions = try row.value(3) + (known?.mentionCount ?? 0)
      entries[entity.key] = Connections.NameEntry(
        entity: entity, mentionCount: mentions, articleCount: .exact(articles))
    }
    return entries.values.sorted { left, right in
      (left.entity.kind, right.articleCount.value, right.mentionCount, left.id)
        < (right.entity.kind, left.articleCount.value, left.mentionCount, right.id)
    }
  }

  /// Asks for the entities of the index with articles and mentions; form by form where the user parted them. An article
  /// has an entity in one form.
  private func occurrences() throws -> String {
    let parted = try corrections.splits.wholes.flatMap(selections).map { String($0.number) }.joined(
      separator: ",")
    return """
      SELECT entity, 0, count(*), sum(times) FROM mention WHERE entity NOT IN (\(parted)) GROUP BY entity
      UNION ALL
      SELECT entity, form, count(*), sum(times) FROM mention WHERE entity IN (\(parted)) GROUP BY entity, form
      """
  }
}
