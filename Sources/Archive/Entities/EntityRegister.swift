internal import Catalogue
internal import GRDB
internal import Languages
internal import News
internal import Search
internal import Stories
internal import Text

/// The entities of a collection with the name that each goes by in each language, the one that is written most; with
/// the user's corrections. For questions within one reading transaction.
struct EntityRegister: NameFacts, EntityTables {
  let db: Database
  let languages: LanguageNumbers
  let corrections: ResolvedCorrections

  init(_ db: Database, _ corrections: ResolvedCorrections) throws {
    self.db = db
    self.corrections = corrections
    languages = try LanguageNumbers(db)
  }

  func record(of key: EntityKey) throws -> EntityRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, key, kind FROM entity WHERE key = ?"), arguments: [key.rawValue]
    ).flatMap(Self.record)
  }

  func record(_ number: Int64) throws -> EntityRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, key, kind FROM entity WHERE number = ?"), arguments: [number]
    ).flatMap(Self.record)
  }

  private static func record(_ row: Row) throws -> EntityRecord? {
    try EntityKind(rawValue: try row.value(2)).map {
      EntityRecord(number: try row.value(0), key: EntityKey(try row.value(1)), kind: $0)
    }
  }

  func shownNames(of entity: Int64) throws -> [NameRecord] {
    try names("entity = ? AND votes IS NOT NULL ORDER BY votes, name DESC", [entity])
  }

  func names(written words: String) throws -> [NameRecord] { try names("words = ?", [words]) }

  func names(containing words: String) throws -> [NameRecord] {
    guard let phrase = FullTextExpression.of(TextMatch(words, form: .phrase)) else { return [] }
    return try names("number IN (SELECT rowid FROM nameText WHERE nameText MATCH ?)", [phrase])
  }

  private func names(_ condition: String, _ arguments: StatementArguments) throws -> [NameRecord] {
    let sql = "SELECT entity, language, name, words, times, votes FROM name WHERE \(condition)"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      NameRecord(
        entity: try row.value(0), language: languages[try row.value(1)], name: try row.value(2),
        words: try row.value(3), times: try row.value(4), votes: try row.value(5))
    }
  }

  /// The entities one of whose names begins with these words, those whose names articles write most first.
  func entities(beginning words: String, limit: Int) throws -> [Entity] {
    guard let phrase = FullTextExpression.of(TextMatch(words, form: .phrase)) else { return [] }
    let numbers = try Int64.fetchAll(
      db,
      sql: """
        SELECT entity FROM name JOIN nameText ON nameText.rowid = number
        WHERE nameText MATCH ? GROUP BY entity ORDER BY sum(times) DESC, entity LIMIT ?
        """, arguments: ["^ \(phrase) *", limit])
    var known: Set<EntityKey> = []
    return try numbers.flatMap { try entities($0, beginning: words) }.filter { known.insert($0.key).inserted }
  }

  /// The articles that name an entity, by number, each once.
  func articles(naming key: EntityKey) throws -> [Int64] {
    let selections = try selections(of: key)
    let articles = try selections.flatMap { selection in
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT article FROM mention WHERE entity = ?\(selection.condition)"),
        arguments: [selection.number])
    }
    return selections.count > 1 ? Array(Set(articles)) : articles
  }

  /// The number of articles that name an entity.
  func articleCount(of key: EntityKey) throws -> Int {
    let selections = try selections(of: key)
    guard let only = selections.first, selections.count == 1 else { return try articles(naming: key).count }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE entity = ?\(only.condition)"),
      arguments: [only.number]) ?? 0
  }

  /// True if an article with an entity of the index names the given one of the entities into which the user split it.
  func isNamed(_ key: EntityKey, in article: Int64) throws -> Bool {
    guard corrections.members(of: key).contains(where: { !corrections.isAsIndexed($0) }) else { return true }
    return try selections(of: key).contains { selection in
      try Bool.fetchOne(
        db.cachedStatement(
          sql: "SELECT 1 FROM mention WHERE entity = ? AND article = ?\(selection.condition)"),
        arguments: [selection.number, article]) != nil
    }
  }
}

/// Finds entities by their names in an index, as corrections ask for them. Within one reading transaction.
struct IndexedEntities: EntityDirectory {
  let db: Database

  /// The entities that are shown by a name; if there are none, those of which it is another form.
  func keys(named words: String) throws -> [EntityKey] {
    let shown = try keys(named: words, "votes IS NOT NULL")
    return shown.isEmpty ? try keys(named: words, "votes IS NULL") : shown
  }

  private func keys(named words: String, _ condition: String) throws -> [EntityKey] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT key FROM name JOIN entity ON entity.number = name.entity WHERE words = ? AND \(condition)
          GROUP BY entity ORDER BY sum(ifnull(votes, times)) DESC, key
          """), arguments: [words]
    ).map { EntityKey($0) }
  }

  func kind(of key: EntityKey) throws -> EntityKind? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM entity WHERE key = ?"), arguments: [key.rawValue]
    ).flatMap { EntityKind(rawValue: $0) }
  }

  func writtenNames(of key: EntityKey) throws -> Set<String> {
    try String.fetchSet(
      db.cachedStatement(
        sql: "SELECT words FROM name JOIN entity ON entity.number = name.entity WHERE key = ? AND votes > 0"),
      arguments: [key.rawValue])
  }
}
