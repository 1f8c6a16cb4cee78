internal import Catalogue
internal import GRDB
internal import News
internal import Text

/// Writes a batch of articles and files into an index, within one transaction.
///
/// What goes into full-text tables waits until all other rows are written: a statement that may have to be taken back
/// (`INSERT OR REPLACE`) makes SQLite's FTS5 write out all that it has gathered, so that taking turns costs more than
/// the rest of the work together.
struct ArticleWriter {
  private let db: Database
  private var languages: LanguageNumbers
  private var analyses: AnalysisWriter
  private var texts: [(number: Int64, article: IndexedArticle)] = []
  /// Whether an article that was known has another path now.
  private(set) var hasMovedArticles = false

  /// Has a batch written by `body`.
  static func write<Result>(
    to db: Database, _ body: (inout ArticleWriter) throws -> Result
  ) throws -> Result {
    var writer = try ArticleWriter(db)
    let result = try body(&writer)
    try writer.finish()
    return result
  }

  private init(_ db: Database) throws {
    self.db = db
    languages = try LanguageNumbers(db)
    analyses = try AnalysisWriter(db)
  }

  /// Notes an article that stands in a file, where one is given; it may be known already.
  mutating func write(_ article: IndexedArticle, at key: PathKey, _ stamp: FileStamp?) throws {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, path FROM article WHERE id = ?"),
      arguments: [article.row.id.number])
    let number: Int64 = try known.map { $0[0] } ?? insert(article, at: key)
    if let known, key < PathKey(bytes: known[1]) { try setPath(key, of: number) }
    if let stamp { try write(stamp, of: key, article: number, refusal: nil) }
  }

  /// Writes what had to wait.
  private mutating func finish() throws {
    for (number, article) in texts {
      try db.cachedStatement(sql: "INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)")
        .execute(arguments: [number, article.title, article.body])
      try db.cachedStatement(sql: "INSERT INTO opening (rowid, words) VALUES (?, ?)")
        .execute(arguments: [number, article.openings])
    }
    texts = []
    try analyses.finish()
  }

  /// Notes a file that gave no article.
  func write(_ refusal: FileProblem.Cause, at key: PathKey, _ stamp: FileStamp) throws {
    try write(stamp, of: key, article: nil, refusal: refusal.record)
  }

  private mutating func insert(_ article: IndexedArticle, at key: PathKey) throws -> Int64 {
    let row = article.row
    try db.cachedStatement(
      sql: """
        INSERT INTO article (
          id, path, language, date, isDateInferred, words, headline, headlineStart, headlineEnd, headlineFlags
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row.id.number, key.data, try languages.number(of: row.language, in: db), row.date?.sortKey ?? 0,
      row.date?.isInferred ?? false, row.wordCount, row.headline.text, row.headline.range.lowerBound,
      row.headline.range.upperBound, row.headline.flags,
    ])
    let number = db.lastInsertedRowID
    texts.append((number, article))
    if let analysis = article.analysis {
      try analyses.write(analysis, of: number)
    } else {
      try Pending.add(number, in: db)
    }
    return number
  }

  private func write(_ stamp: FileStamp, of key: PathKey, article: Int64?, refusal: String?) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO file (path, size, modified, article, refusal) VALUES (?, ?, ?, ?, ?)"
    )
    .execute(arguments: [key.data, stamp.size, stamp.modified, article, refusal])
  }

  private mutating func setPath(_ key: PathKey, of number: Int64) throws {
    hasMovedArticles = true
    try db.cachedStatement(sql: "UPDATE article SET path = ? WHERE number = ?").execute(arguments: [
      key.data, number,
    ])
  }
}

/// An article as the index takes it in: its row, its words folded for the full text, and what it says.
struct IndexedArticle: Sendable {
  let row: ArticleRow
  /// The words of headline and text, and how these begin.
  let title: String
  let body: String
  let openings: String
  /// Nil where it is listed before it is analysed.
  let analysis: IndexedAnalysis?

  init(_ article: Article, isAnalysed: Bool) {
    row = ArticleRow(article)
    let (title, body) = (WordSequence(folding: article.headline.text), WordSequence(folding: article.text))
    (self.title, self.body) = (title.text, body.text)
    openings = WordOpenings(title: title, body: body).text
    analysis = isAnalysed ? IndexedAnalysis(article) : nil
  }
}

extension ArticleID {
  /// The id as the database holds it.
  var number: Int64 { Int64(rawValue) }

  init(number: Int64) {
    self.init(rawValue: UInt64(number))
  }
}

extension Headline {
  /// 1 derived, 2 cut.
  var flags: Int { (isDerived ? 1 : 0) | (isCut ? 2 : 0) }

  init(text: String, range: TextRange, flags: Int) {
    self.init(text: text, range: range, isDerived: flags & 1 != 0, isCut: flags & 2 != 0)
  }
}
