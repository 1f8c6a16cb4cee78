internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import PostgreSQL

/// An article that the archive has, with the record of which it is made.
struct StoredArticle: Sendable {
  let number: Int64
  let date: Int64
  let id: ArticleID
  let language: Language
  let location: Location
  let record: [UInt8]

  /// The columns of `article` that `init` reads.
  static let columns = "number, date, id, language, path, entry, record"

  init(_ row: ResultRow) {
    (number, date, id) = (row.int(0), row.int(1), ArticleID(number: row.int(2)))
    language = Language(row.text(3))
    location = Location(path: row.text(4), entry: row.int(5) > 0 ? Int(row.int(5)) : nil)
    record = row.bytes(6)
  }

  /// The article with all that this program derives from its text; nil if the record can't be read.
  var analysed: PreparedArticle? {
    guard let draft = CompressedRecord(data: Data(record)).record else { return nil }
    return try? PreparedArticle(draft, at: location, among: [language])
  }
}
