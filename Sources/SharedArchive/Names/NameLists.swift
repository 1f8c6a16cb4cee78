internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Search
internal import Stories

/// Answers questions about the names of the archive, within one session.
struct NameLists {
  /// The most names of the list of all names: those that most articles have.
  private static let mostNames = 2_000

  let moment: Moment
  private var session: Session { moment.session }
  private var entities: ServerEntities { moment.entities }
  private var corrections: ResolvedCorrections { entities.corrections }

  /// The names of the archive: by kind, then those that most articles have, then by mentions.
  func all() throws -> [Connections.NameEntry] {
    let wholes = try corrections.splits.wholes.flatMap { try entities.selections(of: $0) }.map(\.number)
    let most = try session.rows(
      """
      SELECT entity FROM name WHERE votes IS NOT NULL AND entity <> ALL($1) GROUP BY entity
      ORDER BY sum(votes) DESC, entity LIMIT \(Self.mostNames)
      """, [.ints(wholes)]
    ).rows.map { $0.int(0) }
    let counts = try session.pipeline(
      most.map {
        Statement(
          """
          SELECT count(*), coalesce(sum(times), 0)::bigint
          FROM (SELECT times FROM mention WHERE entity = $1 LIMIT \(ServerEntities.mostCounted + 1)) AS counted
          """, [.int($0)])
      })
    let whole = zip(most, counts).map { number, row in
      Counted(
        entity: number, form: NameHash(number: 0), articles: Int(row[0].int(0)), mentions: Int(row[0].int(1)))
    }
    return try entries(whole.filter { $0.articles > 0 } + parted(wholes))
  }

  /// The names into which the user split entities.
  private func parted(_ wholes: [Int64]) throws -> [Counted] {
    guard !wholes.isEmpty else { return [] }
    return try session.rows(
      "SELECT entity, form, count(*), sum(times)::bigint FROM mention WHERE entity = ANY($1) GROUP BY entity, form",
      [.ints(wholes)]
    ).rows.map {
      Counted(
        entity: $0.int(0), form: NameHash(number: $0.int(1)), articles: Int($0.int(2)),
        mentions: Int($0.int(3)))
    }
  }

  private struct Counted {
    let entity: Int64
    let form: NameHash
    let articles: Int
    let mentions: Int
  }

  private func entries(_ counted: [Counted]) throws -> [Connections.NameEntry] {
    try entities.prepare(numbers: counted.map(\.entity))
    var entries: [EntityKey: (entity: Entity, articles: Int, mentions: Int)] = [:]
    for count in counted {
      guard let entity = try entities.entity(count.entity, written: count.form) else { continue }
      var entry = entries[entity.key] ?? (entity, 0, 0)
      entry.articles += count.articles
      entry.mentions += count.mentions
      entries[entity.key] = entry
    }
    let joined = entries.keys.filter { corrections.members(of: $0).count > 1 }
    let counts = try entities.articleCounts(of: joined)
    return entries.values.map { entry in
      Connections.NameEntry(
        entity: entry.entity, mentionCount: entry.mentions,
        articleCount: counts[entry.entity.key] ?? ServerEntities.count(entry.articles))
    }.sorted { left, right in
      (left.entity.kind, right.articleCount.value, right.mentionCount, left.id)
        < (right.entity.kind, left.articleCount.value, left.mentionCount, right.id)
    }
  }

  /// The entities with a name that begins as typed, with the numbers of articles that name each.
  func entries(beginning typed: String, limit: Int) throws -> [Connections.NameEntry] {
    let found = try entities.entities(beginning: typed, limit: limit)
    let counts = try entities.articleCounts(of: found.map(\.key))
    return found.map { entity in
      Connections.NameEntry(entity: entity, mentionCount: 0, articleCount: counts[entity.key] ?? .exact(0))
    }
  }

  /// The names of an entity with the numbers of mentions that are written so: by language, most mentions first. Of the names
  /// that no article writes only those that are shown.
  func nameCounts(of selections: [EntitySelection]) throws -> [EntityPage.NameCount] {
    let rows = try session.rows(
      """
      SELECT entity, language, name, times, words, coalesce(votes, 0) > 0 FROM name
      WHERE entity = ANY($1) AND (times > 0 OR votes IS NOT NULL)
      """, [.ints(selections.map(\.number))])
    let names = selections.flatMap { selection in
      rows.rows.filter { $0.int(0) == selection.number && selection.has(words: " \($0.text(4)) ") }.map {
        row in
        EntityPage.NameCount(
          language: Language(row.text(1)), name: row.text(2), mentions: Int(row.int(3)), isShown: row.bool(5))
      }
    }
    return names.sorted { ($0.language, $1.mentions, $0.name) < ($1.language, $0.mentions, $1.name) }
  }
}
