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

  /// The row of the article with a number; nil where it is gone.
  func row(_ number: Int32) throws -> ArticleRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, path, language, date, isDateInferred, words, headline, headlineStart, headlineEnd, headlineFlags
          FROM article WHERE number = ?
          """), arguments: [number]
    ).map(articleRow)
  }

  private func articleRow(_ row: Row) -> ArticleRow {
    ArticleRow(
      id: ArticleID(number: row[0]), location: Location(path: paths.path(of: PathKey(bytes: row[1]))),
      headline: Headline(text: row[6], range: row[7]..<row[8], flags: row[9]),
      date: ArticleDate(sortKey: row[3], isInferred: row[4]), language: languages[row[2]], wordCount: row[5])
  }
}

extension ArticleDate {
  /// The date with this `sortKey`; nil for 0, which stands for none.
  init?(sortKey: Int, isInferred: Bool) {
    let (month, day) = (sortKey / 100 % 100, sortKey % 100)
    self.init(
      year: sortKey / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day,
      isInferred: isInferred)
  }
}
