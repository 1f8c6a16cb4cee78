internal import Catalogue
internal import Localization
internal import News
internal import Screen

// MARK: - Marking

extension Model {
  /// `u` and `*`: sets a mark of the chosen articles or of the article that is read, or removes the mark.
  mutating func toggle(_ mark: MarkChange.Mark) -> [Effect] {
    guard choice.isEmpty, storyOfLine == nil else { return annotate(.toggle(mark)) }
    guard let id = articlesToMark()?.first else { return [] }
    let change = MarkChange(mark, !marks[mark], [id])
    let words = "\(change.wording): \(headlineWords(of: id))"
    undoLog.note(UndoLog.Step(change: .marks(change), words: words))
    return make(change, saying: words)
  }

  /// Marks the article as read, if it was read as the user's settings ask for. To rest on a line of the list, or to
  /// open the program, is not to read.
  mutating func noteReading() -> [Effect] {
    switch settings.marking {
    case .opened: markAsRead()
    case .ended: isEndShown ? markAsRead() : []
    case .byHand: []
    }
  }

  /// The article was opened: that is to read it, unless the user wants to see its end first.
  mutating func noteOpening() -> [Effect] { settings.marking == .opened ? markAsRead() : [] }

  /// Another article came into the reader by a key: the article is opened if the reader has the focus.
  mutating func noteOpeningInReader() -> [Effect] { focus == .reader ? noteOpening() : [] }

  /// True if the end of the article is on the screen.
  var isEndShown: Bool {
    reader.isShown && reader.page.isComplete && reader.page.isSet
      && reader.top >= reader.lastTop(visible: visibleLines)
  }

  private mutating func markAsRead() -> [Effect] {
    guard let id = reader.wanted, !reader.staysUnread, !isReadArticleGone else { return [] }
    guard reader.record != nil else {
      reader.awaited.isRead = true
      return []
    }
    guard !marks.isRead else { return [] }
    return make(MarkChange(.read, true, [id]), saying: nil)
  }

  /// `A`: asks which articles are unread, to mark them as read.
  mutating func markAllRead() -> [Effect] {
    guard list.total > 0 else {
      return refuse(Self.nothingListed)
    }
    return [.ask(UnreadArticles(listing: listing))]
  }

  /// Marks the unread articles of a listing.
  mutating func markAsRead(_ articles: [ArticleID]) -> [Effect] {
    guard !articles.isEmpty else {
      notice = wording(en: "all that is listed is read", vi: "mọi bài trong danh sách đều đã đọc")
      return []
    }
    let change = MarkChange(.read, true, articles)
    let count = Counting.of(articles.count, .article)
    let words = wording(en: "\(count) marked as read", vi: "đã đánh dấu \(count) là đã đọc")
    undoLog.note(UndoLog.Step(change: .marks(change), words: words))
    undoLog.announce([.mark(change)], words + wayBack)
    adopt(change)
    listing.keepNone()
    return [.mark(change)] + fetchRowsAgain()
  }

  /// `U`: takes back the last change of marks, the last correction of a name, or the last decision on a term.
  mutating func undo() -> [Effect] {
    guard let step = undoLog.takeLast() else {
      return refuse(wording(en: "nothing to undo", vi: "không có gì để hoàn tác"))
    }
    let words = UndoLog.takenBack(step.words)
    switch step.change {
    case .correction(let change): return make(change.reversed, saying: words)
    case .term(let back): return takeBack(back, saying: step.words)
    case .source(let back): return keep(back, saying: words)
    case .search(let back):
      undoLog.announce([.search(back)], words)
      adopt(back)
      return [.changeSavedSearches(back)]
    case .annotations(_, let notes) where !notes.isEmpty:
      return [.ask(NotesToTakeBack(changes: notes, words: step.words))]
    case .annotations(let marks, _):
      let shown = marks.first { $0.mark == .hidden && $0.isSet }?.articles.first
      if shown != nil { list.leavesUnread = true }
      return perform(
        marks.reversed().map(\.reversed), [], saying: words, goingTo: shown)
    case .marks(let change):
      let changesList = isListChanged(by: change)
      let effects = make(change.reversed, saying: words)
      return changesList ? effects + fetchRowsAgain() : effects
    }
  }

  /// The key that takes a change back, behind the notice of the change.
  var wayBack: String {
    let key = keyName(for: .undo)
    return key.isEmpty ? "" : wording(en: "  (\(key): undo)", vi: "  (\(key) để hoàn tác)")
  }

  /// Makes a change at once; `words` are the notice when it is kept.
  private mutating func make(_ change: MarkChange, saying words: String?) -> [Effect] {
    if let words { undoLog.announce([.mark(change)], words) }
    adopt(change)
    return [.mark(change)]
  }

  /// Applies a change to the rows and the article on the screen. An article that the search finds by its marks stays listed,
  /// so that neither the place in the list nor the article that is read changes. A hidden one leaves the list.
  mutating func adopt(_ change: MarkChange) {
    if change.mark == .hidden, change.isSet {
      takenFromListing.formUnion(listing.kept.intersection(change.articles))
      listing.keep(change.articles, false)
    } else if change.mark == .hidden {
      listing.keep(change.articles.filter(takenFromListing.contains))
    } else {
      keepListed(change.articles)
    }
    list.apply(.mark(change))
    guard let wanted = reader.wanted, change.articles.contains(wanted) else { return }
    if change.mark == .read { reader.staysUnread = !change.isSet }
    reader.record?[change.mark] = change.isSet
  }

  /// Keeps articles listed of which a change of marks could say otherwise.
  mutating func keepListed(_ articles: [ArticleID]) {
    guard listing.query?.asksForMarks == true else { return }
    listing.keep(articles.filter { list.row(of: $0) != nil })
  }

  /// True if the list may have other rows after a change of marks, or other numbers that the rows in memory don't tell.
  func isListChanged(by change: MarkChange) -> Bool {
    change.mark == .hidden || change.articles.count > 1
      || listing.query?.asksForMarks == true && change.articles.contains { list.row(of: $0) == nil }
  }

  /// Asks again for rows whose marks may have changed. The position stays; where rows above it leave the list, it follows.
  ///
  /// - Parameter target: the article to go to, which the list may have again.
  mutating func fetchRowsAgain(goingTo target: ArticleID? = nil) -> [Effect] {
    if let target { return fetchRows(anchor: .article(target, orIndex: list.selection)) }
    let selected = list.selectedRow
    let leaving =
      listing.query?.asksForHidden == true
      ? 0 : (0..<list.selection).count { list.row(at: $0)?.marks.isHidden == true }
    list.selection -= leaving
    guard let selected, !selected.marks.isHidden else { return fetchRows(anchor: .index(list.selection)) }
    return fetchRows(anchor: .article(selected.id, orIndex: list.selection))
  }

  /// A change is kept: its notice is shown, unless an error is. A mistake elsewhere in the file of the user stands behind
  /// it.
  mutating func confirm(_ change: UndoLog.Written) -> [Effect] {
    guard let words = undoLog.confirm(change) else { return [] }
    guard let notice else {
      self.notice = words
      return []
    }
    return isWarning && change.isOfUserFile ? warn("\(words); \(notice)") : []
  }

  /// Makes a correction of a name, or takes it back; `words` are the notice when that is kept.
  mutating func make(_ change: CorrectionChange, saying words: String) -> [Effect] {
    undoLog.announce([.correction(change)], words)
    return [.correct(change)]
  }

  func headlineWords(of id: ArticleID) -> String {
    let headline = list.row(of: id)?.headline ?? (reader.article?.id == id ? reader.article?.headline : nil)
    return headline.map { "“\(Fitting.fit($0.text, columns: 48))”" }
      ?? wording(en: "the article", vi: "bài này")
  }
}

extension MarkChange {
  /// `marked as read`.
  var wording: String { phrase.text }

  /// `tagged ports, politics`.
  static func wording(tagged tags: [String]) -> Wording {
    let list = tags.joined(separator: ", ")
    return Wording(en: "tagged \(list)", vi: "đã gắn thẻ: \(list)")
  }

  static func wording(untagged tags: [String]) -> Wording {
    let list = tags.joined(separator: ", ")
    return Wording(en: "no longer tagged \(list)", vi: "đã bỏ thẻ: \(list)")
  }

  private var phrase: Wording {
    switch (mark, isSet) {
    case (.read, true): Wording(en: "marked as read", vi: "đã đánh dấu là đã đọc")
    case (.read, false): Wording(en: "marked as unread", vi: "đã đánh dấu là chưa đọc")
    case (.starred, true): Wording(en: "starred", vi: "đã gắn sao")
    case (.starred, false): Wording(en: "no longer starred", vi: "đã bỏ sao")
    case (.hidden, true): Wording(en: "hidden", vi: "đã ẩn")
    case (.hidden, false): Wording(en: "no longer hidden", vi: "đã thôi ẩn")
    case (.tag(let tag), true): Self.wording(tagged: [tag])
    case (.tag(let tag), false): Self.wording(untagged: [tag])
    }
  }
}

// MARK: - The record of an article

extension Model {
  /// Takes in the record of the article that is on its way. Marks of rows in memory are newer than the record.
  mutating func receive(_ record: ReadingRecord, of id: ArticleID) -> [Effect] {
    guard id == reader.wanted, reader.record == nil else { return [] }
    reader.record = ReadingRecord(
      marks: list.row(of: id)?.marks ?? record.marks, position: record.position,
      annotation: record.annotation)
    if !reader.isShown, reader.awaited.offset == nil { reader.awaited.offset = record.position }
    guard reader.awaited.isRead else { return [] }
    reader.awaited.isRead = false
    return markAsRead()
  }
}

// MARK: - Unread articles

extension Model {
  /// `J` and `K`: go to the nearest unread article.
  func seekUnread(_ direction: Direction) -> [Effect] {
    let request = UnreadRequest(listing: listing, start: list.selection, isForward: direction == .next)
    return [.ask(NearestUnread(request: request))]
  }

  /// An answer for another position in the list is out of date and is ignored.
  mutating func receiveUnread(_ request: UnreadRequest, at index: Int?) -> [Effect] {
    guard request.listing.isSame(as: listing), request.start == list.selection else { return [] }
    guard let index, index < list.total else {
      return refuse(wording(en: "no unread article", vi: "không có bài chưa đọc"))
    }
    if index == list.selection {
      notice = wording(en: "no other unread article", vi: "không còn bài chưa đọc nào khác")
    } else if request.isForward != (index > list.selection) {
      notice =
        request.isForward
        ? wording(en: "end of list; continued at the top", vi: "hết danh sách; tiếp từ đầu")
        : wording(en: "top of list; continued at the end", vi: "đầu danh sách; tiếp từ cuối")
    }
    return select(index) + noteOpeningInReader()
  }
}
