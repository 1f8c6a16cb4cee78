internal import Catalogue
internal import Foundation
internal import GRDB
internal import News

/// Reads rows of the list out of the index.
struct RowReader {
  let db: Database
  let paths: CollectionPaths
  let languages: LanguageNumbers

  init(_ db: Database, _ paths: CollectionPaths) throws {
    self.db = db
    self.paths = paths
    languages = try LanguageNumbers(db)
  }

  /// The row of the article with a number; nil if it is gone.
  func row(_ number: Int32) throws -> ArticleRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, path, entry, headline, headlineStart, headlineEnd, headlineFlags, date, isDateInferred,
            language, words
          FROM article WHERE number = ?
          """), arguments: [number]
    ).map(articleRow)
  }

  private func articleRow(_ row: Row) -> ArticleRow {
    ArticleRow(
      id: ArticleID(number: row[0]),
      location: paths.location(of: LocationKey(path: PathKey(bytes: row[1]), entry: row[2])),
      headline: Headline(text: row[3], range: row[4]..<row[5], flags: row[6]),
      date: ArticleDate(sortKey: row[7], isInferred: row[8]), language: languages[row[9]],
      wordCount: row[10])
  }
}
