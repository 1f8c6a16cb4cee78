internal import Catalogue
internal import News

/// The user's marks, tags and notes of each article of a table.
struct MarkColumn: Sendable {
  private static let read: UInt8 = 1
  private static let starred: UInt8 = 2
  private static let hidden: UInt8 = 4

  /// By slot; empty if nothing is marked.
  private var flags: [UInt8] = []
  /// The ids by slot, for tags and notes.
  private var ids: [ArticleID] = []
  private(set) var annotations = Annotations()
  /// True if an article is hidden.
  private(set) var hidesSome = false

  init() {}

  init(_ marks: UserMarks, of table: ArticleTable) {
    if !marks.marks.isEmpty {
      flags = table.ids.map { marks.marks[$0].map(Self.flags) ?? 0 }
      hidesSome = flags.contains { $0 & Self.hidden != 0 }
    }
    (ids, annotations) = (table.ids, marks.annotations)
  }

  private static func flags(_ marks: ReadingMarks) -> UInt8 {
    (marks.isRead ? read : 0) | (marks.isStarred ? starred : 0) | (marks.isHidden ? hidden : 0)
  }

  subscript(slot: Int) -> ReadingMarks {
    guard flags.indices.contains(slot) else { return ReadingMarks() }
    let flags = flags[slot]
    return ReadingMarks(
      isRead: flags & Self.read != 0, isStarred: flags & Self.starred != 0, isHidden: flags & Self.hidden != 0
    )
  }

  /// The tags and the note of the article in a slot.
  func annotation(of slot: Int) -> Annotation {
    ids.indices.contains(slot) ? annotations[ids[slot]] : Annotation()
  }
}
