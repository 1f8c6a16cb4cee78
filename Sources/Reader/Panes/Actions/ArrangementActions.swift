internal import Catalogue
internal import Localization
internal import Screen

/// Keys that arrange the panes. The arrangement is kept with the view.
extension Model {
  /// `Z`: all panes, then without the sidebar, then the pane with the focus alone.
  mutating func arrange() -> [Effect] {
    guard size.columns >= Layout.mediumColumns else {
      return refuse(
        wording(
          en: "this screen has room for one pane only", vi: "màn hình này chỉ đủ chỗ cho một khung"))
    }
    if focus == .sidebar { focus = .reader }
    return rearrange {
      $0.panes = $0.panes.next
    } saying: {
      switch $0.panes {
      case .all: Wording(en: "list, reader, sidebar", vi: "danh sách, bài viết, thanh bên")
      case .withoutSidebar: Wording(en: "list and reader", vi: "danh sách và bài viết")
      case .one: Wording(en: "one pane at a time", vi: "mỗi lần một khung")
      }
    }
  }

  /// `=`: one line for each article of the list, or three.
  mutating func changeLines() -> [Effect] {
    let isOneLine = listRowLayout.isOneLine
    return rearrange {
      $0.lines = isOneLine ? .three : .one
    } saying: {
      $0.lines == .one
        ? Wording(en: "one line an article", vi: "mỗi bài một dòng")
        : Wording(en: "three lines an article", vi: "mỗi bài ba dòng")
    }
  }

  private static let (widthStep, heightStep) = (2, 1)

  /// `>` and `<`: makes the pane with the focus larger or smaller.
  mutating func resizePane(_ direction: Direction) -> [Effect] {
    let (layout, focus) = (layout, focus)
    guard layout.arrangement != .narrow else {
      return refuse(wording(en: "there is one pane only", vi: "chỉ có một khung"))
    }
    return rearrange { chosen in
      switch (focus, layout.arrangement) {
      case (.sidebar, _): chosen.sidebarColumns = layout.sidebar.columns + direction.step * Self.widthStep
      case (.list, .medium): chosen.listRows = layout.list.rows + direction.step * Self.heightStep
      case (.list, _): chosen.listColumns = layout.list.columns + direction.step * Self.widthStep
      case (.reader, .medium): chosen.listRows = layout.list.rows - direction.step * Self.heightStep
      case (.reader, _): chosen.listColumns = layout.list.columns - direction.step * Self.widthStep
      }
    } saying: { _ in
      nil
    }
  }

  /// Moves a line between panes to a point.
  mutating func resize(_ divider: Layout.Divider, to point: Point) -> [Effect] {
    let (layout, columns) = (layout, size.columns)
    return rearrange { chosen in
      switch (divider, layout.arrangement) {
      case (.list, .wide): chosen.listColumns = max(1, point.column)
      case (.list, _): chosen.listRows = max(1, point.row - layout.list.row)
      case (.sidebar, _): chosen.sidebarColumns = max(1, columns - point.column - 1)
      case (.compared, _), (.differences, _): break
      }
    } saying: { _ in
      nil
    }
  }

  private mutating func rearrange(
    _ change: (inout PaneArrangement) -> Void, saying words: (PaneArrangement) -> Wording?
  ) -> [Effect] {
    var changed = arrangement
    change(&changed)
    chosenArrangement = changed
    // Sizes beyond the screen's are not kept.
    if changed.listColumns != nil, layout.arrangement == .wide { changed.listColumns = layout.list.columns }
    if changed.listRows != nil, layout.arrangement == .medium { changed.listRows = layout.list.rows }
    if changed.sidebarColumns != nil, !layout.sidebar.isEmpty {
      changed.sidebarColumns = layout.sidebar.columns
    }
    chosenArrangement = changed
    notice = words(changed)?.text
    return relayout()
  }
}
