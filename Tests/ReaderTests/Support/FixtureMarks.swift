internal import Catalogue
internal import News
import Reader
import Synchronization

/// The reading state of the fixture's articles. A class because the answers of one sitting share it.
final class FixtureMarks: ReadingJournal, SavedSearchProvider {
  private let saved = Mutex(SavedSearches())
  private let terms = Mutex(Termbase())
  private let kept = Mutex(
    (
      records: [
        Fixture.id("b"): ReadingRecord(marks: ReadingMarks(isStarred: true)),
        Fixture.id("c"): ReadingRecord(marks: ReadingMarks(isRead: true)),
        Fixture.id("e"): ReadingRecord(marks: ReadingMarks(isRead: true, isStarred: true)),
      ], savedView: SavedView?.none, searches: SearchHistory()
    ))

  var savedView: SavedView? { kept.withLock(\.savedView) }
  var searches: SearchHistory { kept.withLock(\.searches) }

  func listable() {}
  func lookElsewhere() {}
  func lookedElsewhere() async {}
  func marks(since version: Int) -> (marks: UserMarks, version: Int)? { nil }

  func record(of id: ArticleID) -> ReadingRecord {
    kept.withLock { $0.records[id] ?? ReadingRecord() }
  }

  func make(_ change: MarkChange) -> MarkChange {
    kept.withLock { kept in
      for id in change.articles {
        kept.records[id, default: ReadingRecord()][change.mark] = change.isSet
      }
    }
    return change
  }

  func make(_ change: NoteChange) -> Message? {
    kept.withLock { $0.records[change.article, default: ReadingRecord()].annotation.note = change.note }
    return .noted(change)
  }

  /// Makes a change of the termbase; that it is kept is left to the test.
  func make(_ change: TermChange) -> Message? {
    terms.withLock { $0 = $0.applying(change) }
    return nil
  }

  var termbase: Termbase { terms.withLock(\.self) }

  func savedSearches() async -> SavedSearches { saved.withLock(\.self) }

  func make(_ change: SavedSearchChange) -> Message {
    saved.withLock { $0 = $0.applying(change) }
    return .searchKept(change)
  }

  var tags: [String] {
    Set(kept.withLock { $0.records.values.flatMap(\.annotation.tags) }).sorted()
  }

  /// The answer to a query that asks for marks alone; nil for any other query.
  func finds(_ id: ArticleID, _ query: Query) -> Bool? {
    let record = record(of: id)
    return switch query {
    case .mark(.hidden): record.marks.isHidden
    case .mark(.unread): !record.marks.isRead && !record.marks.isHidden
    case .tag(let tag): record.annotation[tag: tag] && !record.marks.isHidden
    default: nil
    }
  }

  func keep(_ effect: Effect) -> Message? {
    kept.withLock { kept in
      switch effect {
      case .keepPosition(let id, let position): kept.records[id, default: ReadingRecord()].position = position
      case .keepView(let view): kept.savedView = view
      case .keepSearch(let typed): kept.searches.note(typed)
      default: break
      }
    }
    return nil
  }
}

extension Fixture {
  static func id(_ name: String) -> ArticleID { row(name).id }
}
