internal import Catalogue
internal import GRDB
internal import Languages
internal import News
internal import Search
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

  /// The names of an entity with the numbers of mentions that are written so: by language, most mentions first. Of the names
  /// that no article writes only those that are shown.
  func nameCounts(of selections: [EntitySelection]) throws -> [EntityPage.NameCount] {
    let names = try selections.flatMap { selection in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT language, name, times, words, ifnull(votes, 0) > 0 FROM name
            WHERE entity = ? AND (times > 0 OR votes IS NOT NULL)
            """),
        arguments: [selection.number]
      ).filter { selection.has(words: try $0.value(3)) }.map { row in
        EntityPage.NameCount(
          language: languages[try row.value(0)], name: try row.value(1), mentions: try row.value(2),
          isShown: try row.value(4))
      }
    }
    return names.sorted { ($0.language, $1.mentions, $0.name) < ($1.language, $0.mentions, $1.name) }
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
