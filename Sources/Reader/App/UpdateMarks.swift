internal import Catalogue
internal import News
internal import Screen

// MARK: - Marking

extension Model {
  /// What the user did with the article that is to be read, as far as is known.
  var marks: ReadingMarks {
    reader.record?.marks ?? list.window?.rows.first { $0.id == reader.wanted }?.marks ?? ReadingMarks()
  }

  /// `u` and `*`: gives the article that is read a mark, or takes it away.
  mutating func toggle(_ mark: MarkChange.Mark) -> [Effect] {
    guard let id = reader.wanted else {
      notice = "no article to mark"
      return []
    }
    let change = MarkChange(mark, !marks[mark], [id])
    let words = "\(change.words): \(headlineWords(of: id))"
    marking.note(Marking.Step(change: .marks(change), words: words, isAutomatic: false))
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
    marking.note(Marking.Step(change: .marks(change), words: words, isAutomatic: true))
    return make(change, saying: nil)
  }

  /// `A`: what is to be marked is found out first.
  mutating func markAllRead() -> [Effect] {
    guard list.total > 0 else {
      notice = "nothing is listed"
      return []
    }
    return [.markAllRead(listing)]
  }

  mutating func receiveMarkedAll(_ change: MarkChange) -> [Effect] {
    guard !change.articles.isEmpty else {
      notice = "all that is listed is read"
      return []
    }
    let count = change.articles.count
    let words = "\(Counting.grouped(count)) \(count == 1 ? "article" : "articles") marked as read"
    marking.note(Marking.Step(change: .marks(change), words: words, isAutomatic: false))
    notice = notice ?? words + Self.wayBack  // a disk that refused it has told that already
    adopt(change)
    return fetchRowsAgain()
  }

  /// `U`: takes back the last change of marks, or the last correction of a name.
  mutating func undo() -> [Effect] {
    guard let step = marking.takeLast() else {
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

  static let wayBack = "  (\(Binding.key(for: .undo)?.name ?? "") takes it back)"

  /// Makes a change at once; `words` are said when it is kept.
  private mutating func make(_ change: MarkChange, saying words: String?) -> [Effect] {
    marking.unconfirmed = words.map { (.marks(change), $0) } ?? marking.unconfirmed
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
  mutating func say(_ change: Marking.Change) -> [Effect] {
    guard let unconfirmed = marking.unconfirmed, unconfirmed.change == change else { return [] }
    marking.unconfirmed = nil
    notice = notice ?? unconfirmed.words
    return []
  }

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
    marking.seeks.append(direction)
    return marking.seeks.count == 1 ? askForUnread() : []
  }

  private func askForUnread() -> [Effect] {
    guard let direction = marking.seeks.first else { return [] }
    return [
      .findUnread(
        UnreadRequest(listing: listing, start: list.selection, isForward: direction == .next))
    ]
  }

  /// An answer to a question about a place that was left meanwhile is passed over.
  mutating func receiveUnread(_ request: UnreadRequest, at index: Int?) -> [Effect] {
    guard !marking.seeks.isEmpty else { return [] }
    marking.seeks.removeFirst()
    guard request.listing == listing, request.start == list.selection else {
      marking.seeks = []
      return []
    }
    guard let index, index < list.total else {
      marking.seeks = []
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

extension Model {
  /// Something happened beside the screen that the user should know.
  mutating func tell(_ words: String) -> [Effect] {
    notice = words
    return []
  }
}
