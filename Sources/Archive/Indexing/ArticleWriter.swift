internal import Catalogue
internal import GRDB
internal import Languages
internal import News

/// Writes a batch of articles and files into an index, within one transaction.
///
/// Rows of full-text tables wait until all other rows are written: a statement that may be rolled back (`INSERT OR
/// REPLACE`) makes SQLite's FTS5 write out all rows that it collected, so that alternating costs more than all other work
/// together.
struct ArticleWriter {
  private let db: Database
  /// The files that are known and not there any more.
  private let vanished: Set<PathKey>
  private let hasDeparted: Bool
  private var languages: LanguageNumbers
  private var analyses: AnalysisWriter
  private var texts: [(number: Int64, article: IndexedArticle)] = []
  /// True if a known article has another place or number now.
  private(set) var hasMovedArticles = false

  /// Has a batch written by `body`.
  static func write<Result>(
    to db: Database, vanished: Set<PathKey> = [], _ body: (inout ArticleWriter) throws -> Result
  ) throws -> Result {
    var writer = try ArticleWriter(db, vanished)
    let result = try body(&writer)
    try writer.finish()
    return result
  }

  private init(_ db: Database, _ vanished: Set<PathKey>) throws {
    self.db = db
    self.vanished = vanished
    languages = try LanguageNumbers(db)
    analyses = try AnalysisWriter(db)
    hasDeparted = try ArticleSuccession.hasDeparted(in: db)
  }

  /// Writes the rows that had to wait.
  private mutating func finish() throws {
    for (number, article) in texts {
      try db.cachedStatement(sql: "INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)")
        .execute(arguments: [number, article.title, article.body])
      try db.cachedStatement(sql: "INSERT INTO wordPrefix (rowid, words) VALUES (?, ?)")
        .execute(arguments: [number, article.prefixes])
    }
    texts = []
    try analyses.finish()
  }
}

// MARK: - Files

extension ArticleWriter {
  /// Notes that the entries of a file of several articles follow.
  func begin(_ item: FolderComparison.Item) throws {
    try forget(item)
    try write(FileRecord.unfinished, of: item, entries: 0)
  }

  /// Notes an article of a file.
  mutating func write(_ article: IndexedArticle, of item: FolderComparison.Item) throws {
    let place = LocationKey(item.key, of: article.row.location)
    let number = try write(article, at: place, mayHaveFormer: item.isKnown || hasDeparted)
    if place.entry == 0 {
      if item.isKnown { try forget(item) }
      try write(item.file.stamp, of: item, entries: 1, article: number)
    } else {
      try write(entry: place.entry, of: item, article: number, refusal: nil)
    }
  }

  /// Notes that a file, or an entry of a file, gave no article.
  func write(_ problem: FileProblem, of item: FolderComparison.Item) throws {
    if let entry = problem.entry {
      return try write(entry: entry, of: item, article: nil, refusal: problem.cause.record)
    }
    try forget(item)
    try write(item.file.stamp, of: item, entries: 0, refusal: problem.cause.record)
  }

  /// Notes that all entries of a file are written.
  func end(_ item: FolderComparison.Item) throws {
    try db.cachedStatement(
      sql: """
        UPDATE file SET size = ?, modified = ?, recognition = ?,
          entries = (SELECT count(*) - 1 FROM file AS entry WHERE entry.path = file.path)
        WHERE path = ? AND entry = 0
        """
    ).execute(arguments: [
      item.file.stamp.size, item.file.stamp.modified, item.recognition, item.key.data,
    ])
  }

  /// Forgets the articles of an earlier reading of a file.
  private func forget(_ item: FolderComparison.Item) throws {
    try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [item.key.data])
  }

  /// Writes the row of a file.
  private func write(
    _ stamp: FileStamp, of item: FolderComparison.Item, entries: Int, article: Int64? = nil,
    refusal: String? = nil
  ) throws {
    try writeRow([
      item.key.data, 0, stamp.size, stamp.modified, item.recognition, entries, article, refusal,
    ])
  }

  /// Writes the row of an entry. Stamp and recognition are those of the file.
  private func write(
    entry: Int, of item: FolderComparison.Item, article: Int64?, refusal: String?
  ) throws {
    try writeRow([item.key.data, entry, 0, 0, 0, 0, article, refusal])
  }

  private func writeRow(_ columns: StatementArguments) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO file (path, entry, size, modified, recognition, entries, article, refusal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: columns)
  }
}

// MARK: - Articles

extension ArticleWriter {
  /// Notes an article at a place; it may be known already. Returns its number. `mayHaveFormer`: true if another article
  /// may have been at the place.
  @discardableResult
  mutating func write(
    _ article: IndexedArticle, at place: LocationKey, mayHaveFormer: Bool = false
  ) throws -> Int64 {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, recognized, path, entry FROM article WHERE id = ?"),
      arguments: [article.row.id.number])
    guard let row else {
      if mayHaveFormer { try ArticleSuccession.note(article, at: place, in: db) }
      return try insert(article, at: place)
    }
    let (number, recognized): (Int64, Int64) = (try row.value(0), try row.value(1))
    let known = try LocationKey(path: PathKey(bytes: row.value(2)), entry: row.value(3))
    // Files of one content may be of different formats: the first file decides how the article is read.
    if recognized != article.recognized, place <= known || vanished.contains(known.path) {
      return try replace(number, by: article, at: place)
    }
    if place < known { try move(number, to: place) }
    return number
  }

  private mutating func insert(_ article: IndexedArticle, at place: LocationKey) throws -> Int64 {
    let row = article.row
    try db.cachedStatement(
      sql: """
        INSERT INTO article (
          id, path, entry, language, date, isDateInferred, words, headline, headlineStart, headlineEnd,
          headlineFlags, recognized, author, source, format, byline, link, guid, updated,
          formerVersion
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row.id.number, place.path.data, place.entry, try languages.number(of: row.language, in: db),
      row.date?.sortKey ?? 0, row.date?.isInferred ?? false, row.wordCount, row.headline.text,
      row.headline.range.lowerBound, row.headline.range.upperBound, row.headline.flags, article.recognized,
      article.author, row.source ?? "", row.provenance.format, row.provenance.author, row.provenance.link,
      row.provenance.guid, row.provenance.updated?.sortKey ?? 0, row.provenance.previousVersion,
    ])
    let number = db.lastInsertedRowID
    if article.hasWeakLanguage { try LanguageDecision.add(number, row.language, &languages, in: db) }
    texts.append((number, article))
    if let derived = article.derived {
      try db.cachedStatement(sql: "INSERT INTO derived (article, record) VALUES (?, ?)")
        .execute(arguments: [number, derived.data])
    }
    if let analysis = article.analysis {
      try analyses.write(analysis, of: number)
    } else {
      try AnalysisQueue.add(number, in: db)
    }
    return number
  }

  /// Puts another reading of an article in place of a known one. The reading gets a number of its own, because the
  /// full-text tables can't forget the old one's headline.
  private mutating func replace(
    _ number: Int64, by article: IndexedArticle, at place: LocationKey
  ) throws -> Int64 {
    hasMovedArticles = true
    try IndexPruner.remove(number, from: db)
    let new = try insert(article, at: place)
    try db.cachedStatement(sql: "UPDATE file SET article = ? WHERE article = ?").execute(arguments: [
      new, number,
    ])
    return new
  }

  private mutating func move(_ number: Int64, to place: LocationKey) throws {
    hasMovedArticles = true
    try db.cachedStatement(sql: "UPDATE article SET path = ?, entry = ? WHERE number = ?")
      .execute(arguments: [place.path.data, place.entry, number])
  }
}
