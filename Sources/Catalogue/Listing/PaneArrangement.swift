/// The arrangement of list, reader and sidebar, and of two compared articles, as the user chose it.
package struct PaneArrangement: Hashable, Sendable {
  /// The panes that are shown side by side.
  package enum Panes: String, Hashable, Sendable, CaseIterable {
    case all
    /// List and reader.
    case withoutSidebar = "no-sidebar"
    /// The pane with the focus alone: the list, then the reader, as mail readers have it.
    case one

    /// The arrangement that follows in turn.
    package var next: Panes {
      switch self {
      case .all: .withoutSidebar
      case .withoutSidebar: .one
      case .one: .all
      }
    }
  }

  /// The lines of an article in the list.
  package enum Lines: String, Hashable, Sendable, CaseIterable {
    /// One line in a broad list, three in a narrow one.
    case fitting
    case one
    case three
  }

  package var panes = Panes.all
  package var lines = Lines.fitting
  /// The columns of the list beside the reader; nil for a share of the screen.
  package var listColumns: Int?
  /// The columns of the sidebar beside the reader; nil for a share of the screen.
  package var sidebarColumns: Int?
  /// The rows of the list above the reader; nil for a share of the screen.
  package var listRows: Int?
  /// The columns of the left one of two compared articles; nil for a half of the screen.
  package var comparedColumns: Int?
  /// The rows of the upper one of two compared articles; nil for a half of the screen.
  package var comparedRows: Int?
  /// The rows of the differences, with the line above them; nil for a share of the screen.
  package var differenceRows: Int?

  package init(panes: Panes = .all, lines: Lines = .fitting) {
    (self.panes, self.lines) = (panes, lines)
  }
}

// MARK: - As text

extension PaneArrangement {
  /// `panes=one lines=three list=40 sidebar=38 list-rows=9`: keys with values, in which unknown ones are skipped.
  package init(text: String) {
    for part in text.split(separator: " ") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { continue }
      switch pair[0] {
      case "panes": panes = Panes(rawValue: pair[1]) ?? panes
      case "lines": lines = Lines(rawValue: pair[1]) ?? lines
      case "list": listColumns = Int(pair[1])
      case "sidebar": sidebarColumns = Int(pair[1])
      case "list-rows": listRows = Int(pair[1])
      case "compared": comparedColumns = Int(pair[1])
      case "compared-rows": comparedRows = Int(pair[1])
      case "differences": differenceRows = Int(pair[1])
      default: break
      }
    }
  }

  package var text: String {
    let sizes = [
      ("list", listColumns), ("sidebar", sidebarColumns), ("list-rows", listRows),
      ("compared", comparedColumns), ("compared-rows", comparedRows), ("differences", differenceRows),
    ]
    let known = sizes.compactMap { name, size in size.map { "\(name)=\($0)" } }
    return (["panes=\(panes.rawValue)", "lines=\(lines.rawValue)"] + known).joined(separator: " ")
  }
}
