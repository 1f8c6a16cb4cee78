internal import Catalogue
internal import Foundation
internal import GRDB
internal import Journal
internal import News

/// Rows of the table `annotation`: hidden articles, tags and notes.
enum AnnotationRows {
  static func tags(in text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  static func text(of tags: [String]) -> String { tags.joined(separator: "\n") }
}

extension NoteChange {
  /// Writes the note. What another instance wrote meanwhile is kept.
  func write(to db: Database) throws {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT note FROM annotation WHERE article = ?"), arguments: [article.number]
    ).flatMap { String.fromDatabaseValue($0[0]) }
    try db.execute(
      sql: """
        INSERT INTO annotation(article, note) VALUES (?, ?)
        ON CONFLICT(article) DO UPDATE SET note = excluded.note
        """, arguments: [article.number, note(over: known ?? "")])
  }
}

extension MarkChange {
  /// Sets a tag or takes it. The tags that another instance set meanwhile stay.
  func write(tag: String, to db: Database) throws {
    let known = try db.cachedStatement(sql: "SELECT tags FROM annotation WHERE article = ?")
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO annotation(article, tags) VALUES (?, ?)
        ON CONFLICT(article) DO UPDATE SET tags = excluded.tags
        """)
    for id in articles {
      let text = try Row.fetchOne(known, arguments: [id.number]).flatMap { String.fromDatabaseValue($0[0]) }
      var annotation = Annotation(tags: AnnotationRows.tags(in: text ?? ""))
      annotation[tag: tag] = isSet
      try statement.execute(arguments: [id.number, AnnotationRows.text(of: annotation.tags)])
    }
  }
}

extension KeptState {
  /// Reads hidden articles alone, which lists leave out.
  mutating func readHidden(from db: Database) throws {
    let hidden = try Int64.fetchCursor(db, sql: "SELECT article FROM annotation WHERE isHidden IS 1")
    while let number = try hidden.next() {
      guard ArticleID.numbers.contains(number) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      marks[ArticleID(number: number), default: ReadingMarks()].isHidden = true
    }
  }

  /// Reads hidden articles, tags and notes, all words of an article in one piece, because the first screen waits for
  /// them. Values of another type count as missing.
  mutating func readAnnotations(from db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT article, isHidden IS 1, length(words), CAST(words || note AS BLOB) FROM (
          SELECT article, isHidden, iif(typeof(tags) = 'text', CAST(tags AS BLOB), x'') AS words,
            iif(typeof(note) = 'text', note, '') AS note FROM annotation
          WHERE isHidden IS NOT 0 OR tags <> '' OR note <> '')
        """)
    var previous: Int64 = -1
    while let row = try rows.next() {
      let number: Int64 = row[0]
      guard number > previous, ArticleID.numbers.contains(number) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      previous = number
      let id = ArticleID(number: number)
      if row[1] { marks[id, default: ReadingMarks()].isHidden = true }
      let tagCount: Int = row[2]
      try row.withUnsafeData(atIndex: 3) { words in
        guard let words, !words.isEmpty else { return }
        words.withUnsafeBytes { annotations.append(id, words: $0, tagCount: tagCount) }
      }
    }
  }
}
