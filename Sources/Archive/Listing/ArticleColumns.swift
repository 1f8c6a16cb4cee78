internal import Catalogue
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
