internal import Catalogue
internal import Foundation
internal import Journal
internal import News
internal import PostgreSQL

/// The rows of a reader's marks, tags, notes, place and searches, within one session. The server shows each reader his own
/// rows only.
struct StateRows {
  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// The numbers of rows and the time of the last change: other numbers after a change by another program.
  func version() throws -> [Int64] {
    let tables = ["mark", "tag", "note"].map { table in
      Statement(
        "SELECT count(*), coalesce(extract(epoch FROM max(changed)) * 1000000, 0)::bigint FROM \(table)")
    }
    return try session.pipeline(tables).flatMap { [$0[0].int(0), $0[0].int(1)] }
  }

  // MARK: Reading

  func kept() throws -> KeptState {
    let answers = try session.pipeline([
      Statement("SELECT article, is_read, is_starred, is_hidden, position FROM mark"),
      Statement("SELECT article, tag FROM tag"), Statement("SELECT article, note FROM note"),
      Statement("SELECT view FROM place"), Statement("SELECT typed FROM search ORDER BY used"),
    ])
    var kept = KeptState()
    for row in answers[0].rows {
      let marks = ReadingMarks(isRead: row.bool(1), isStarred: row.bool(2), isHidden: row.bool(3))
      if marks != ReadingMarks() { kept.marks[id(row)] = marks }
      if let position = row.optionalInt(4) { kept.positions[id(row)] = Int(position) }
    }
    for row in answers[1].rows { kept.annotations[id(row)][tag: row.text(1)] = true }
    for row in answers[2].rows { kept.annotations[id(row)].note = row.text(1) }
    kept.savedView = answers[3].first.flatMap { row in
      (try? JSONDecoder().decode(WaitingChange.View.self, from: Data(row.text(0).utf8)))?.view
    }
    kept.searches = SearchHistory(answers[4].rows.map { $0.text(0) })
    return kept
  }

  private func id(_ row: ResultRow) -> ArticleID { ArticleID(number: row.int(0)) }

  // MARK: Writing

  /// Writes a change. To write it once more changes nothing.
  func write(_ change: StateChange) throws {
    switch change {
    case .mark(let change): try write(change)
    case .note(let change): try write(change)
    case .position(let id, let position):
      try session.rows(
        """
        INSERT INTO mark (article, position) VALUES ($1, $2::bigint::integer)
        ON CONFLICT (reader, article) DO UPDATE SET position = excluded.position
        """, [.int(id.number), .int(position.map { Int64($0) })])
    case .view(let view):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let bytes = (try? encoder.encode(WaitingChange.View(view))) ?? Data()
      try session.rows(
        """
        INSERT INTO place (view) VALUES ($1)
        ON CONFLICT (reader) DO UPDATE SET view = excluded.view, changed = now()
        """, [.text(String(decoding: bytes, as: UTF8.self))])
    case .search(let typed): try write(search: typed)
    }
  }

  private func write(_ change: MarkChange) throws {
    let articles = Parameter.ints(change.articles.map(\.number))
    if let tag = change.mark.tag { return try write(tag, change.isSet, articles) }
    let column =
      switch change.mark {
      case .starred: "is_starred"
      case .hidden: "is_hidden"
      case .read, .tag: "is_read"
      }
    try session.rows(
      """
      INSERT INTO mark (article, \(column)) SELECT DISTINCT article, $2::boolean FROM unnest($1::bigint[]) AS article
      ON CONFLICT (reader, article) DO UPDATE SET \(column) = excluded.\(column), changed = clock_timestamp()
      """, [articles, .bool(change.isSet)])
  }

  /// Sets a tag in this spelling, or takes it in all spellings.
  private func write(_ tag: String, _ isSet: Bool, _ articles: Parameter) throws {
    // The server may not know the letters of every language.
    let known = try session.rows("SELECT DISTINCT tag FROM tag WHERE article = ANY($1)", [articles])
    let same = known.rows.map { $0.text(0) }.filter { Tag.isSame($0, tag) }
    try session.rows("DELETE FROM tag WHERE article = ANY($1) AND tag = ANY($2)", [articles, .texts(same)])
    guard isSet else { return }
    try session.rows(
      """
      INSERT INTO tag (article, tag) SELECT DISTINCT article, $2 FROM unnest($1::bigint[]) AS article
      ON CONFLICT (reader, article, tag) DO NOTHING
      """, [articles, .text(tag)])
  }

  /// Writes the note. What another instance wrote meanwhile is kept.
  private func write(_ change: NoteChange) throws {
    // The row is written first, so that another program that notes the same article waits.
    let known =
      try session.rows(
        """
        INSERT INTO note AS known (article, note) VALUES ($1, '')
        ON CONFLICT (reader, article) DO UPDATE SET note = known.note RETURNING known.note
        """, [.int(change.article.number)]
      ).first?.text(0) ?? ""
    let note = change.note(over: known)
    guard !note.isEmpty else {
      try session.rows("DELETE FROM note WHERE article = $1", [.int(change.article.number)])
      return
    }
    try session.rows(
      """
      INSERT INTO note (article, note) VALUES ($1, $2)
      ON CONFLICT (reader, article) DO UPDATE SET note = excluded.note, changed = clock_timestamp()
      """, [.int(change.article.number), .text(note)])
  }

  private func write(search typed: String) throws {
    guard typed.contains(where: { !$0.isWhitespace }) else { return }
    try session.rows(
      """
      INSERT INTO search (typed) VALUES ($1) ON CONFLICT (reader, typed) DO UPDATE SET used = clock_timestamp()
      """, [.text(typed)])
    try session.rows(
      """
      DELETE FROM search WHERE typed NOT IN (SELECT typed FROM search ORDER BY used DESC LIMIT \(SearchHistory.capacity))
      """)
  }
}
