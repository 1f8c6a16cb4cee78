internal import Catalogue
internal import Localization
internal import News
internal import Screen

extension Model {
  mutating func handleOnPanes(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .click: return click(event.point)
    case .doubleClick: return doubleClick(event.point)
    case .wheelDown: return turnWheel(.next, at: event.point)
    case .wheelUp: return turnWheel(.previous, at: event.point)
    }
  }

  /// Lines that a step of the wheel scrolls, as in most programs.
  private static let wheelLines = 3

  private mutating func click(_ point: Point) -> [Effect] {
    dragged = layout.divider(at: point)
    if layout.titleBar.contains(point) { return clickTitleBar(point) }
    guard let pane = layout.pane(at: point) else { return [] }
    let effects = moveFocus(.to(pane))
    switch pane {
    case .list: return effects + clickList(point)
    case .reader: return effects + clickReader(point)
    case .sidebar: clickSidebar(point)
    }
    return effects
  }

  private mutating func clickTitleBar(_ point: Point) -> [Effect] {
    guard let choice = TitleBar(self).choice(at: point.column) else { return [] }
    return list { $0.language = choice.language }
  }

  private mutating func clickList(_ point: Point) -> [Effect] {
    let index = list.top + (point.row - layout.list.row) / listRowLayout.rows
    return index < list.total ? select(index) : []
  }

  /// A click on a name chooses it, a click on a link opens it; a click on a word moves the reading cursor there.
  private mutating func clickReader(_ point: Point) -> [Effect] {
    guard let article = reader.article, reader.isShown,
      let offset = ArticleLayout(layout.reader).offset(at: point, in: reader)
    else { return [] }
    if reader.cursor?.words != nil { return moveCursor(to: offset) }
    guard let index = mention(at: offset), let mention = reader.connections?.mentions[index] else {
      return link(at: offset).map { clickLink($0, of: article) } ?? []
    }
    choose(.name(mention.entity))
    reader.mention = index
    return []
  }

  private func mention(at offset: Int) -> Int? {
    reader.connections?.mentions.firstIndex { $0.range.contains(offset) }
  }

  private func link(at offset: Int) -> TextLink? {
    reader.article.flatMap { article in article.links.first { article.words(of: $0).contains(offset) } }
  }

  /// A double click opens the link of a name, which a click chose. Other links were opened by the click.
  private mutating func doubleClickReader(_ point: Point) -> [Effect] {
    guard let article = reader.article, reader.isShown, reader.cursor == nil,
      let offset = ArticleLayout(layout.reader).offset(at: point, in: reader), mention(at: offset) != nil,
      let link = link(at: offset)
    else { return [] }
    return clickLink(link, of: article)
  }

  /// Opens a link. An address that a reader should look at first is only shown.
  private mutating func clickLink(_ link: TextLink, of article: Article) -> [Effect] {
    guard let address = WebAddress(link.address), !address.isMisleading(behind: article.text(in: link.range))
    else {
      let number = (article.links.firstIndex(of: link) ?? 0) + 1
      let key = keyName(for: .screen("links"))
      return refuse(
        wording(
          en: "look at the address of this link first: \(key) \(number)",
          vi: "hãy xem địa chỉ của liên kết này trước: \(key) \(number)"))
    }
    return [.browse(address)]
  }

  private mutating func clickSidebar(_ point: Point) {
    let items = sidebarItems
    let line = sidebar.top + point.row - layout.sidebar.row
    guard items.indices.contains(line) else { return }
    if let target = items[line].target {
      choose(target)
    } else if case .reasons(let story, _) = items[line] {
      choose(.story(story.id))
    }
  }

  private mutating func doubleClick(_ point: Point) -> [Effect] {
    if layout.pane(at: point) == .reader { return doubleClickReader(point) }
    let effects = click(point)
    switch layout.pane(at: point) {
    case .list: return effects + readSelected()
    case .sidebar: return effects + openSidebarTarget()
    case .reader, nil: return effects
    }
  }

  /// Moves the line that the mouse took hold of.
  mutating func drag(to point: Point) -> [Effect] {
    guard let dragged, prompt == nil else { return [] }
    if screen != nil { return changeTopScreen { $0.drag(dragged, to: point, in: &$1) } }
    return resize(dragged, to: point)
  }

  mutating func release() -> [Effect] {
    dragged = nil
    return []
  }

  private mutating func turnWheel(_ direction: Direction, at point: Point) -> [Effect] {
    let lines = direction.step * Self.wheelLines
    switch layout.pane(at: point) {
    case .list: return scrollList(by: direction.step)
    case .reader:
      reader.scroll(to: reader.top + lines, visible: visibleLines)
      return noteReading() + remindToSettle()
    case .sidebar:
      sidebar.top = max(0, min(sidebar.top + lines, sidebarItems.count - layout.sidebar.rows))
    case nil: break
    }
    return []
  }

  /// Scrolls the list; the chosen row stays chosen as long as it is visible.
  private mutating func scrollList(by rows: Int) -> [Effect] {
    let visible = visibleRows
    list.top = max(0, min(list.top + rows, list.total - visible))
    let shown = list.top...max(list.top, min(list.total, list.top + visible) - 1)
    let nearest = min(max(list.selection, shown.lowerBound), shown.upperBound)
    return nearest == list.selection ? fetchMissingRows() : select(nearest)
  }
}
