internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

extension Model {
  /// The number of articles that the list can show at once.
  var visibleRows: Int { max(1, layout.list.rows / listRowLayout.rows) }

  mutating func moveInList(_ motion: Motion) -> [Effect] {
    select(motion.target(from: list.selection, pageSize: visibleRows, count: list.total))
  }

  /// Chooses a row; the reader shows its article at once, or as soon as the row is known.
  mutating func select(_ index: Int) -> [Effect] {
    guard list.total > 0 else { return [] }
    list.selection = index
    list.followsAnchor = false
    list.reveal(visible: visibleRows)
    return openSelectedRow() + fetchMissingRows()
  }

  /// Enter: reads the chosen article, so that the history keeps it.
  mutating func readSelected() -> [Effect] {
    guard list.selectedRow != nil else { return [] }
    let effects = openSelectedRow()
    history.keep()
    return effects + moveFocus(.to(.reader)) + noteOpening()
  }

  private mutating func openSelectedRow() -> [Effect] {
    guard let row = list.selectedRow else {
      list.opensOnArrival = true
      return []
    }
    return show(row.id, isKept: false)
  }

  /// Asks for the rows around an anchor.
  ///
  /// - Parameter isAskedFor: true if keys that come later are about these rows.
  mutating func fetchRows(anchor: RowRequest.Anchor, isAskedFor: Bool = true) -> [Effect] {
    let request = RowRequest(listing: listing, anchor: anchor, count: ListState.windowSize(visibleRows))
    list.await(request, isAskedFor: isAskedFor)
    list.followsAnchor = true
    return [.ask(ListRows(request))] + noteListedChoice()
  }

  mutating func fetchMissingRows() -> [Effect] {
    // The rows that are on their way have a place of their own.
    guard !list.isAwaited(for: listing) else { return [] }
    guard let request = list.request(for: listing, visible: visibleRows) else { return [] }
    list.await(request)
    return [.ask(ListRows(request))]
  }

  /// Takes in rows. An answer to an older question is ignored: the next answer is on its way.
  mutating func receive(_ window: RowWindow) -> [Effect] {
    guard window.request == list.pending else { return [] }
    let isOther = list.window?.request.listing.isSame(as: window.request.listing) != true
    list.take(window)
    if case .index = window.request.anchor, let index = window.anchorIndex,
      isOther || list.isAskedFor && list.followsAnchor
    {
      list.selection = index
    }
    if case .article(let id, _) = window.request.anchor, let index = window.anchorIndex,
      list.followsAnchor || isOther,
      list.opensOnArrival || list.row(at: index)?.id == id
    {
      list.selection = index
    }
    list.selection = min(list.selection, max(0, list.total - 1))
    list.reveal(visible: visibleRows)
    noteReturn()
    let opened = openFirstResult()
    if let row = reader.wanted.flatMap(list.row(of:)) {
      reader.record?.marks = row.marks
      reader.record?.annotation = row.annotation
    }
    let left: [Effect] =
      if case .article(let id, _) = window.request.anchor { leaveListForArticle(id) } else { [] }
    return opened + fetchMatches() + fetchMissingRows() + left
  }

  /// Keys in the list are about the line that they stand on: the reader gets the focus where a key of the list went to an
  /// article that isn't listed.
  mutating func leaveListForArticle(_ id: ArticleID) -> [Effect] {
    guard id == reader.wanted, focus == .list, isReadingBesideList else { return [] }
    return moveFocus(.to(.reader)) + noteOpeningInReader()
  }

  mutating func openOnArrival() -> [Effect] {
    guard list.opensOnArrival || reader.wanted == nil, let row = list.selectedRow else { return [] }
    list.opensOnArrival = false
    let effects = show(row.id, isKept: false)
    if list.leavesUnread { reader.staysUnread = true }
    list.leavesUnread = false
    return effects
  }
}

extension Model {
  /// Changes the listing. The article that is read stays chosen where the new listing has it; else the first article is
  /// read.
  mutating func list(_ change: (inout Listing) -> Void) -> [Effect] {
    change(&listing)
    list.opensOnArrival = true
    guard let read = reader.wanted else { return fetchRows(anchor: .index(0)) }
    return fetchRows(anchor: .article(read, orIndex: 0))
  }

  mutating func filterLanguage(_ direction: Direction) -> [Effect] {
    let choices: [Language?] = [nil] + census.entries.filter { $0.count.value > 0 }.map(\.language)
    let current = choices.firstIndex(of: listing.language) ?? 0
    let next = choices[(current + direction.step + choices.count) % choices.count]
    return list { $0.language = next }
  }

  mutating func filterName(_ entity: Entity?) -> [Effect] {
    filterEntity = entity
    reader.chosen = entity?.key
    reader.mention = nil
    return list { $0.entity = entity?.key }
  }

  mutating func changeOrder() -> [Effect] {
    let keys = SortOrder.Key.allCases.filter { $0 != .relevance || listing.query != nil }
    let next = ((keys.firstIndex(of: listing.order.key) ?? 0) + 1) % keys.count
    return sort(SortOrder(keys[next], then: listing.order.second))
  }

  /// `,`: the articles that are equal in the order are ordered by something else.
  mutating func changeSecondOrder() -> [Effect] {
    let keys = SortOrder.Key.allCases.filter { $0 != listing.order.key && $0 != .relevance && $0 != .path }
    let choices: [SortOrder.Second?] =
      [nil] + keys.flatMap { [SortOrder.Second($0), SortOrder.Second($0, isReversed: true)] }
    let next = ((choices.firstIndex(of: listing.order.second) ?? 0) + 1) % choices.count
    return sort(SortOrder(listing.order.key, isReversed: listing.order.isReversed, then: choices[next]))
  }

  mutating func reverseOrder() -> [Effect] {
    var order = listing.order
    order.isReversed.toggle()
    return sort(order)
  }

  /// `z`: one line for each story, or for each article.
  mutating func listByStory() -> [Effect] {
    notice =
      listing.isByStory
      ? wording(en: "one line for each article", vi: "mỗi bài một dòng")
      : wording(en: "one line for each story", vi: "mỗi sự kiện một dòng")
    return list { $0.isByStory.toggle() }
  }

  mutating func sort(_ order: SortOrder) -> [Effect] {
    guard order.key != .relevance || listing.query != nil else {
      return refuse(wording(en: "nothing is searched", vi: "chưa tìm gì"))
    }
    notice = wording(en: "sorted by \(order.wording)", vi: "sắp xếp theo \(order.wording)")
    return list { $0.order = order }
  }

  /// Esc: takes back the choice of articles, the mark of a name, the search or a filter, in this order.
  mutating func takeBack() -> [Effect] {
    if reader.readingCursor != nil { return toggleReadingCursor() }
    if !choice.isEmpty {
      choice = ArticleChoice()
      return []
    }
    if reader.chosen != nil, reader.chosen != listing.entity {
      reader.chosen = listing.entity
      reader.mention = nil
      sidebar.selected = nil
      return []
    }
    if search != nil { return endSearch() }
    if listing.entity != nil { return filterName(nil) }
    if listing.language != nil { return list { $0.language = nil } }
    return closesPane ? moveFocus(.to(.list)) : []
  }
}
