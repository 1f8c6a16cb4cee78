internal import GRDB
internal import Languages
internal import News

/// Decides the languages of articles that are too short to show their language alone, by the languages of their
/// neighbours. Runs when all files are read, so that the answer depends on the files alone and not on the order of the
/// reading. Only articles whose own guess is no language of the neighbours are read again.
struct LanguageDecision: Sendable {
  /// The number of articles that are read again for one transaction.
  private static let batch = 512

  /// An article whose neighbours have other languages than when its language was decided.
  private struct Item: Sendable {
    let number: Int64
    let id: ArticleID
    let place: LocationKey
    /// The number of the language that the text alone shows.
    let ownLanguage: Int64
    let neighbours: [Language]
    /// False if the article has the language already that it has to have.
    let isRead: Bool
  }

  let database: IndexDatabase
  let paths: CollectionPaths
  let source: ArticleSource

  /// True if the language of any article is changed.
  func run() async throws -> Bool {
    let items = try await database.read(Self.items)
    var isChanged = false
    for start in stride(from: 0, to: items.count, by: Self.batch) {
      try Task.checkCancellation()
      if try await decide(Array(items[start..<min(start + Self.batch, items.count)])) { isChanged = true }
    }
    // The names and stories of the replaced articles go.
    if isChanged { _ = try await database.write { db in try IndexPruner.forget([], after: 0, in: db) } }
    return isChanged
  }

  private func decide(_ items: [Item]) async throws -> Bool {
    let (source, paths) = (source, paths)
    let articles = await items.concurrentMap { item -> IndexedArticle? in
      guard item.isRead else { return nil }
      return source.article(item.id, at: paths.location(of: item.place), among: item.neighbours)
        .map { IndexedArticle($0, analysedWith: nil) }
    }
    return try await database.write { db in
      try ArticleTableSnapshot.remove(from: db)
      return try ArticleWriter.write(to: db) { writer in
        for (item, article) in zip(items, articles) {
          let number = try article.map { try writer.write($0, at: item.place) } ?? item.number
          try Self.note(item, as: number, in: db)
        }
        return !writer.movedArticles.isEmpty
      }
    }
  }
}

// MARK: - What awaits its decision

extension LanguageDecision {
  /// Notes an article whose language has to be decided. `language`: the language that the text alone shows.
  static func add(
    _ article: Int64, _ language: Language, _ languages: inout LanguageNumbers, in db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO weakLanguage (article, language) VALUES (?, ?)")
      .execute(arguments: [article, try languages.number(of: language, in: db)])
  }

  /// True if the language of any article has to be decided since its file was read.
  static func isAwaited(in db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM weakLanguage WHERE neighbours IS NULL)") ?? false
  }

  private static func items(in db: Database) throws -> [Item] {
    var found = NeighbourLanguages(db)
    let languages = try LanguageNumbers(db)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT number, id, path, entry, article.language, weakLanguage.language, neighbours
        FROM weakLanguage JOIN article ON number = weakLanguage.article ORDER BY number
        """)
    return try rows.compactMap { row in
      let place = try LocationKey(path: PathKey(bytes: row.value(2)), entry: row.value(3))
      let (language, own): (Int64, Int64) = (try row.value(4), try row.value(5))
      let neighbours = try found.languages(around: place)
      let former: String? = try row.value(6)
      guard codes(of: neighbours) != former else { return nil }
      let isOwn = neighbours.isEmpty || neighbours.contains(languages[Int(own)])
      return try Item(
        number: row.value(0), id: ArticleID(number: row.value(1)), place: place, ownLanguage: own,
        neighbours: neighbours, isRead: !isOwn || language != own)
    }
  }

  private static func note(_ item: Item, as number: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO weakLanguage (article, language, neighbours) VALUES (?, ?, ?)"
    ).execute(arguments: [number, item.ownLanguage, codes(of: item.neighbours)])
  }

  private static func codes(of languages: [Language]) -> String {
    languages.map(\.code).joined(separator: ",")
  }
}
