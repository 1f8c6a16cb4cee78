internal import Foundation
internal import Languages
internal import News
internal import PostgreSQL
internal import Text

/// Reads the texts of articles, within one session.
struct ArticleTexts {
  /// A text with its headline as the list shows it.
  struct Text {
    let text: String
    let headline: String
    /// The place of the headline in the text.
    let headlineRange: TextRange
  }

  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// The texts by the articles' numbers.
  func texts(of hits: [Hit]) throws -> [Int64: Text] {
    guard !hits.isEmpty else { return [:] }
    let rows = try session.rows(
      "SELECT number, record, headline, headline_start, headline_end FROM article WHERE number = ANY($1) AND date BETWEEN $2 AND $3",
      hits.parameters)
    let texts = rows.rows.compactMap { row -> (Int64, Text)? in
      CompressedRecord(data: Data(row.bytes(1))).record.map {
        let start = Int(row.int(3))
        let range = start..<max(start, Int(row.int(4)))
        return (row.int(0), Text(text: $0.draft.text.string, headline: row.text(2), headlineRange: range))
      }
    }
    return Dictionary(texts) { first, _ in first }
  }

  /// The article with an id, also where a later version took its place; nil if the archive never had it.
  func article(_ id: ArticleID) throws -> Article? {
    guard let row = try row(of: id), let record = CompressedRecord(data: Data(row.bytes(0))).record else {
      return nil
    }
    let language = Language(row.text(1))
    let entry = row.int(3)
    let location = Location(path: row.text(2), entry: entry > 0 ? Int(entry) : nil)
    return ArticleReader { detectLanguage(of: $0, among: [language]) }.article(of: record, at: location)
  }

  /// The row of an article by its number and date, which the server finds in one part of the table.
  private func row(of id: ArticleID) throws -> ResultRow? {
    let known = try session.rows("SELECT number, date FROM known WHERE id = $1", [.int(id.number)])
    if let place = known.first {
      let rows = try session.rows(
        "SELECT record, language, path, entry FROM article WHERE number = $1 AND date = $2",
        [.int(place.int(0)), .int(place.int(1))])
      if let row = rows.first { return row }
    }
    return try session.rows(
      "SELECT record, language, path, entry FROM succession WHERE former = $1", [.int(id.number)]
    ).first
  }
}
