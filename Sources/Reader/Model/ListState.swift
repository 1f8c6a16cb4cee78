package import Catalogue
internal import News

/// The article list: the rows in memory and the chosen row.
package struct ListState: Hashable, Sendable {
  /// The rows in memory; nil before the first answer.
  package internal(set) var window: RowWindow?
  /// The index of the chosen row in the whole listing.
  package internal(set) var selection = 0
  /// The index of the first visible row.
  package internal(set) var top = 0
  /// The request whose answer is awaited.
  private(set) var pending: RowRequest?
  /// True if keys wait for the answer, because it brings the rows or the place that the user asked for.
  private(set) var isAskedFor = false
  /// The changes that were made since that request. Its answer may be older than they are.
  private var changesSinceRequest: [RowChange] = []
  /// True if the anchor of the awaited rows becomes the chosen row: until the user chooses another row.
  var followsAnchor = true
  /// True if the chosen row is opened when it comes.
  var opensOnArrival = true
  /// True if an unread article that is opened so stays unread, because it comes back when hiding it is undone.
  var leavesUnread = false

  /// The number of articles in the listing.
  package var total: Int { window?.total.value ?? 0 }

  /// The row at an index of the listing; nil if it is not in memory.
  package func row(at index: Int) -> ArticleRow? {
    guard let window, (window.start..<window.start + window.rows.count).contains(index) else { return nil }
    return window.rows[index - window.start]
  }

  /// The row of an article; nil if it is not in memory.
  func row(of article: ArticleID) -> ArticleRow? { window?.rows.first { $0.id == article } }

  /// The chosen row; nil if it is not in memory.
  package var selectedRow: ArticleRow? { row(at: selection) }

  /// Scrolls so that the chosen row is visible.
  mutating func reveal(visible: Int) {
    top = Scrolling.top(from: top, showing: selection..<selection + 1, rows: max(1, visible), count: total)
  }

  /// The rows to ask for; nil if all rows around the visible ones are in memory or asked for. An answer with fewer rows than
  /// the listing should have isn't asked for again: it would be the same.
  func request(for listing: Listing, visible: Int) -> RowRequest? {
    guard let window, total > 0 else { return nil }
    let wanted = max(0, top - visible)..<min(total, top + 2 * visible)
    let held = window.start..<window.start + window.rows.count
    guard !window.request.listing.isSame(as: listing) || wanted.clamped(to: held) != wanted else {
      return nil
    }
    let request = RowRequest(listing: listing, anchor: .index(selection), count: Self.windowSize(visible))
    return request == pending || request == window.request ? nil : request
  }

  /// Waits for the answer to a request; an answer to the request before it is out of date.
  ///
  /// - Parameter isAskedFor: true for rows that the user asked for; so are those that take the place of such rows.
  mutating func await(_ request: RowRequest, isAskedFor: Bool = false) {
    self.isAskedFor = isAskedFor || self.isAskedFor && pending != nil
    pending = request
    changesSinceRequest = []
  }

  /// Takes the rows that were awaited, with all that was changed since they were asked for.
  mutating func take(_ rows: RowWindow) {
    window = changesSinceRequest.reduce(rows) { $1.applied(to: $0) }
    if rows.isComplete { pending = nil }
  }

  /// Applies a change to the rows in memory, and to those that are awaited.
  mutating func apply(_ change: RowChange) {
    window = window.map(change.applied)
    if pending != nil { changesSinceRequest.append(change) }
  }

  /// The number of rows in one request: some screens in each direction.
  static func windowSize(_ visible: Int) -> Int { max(64, visible * 8) }
}

/// A change of what rows say of their articles.
enum RowChange: Hashable, Sendable {
  case mark(MarkChange)
  case note(NoteChange)

  /// The rows after the change.
  func applied(to rows: RowWindow) -> RowWindow {
    switch self {
    case .mark(let change): rows.applying(change)
    case .note(let change): rows.applying(change)
    }
  }
}

/// The scrolling of a pane of lines.
enum Scrolling {
  /// The first visible line, moved from `top` no further than needed to make some lines visible. `rows`: the lines that the
  /// pane shows. `count`: all lines that there are.
  static func top(from top: Int, showing lines: Range<Int>, rows: Int, count: Int) -> Int {
    let nearest = min(max(top, lines.upperBound - rows), lines.lowerBound)
    return max(0, min(nearest, count - rows))
  }
}
