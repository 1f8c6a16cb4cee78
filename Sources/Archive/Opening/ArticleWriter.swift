internal import Corpus
internal import Foundation
internal import GRDB
internal import Linguistics

/// Writes articles and files into an index, within one transaction.
struct ArticleWriter {
  private let db: Database
  private var languages: LanguageNumbers
  /// Whether an article that was known has another path now.
  private(set) var hasMovedArticles = false

  init(_ db: Database) throws {
    self.db = db
    languages = try LanguageNumbers(db)
  }

  /// Notes an article that stands in a file, where one is given; it may be known already. Its number where it is
  /// new.
  @discardableResult
  mutating func write(_ article: IndexedArticle, at key: PathKey, _ stamp: FileStamp?) throws -> Int64? {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, path FROM article WHERE id = ?"),
      arguments: [article.row.id.number])
    let number: Int64 = try known.map { $0[0] } ?? insert(article, at: key)
    if let known, key < PathKey(bytes: known[1]) { try setPath(key, of: number) }
    if let stamp { try write(stamp, of: key, article: number) }
    return known == nil ? number : nil
  }

  /// Notes a file that gave no article.
  func writeRefusal(at key: PathKey, _ stamp: FileStamp) throws {
    try write(stamp, of: key, article: nil)
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
    try db.cachedStatement(sql: "INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)")
      .execute(arguments: [number, article.title.words, article.body.words])
    try db.cachedStatement(sql: "INSERT INTO opening (rowid, title, body) VALUES (?, ?, ?)")
      .execute(arguments: [number, article.title.openings, article.body.openings])
    return number
  }

  private func write(_ stamp: FileStamp, of key: PathKey, article: Int64?) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO file (path, size, modified, article) VALUES (?, ?, ?, ?)"
    )
    .execute(arguments: [key.data, stamp.size, stamp.modified, article])
  }

  private mutating func setPath(_ key: PathKey, of number: Int64) throws {
    hasMovedArticles = true
    try db.cachedStatement(sql: "UPDATE article SET path = ? WHERE number = ?").execute(arguments: [
      key.data, number,
    ])
  }
}

/// An article as the index takes it in: its row, and its words folded for the full text.
struct IndexedArticle: Sendable {
  /// The words of a text, and the openings of these.
  struct SearchedText: Sendable {
    let words: String
    let openings: String

    init(_ text: String) {
      let sequence = WordSequence(folding: text)
      words = sequence.text
      openings = WordOpenings(of: sequence).text
    }
  }

  let row: ArticleRow
  let title: SearchedText
  let body: SearchedText

  init(_ article: Article) {
    row = ArticleRow(article)
    title = SearchedText(article.headline.text)
    body = SearchedText(article.text)
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
