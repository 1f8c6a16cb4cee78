internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen
internal import Text

extension Model {
  /// Rows of text that the reader shows.
  var visibleLines: Int { layout.reader.rows }

  /// Goes to an article. `isKept`: whether the history keeps the article even if it is only passed. `offset`: the position
  /// in its text at which it is opened.
  mutating func show(_ id: ArticleID, isKept: Bool, at offset: Int? = nil) -> [Effect] {
    guard reader.wanted != id else {
      if isKept { history.keep() }
      return []
    }
    let effects = leave()
    history.visit(id, isKept: isKept)
    let fetched = fetch(id, at: offset)
    // A result of a search is opened at its first match.
    if !isKept, search != nil { reader.awaited.match = .next }
    return effects + fetched
  }

  /// Asks for an article and all about it. An article that is still shown, because the one to which keys went between has
  /// not come, is opened anew too: what keys do doesn't depend on when answers come.
  mutating func fetch(_ id: ArticleID, at offset: Int?) -> [Effect] {
    if reader.article?.id == id { reader.forgetArticle() }
    reader.wanted = id
    reader.record = nil
    reader.missing = nil
    reader.staysUnread = false
    reader.awaited = ArticleState.Awaited(offset: offset, cursor: offset)
    return [
      .ask(RecordQuestion(article: id)), .ask(ArticleQuestion(article: id)),
      .ask(ConnectionsQuestion(article: id)),
    ] + fetchMatches()
  }

  mutating func receive(_ article: Article?, for id: ArticleID) -> [Effect] {
    guard id == reader.wanted else { return [] }
    guard let article else { return receiveAbsence(of: id) }
    reader.awaited.isReread = false
    let isOpened = !reader.isShown
    reader.article = article
    reader.page = Page()
    reader.top = 0
    if reader.connections?.article != id { forgetConnections() }
    let effects =
      setPage() + goToAwaitedMatches() + remindToSettle() + (isOpened ? startCursorAnew() : [])
    tellDraft()
    return effects + prefetch()
  }

  /// The article that is read is gone. Where its file is read by other fields, the chosen row of the list takes its place.
  private mutating func receiveAbsence(of id: ArticleID) -> [Effect] {
    reader.missing = id
    guard reader.awaited.isReread else { return refuse(Self.goneWords) }
    reader.awaited.isReread = false
    if notice == Self.goneWords { notice = nil }
    list.opensOnArrival = true
    return fetchRows(anchor: .index(list.selection))
  }

  /// Asks for the neighbours in the list: the next key probably chooses one of them.
  private func prefetch() -> [Effect] {
    let neighbours = [list.selection + 1, list.selection - 1].compactMap { list.row(at: $0)?.id }
    return neighbours.isEmpty ? [] : [.ask(Prefetch(articles: neighbours))]
  }

  /// Takes in the whole page of a long article. The text on top stays there.
  mutating func receive(_ page: Page, for id: ArticleID) -> [Effect] {
    guard id == reader.article?.id, page.columns == reader.page.columns,
      page.linkLabels == reader.page.linkLabels
    else { return [] }
    let offset = reader.page.offset(ofLine: reader.top)
    reader.page = page
    reader.top = offset.map(page.line(at:)) ?? 0
    settleScroll()
    return goToAwaitedMatches()
  }

  /// Forgets the names of the article before; the name that filters the list stays marked.
  mutating func forgetConnections() {
    reader.connections = nil
    reader.chosen = reader.awaited.name ?? listing.entity
    reader.mention = nil
    sidebar = SidebarState()
  }

  mutating func receive(_ connections: Connections) -> [Effect] {
    guard connections.article == reader.wanted else { return [] }
    if reader.connections?.article != connections.article { forgetConnections() }
    reader.connections = connections
    if focus == .sidebar { chooseSomething() }
    // The meaning of a word depends on the name at its place, and on the language of the other story.
    return compareForCursor() + askForGloss()
  }

  /// Sets the article for the pane's width, and keeps the text on top. Of a long article only the beginning is set at
  /// once.
  mutating func setPage() -> [Effect] {
    guard let article = reader.article, !layout.reader.isEmpty else { return [] }
    let columns = ArticleLayout(layout.reader).columns
    var effects: [Effect] = []
    if reader.page.columns != columns {
      let offset = reader.page.offset(ofLine: reader.top) ?? reader.awaited.offset
      let request = PageRequest(article: article, columns: columns, numbersLinks: reader.numbersLinks)
      reader.page = request.page(limit: Page.immediateBytes)
      reader.top = offset.map(reader.page.line(at:)) ?? 0
      if !reader.page.isComplete {
        reader.awaited.offset = offset
        effects.append(.ask(PageQuestion(request: request)))
      }
    }
    if reader.page.isComplete { settleScroll() }
    return effects
  }

  /// Scrolls to the awaited position, as far as the end of the article allows. An article that is not set yet, because its
  /// pane is not on the screen, is scrolled later.
  private mutating func settleScroll() {
    guard reader.page.isSet else { return }
    let line = reader.awaited.offset.map(reader.page.line(at:)) ?? reader.top
    reader.awaited.offset = nil
    reader.scroll(to: line, visible: visibleLines)
  }

  mutating func scrollReader(_ motion: Motion) -> [Effect] {
    guard reader.isShown else { return [] }
    reader.awaited.offset = nil
    reader.awaited.match = nil
    let count = reader.lastTop(visible: visibleLines) + 1
    reader.scroll(
      to: motion.target(from: reader.top, pageSize: visibleLines, count: count), visible: visibleLines)
    history.keep()
    return noteReading() + remindToSettle()
  }
}

extension Model {
  /// `[` and `]`: go to the previous or next mention of the chosen name, around at the ends.
  mutating func stepMention(_ direction: Direction) -> [Effect] {
    guard let connections = reader.connections, let chosen = reader.chosen ?? connections.names.first?.id
    else {
      return refuse(wording(en: "no name in this article", vi: "bài này không có tên nào"))
    }
    reader.chosen = chosen
    let top = reader.page.offset(ofLine: reader.top) ?? 0
    let step = connections.mentions.step(direction, from: reader.mention, orOffset: top) { $0 == chosen }
    guard let next = step else {
      return refuse(wording(en: "this article doesn't mention it", vi: "bài này không nhắc đến tên đó"))
    }
    reader.mention = next
    reveal(connections.mentions[next].range)
    return []
  }

  /// Scrolls so that a range of the text is in the upper half, unless the range is visible already. `covered`: the rows at
  /// the end of the pane that lines about the range may cover.
  mutating func reveal(_ range: TextRange, above covered: Int = 0) {
    let line = reader.page.line(at: range.lowerBound)
    let isLast = reader.top == reader.lastTop(visible: visibleLines)
    let rows = isLast ? visibleLines : max(1, visibleLines - covered)
    if (reader.top..<reader.top + rows).contains(line) { return }
    reader.scroll(to: line - visibleLines / 3, visible: visibleLines)
  }
}
