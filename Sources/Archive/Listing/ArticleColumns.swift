internal import Catalogue
internal import GRDB
internal import News

/// The user's marks of each article of a table.
struct MarkColumn: Sendable {
  private static let read: UInt8 = 1
  private static let starred: UInt8 = 2

  /// By slot; empty if nothing is marked.
  private var flags: [UInt8] = []

  init() {}

  init(_ marks: [ArticleID: ReadingMarks], of table: ArticleTable) {
    guard !marks.isEmpty else { return }
    flags = table.ids.map { id in
      marks[id].map { ($0.isRead ? Self.read : 0) | ($0.isStarred ? Self.starred : 0) } ?? 0
    }
  }

  subscript(slot: Int) -> ReadingMarks {
    guard flags.indices.contains(slot) else { return ReadingMarks() }
    return ReadingMarks(
      isRead: flags[slot] & Self.read != 0, isStarred: flags[slot] & Self.starred != 0)
  }
}

/// The coverage of each article, where it is known: whether another language tells its story. A byte an article.
struct CoverageColumn: Sendable {
  private static let single: UInt8 = 1
  private static let paired: UInt8 = 2

  /// By article number; 0 if it isn't known.
  private var flags: [UInt8] = []

  init() {}

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT article, isPaired FROM coverage")
    while let row = try rows.next() { self[try row.articleNumber(0)] = try row.value(1) ? .paired : .single }
  }

  subscript(article: Int32) -> Coverage? {
    get {
      guard flags.indices.contains(Int(article)), flags[Int(article)] != 0 else { return nil }
      return flags[Int(article)] == Self.paired ? .paired : .single
    }
    set {
      if flags.count <= Int(article) {
        flags.append(contentsOf: repeatElement(0, count: Int(article) + 1 - flags.count))
      }
      flags[Int(article)] = newValue.map { $0 == .paired ? Self.paired : Self.single } ?? 0
    }
  }
}
