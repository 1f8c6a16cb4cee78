internal import Catalogue
internal import News
internal import Screen

// MARK: - Marking

extension Model {
  /// `u` and `*`: gives the article that is read a mark, or takes it away.
  mutating func toggle(_ mark: MarkChange.Mark) -> [Effect] {
    guard let id = reader.wanted else {
      notice = "no article to mark"
      return []
    }
    let change = MarkChange(mark, !marks[mark], [id])
    let words = "\(change.words): \(headlineWords(of: id))"
    undoLog.note(UndoLog.Step(change: .marks(change), words: words, isAutomatic: false))
    return make(change, saying: words)
  }

  /// The article is read: it was scrolled, entered or open for long enough.
  mutating func markAsRead() -> [Effect] {
    guard let id = reader.wanted, !reader.staysUnread else { return [] }
    guard reader.record != nil else {
      reader.awaited.isRead = true
      return []
    }
    guard !marks.isRead else { return [] }
    let change = MarkChange(.read, true, [id])
    let words = "\(change.words): \(headlineWords(of: id))"
    undoLog.note(UndoLog.Step(change: .marks(change), words: words, isAutomatic: true))
    return make(change, saying: nil)
  }

  /// `A`: what is to be marked is found out first.
  mutating func markAllRead() -> [Effect] {
    guard list.total > 0 else {
      notice = "nothing is listed"
      return []
    }
    return [.ask(UnreadArticles(listing: listing))]
  }

  /// Marks the unread articles of a listing.
  mutating func markAsRead(_ articles: [ArticleID]) -> [Effect] {
    guard !articles.isEmpty else {
      notice = "all that is listed is read"
      return []
    }
    let change = MarkChange(.read, true, articles)
    let count = articles.count
    let words = "\(Counting.grouped(count)) \(count == 1 ? "article" : "articles") marked as read"
    undoLog.note(UndoLog.Step(change: .marks(change), words: words, isAutomatic: false))
    notice = notice ?? words + Self.wayBack  // a disk that refused it has told that already
    adopt(change)
    return [.mark(change)] + fetchRowsAgain()
  }

  /// `U`: takes back the last change of marks, or the last correction of a name.
  mutating func undo() -> [Effect] {
    guard let step = undoLog.takeLast() else {
      notice = "nothing to take back"
      return []
    }
    let words = "taken back: \(step.words)"
    switch step.change {
    case .correction(let change): return make(change.reversed, saying: words)
    case .marks(let change):
      let effects = make(change.reversed, saying: words)
      return change.articles.count > 1 ? effects + fetchRowsAgain() : effects
    }
  }

  static let wayBack = "  (\(KeyTable.keyName(for: .undo)) takes it back)"

  /// Makes a change at once; `words` are said when it is kept.
  private mutating func make(_ change: MarkChange, saying words: String?) -> [Effect] {
    undoLog.unconfirmed = words.map { (.marks(change), $0) } ?? undoLog.unconfirmed
    if change.mark == .read, change.articles == reader.wanted.map({ [$0] }) {
      reader.staysUnread = !change.isSet
    }
    adopt(change)
    return [.mark(change)]
  }

  /// Shows a change.
  private mutating func adopt(_ change: MarkChange) {
    list.window = list.window?.applying(change)
    if let wanted = reader.wanted, change.articles.contains(wanted) {
      reader.record?.marks[change.mark] = change.isSet
    }
  }

  /// Rows whose marks changed beyond what is at hand are asked for again; the place stays.
  private mutating func fetchRowsAgain() -> [Effect] {
    fetchRows(anchor: .index(list.selection))
  }

  /// A change is kept: now it may be said. Rows that were asked for before it and came since don't show it.
  mutating func confirm(_ change: MarkChange) -> [Effect] {
    adopt(change)
    return say(.marks(change))
  }

  /// A change is kept: what is to be said of it is said now.
  mutating func say(_ change: UndoLog.Change) -> [Effect] {
    guard let unconfirmed = undoLog.unconfirmed, unconfirmed.change == change else { return [] }
    undoLog.unconfirmed = nil
    notice = notice ?? unconfirmed.words
    return []
  }

  /// Makes a correction of a name, or takes it back; `words` are the notice when that is kept.
  mutating func make(_ change: CorrectionChange, saying words: String) -> [Effect] {
    undoLog.unconfirmed = (.correction(change), words)
    return [.correct(change)]
  }

  mutating func confirm(_ change: CorrectionChange) -> [Effect] { say(.correction(change)) }

  private func headlineWords(of id: ArticleID) -> String {
    let row = list.window?.rows.first { $0.id == id }
    let headline = row?.headline ?? (reader.article?.id == id ? reader.article?.headline : nil)
    return headline.map { "“\(Fitting.fit($0.text, columns: 48))”" } ?? "the article"
  }
}

extension MarkChange {
  /// `marked as read`.
  fileprivate var words: String {
    switch (mark, isSet) {
    case (.read, true): "marked as read"
    case (.read, false): "marked as unread"
    case (.starred, true): "starred"
    case (.starred, false): "no longer starred"
    }
  }
}

// MARK: - What is remembered of an article

extension Model {
  /// What is remembered of the article that is on its way. Rows at hand already show what was marked since.
  mutating func receive(_ record: ReadingRecord, of id: ArticleID) -> [Effect] {
    guard id == reader.wanted, reader.record == nil else { return [] }
    reader.record = ReadingRecord(
      marks: list.window?.rows.first { $0.id == id }?.marks ?? record.marks, position: record.position)
    if !reader.isShown, reader.awaited.offset == nil { reader.awaited.offset = record.position }
    guard reader.awaited.isRead else { return [] }
    reader.awaited.isRead = false
    return markAsRead()
  }
}

// MARK: - Unread articles

extension Model {
  /// `J` and `K`: to the nearest unread article. Keys pressed before the answer are answered one by one.
  mutating func seekUnread(_ direction: Direction) -> [Effect] {
    unreadSteps.append(direction)
    return unreadSteps.count == 1 ? askForUnread() : []
  }

  private func askForUnread() -> [Effect] {
    guard let direction = unreadSteps.first else { return [] }
    return [
      .ask(
        NearestUnread(
          request: UnreadRequest(listing: listing, start: list.selection, isForward: direction == .next)))
    ]
  }

  /// An answer to a question about a place that was left meanwhile is passed over.
  mutating func receiveUnread(_ request: UnreadRequest, at index: Int?) -> [Effect] {
    guard !unreadSteps.isEmpty else { return [] }
    unreadSteps.removeFirst()
    guard request.listing == listing, request.start == list.selection else {
      unreadSteps = []
      return []
    }
    guard let index, index < list.total else {
      unreadSteps = []
      notice = "no unread article"
      return []
    }
    if index == list.selection {
      notice = "no other unread article"
    } else if request.isForward != (index > list.selection) {
      notice = request.isForward ? "on from the first one" : "on from the last one"
    }
    return select(index) + askForUnread()
  }
}
