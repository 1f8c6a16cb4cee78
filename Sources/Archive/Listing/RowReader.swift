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
            language, words, source, format, byline, link, guid, updated, formerVersion
          FROM article WHERE number = ?
          """), arguments: [number]
    ).map { try articleRow($0) }
  }

  private func articleRow(_ row: Row) throws -> ArticleRow {
    let source: String = try row.value(11)
    return try ArticleRow(
      id: ArticleID(number: row.value(0)),
      location: paths.location(of: LocationKey(path: PathKey(bytes: row.value(1)), entry: row.value(2))),
      headline: Headline(text: row.value(3), range: row.range(4, 5), flags: row.value(6)),
      date: ArticleDate(sortKey: row.value(7), isInferred: row.value(8)), language: languages[row.value(9)],
      wordCount: row.value(10), source: source.isEmpty ? nil : source,
      provenance: provenance(row))
  }

  private func provenance(_ row: Row) throws -> Provenance {
    var provenance = Provenance()
    provenance.format = try row.value(12)
    (provenance.author, provenance.link) = (try row.value(13), try row.value(14))
    provenance.guid = try row.value(15)
    provenance.previousVersion = try row.value(17)
    provenance.updated = ArticleDate(sortKey: try row.value(16), isInferred: false)
    return provenance
  }
}
