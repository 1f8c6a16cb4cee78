internal import Catalogue
package import Screen

/// The sizes of the two texts and of the differences, as the user chooses them by the mouse or by keys.
extension ComparisonScreen {
  package func divider(at point: Point, in model: Model) -> Layout.Divider? {
    layout(for: model.size).divider(at: point)
  }

  package mutating func drag(_ divider: Layout.Divider, to point: Point, in model: inout Model) -> [Effect] {
    let layout = layout(for: model.size)
    return arrange(in: &model) { chosen in
      switch divider {
      case .compared where layout.isWide: chosen.comparedColumns = max(1, point.column)
      case .compared: chosen.comparedRows = max(1, point.row - layout.panes.left.header.row)
      case .differences: chosen.differenceRows = max(1, layout.differences.endRow - point.row)
      case .list, .sidebar: break
      }
    }
  }

  private static let (widthStep, heightStep) = (2, 1)

  /// `>` and `<`: makes the part with the focus larger or smaller.
  mutating func resizePart(_ direction: Direction, in model: inout Model) -> [Effect] {
    let layout = layout(for: model.size)
    let sign = focus == .text(.right) ? -direction.step : direction.step
    return arrange(in: &model) { [focus] chosen in
      if focus == .differences {
        chosen.differenceRows = layout.differences.rows + 1 + sign * Self.heightStep
      } else if layout.isWide {
        chosen.comparedColumns = layout.panes.left.text.columns + sign * Self.widthStep
      } else {
        chosen.comparedRows = layout.panes.left.text.rows + 1 + sign * Self.heightStep
      }
    }
  }

  /// Changes the sizes. Sizes beyond the screen's are not kept.
  private mutating func arrange(in model: inout Model, _ change: (inout PaneArrangement) -> Void) -> [Effect]
  {
    change(&chosenSizes)
    let layout = layout(for: model.size)
    if chosenSizes.comparedColumns != nil, layout.isWide {
      chosenSizes.comparedColumns = layout.panes.left.text.columns
    }
    if chosenSizes.comparedRows != nil, !layout.isWide {
      chosenSizes.comparedRows = layout.panes.left.text.rows + 1
    }
    if chosenSizes.differenceRows != nil, !layout.differences.isEmpty {
      chosenSizes.differenceRows = layout.differences.rows + 1
    }
    model.keep(comparedSizes: chosenSizes)
    return resize(in: model)
  }
}

extension Model {
  /// Keeps the sizes of two compared articles with the arrangement of the panes.
  fileprivate mutating func keep(comparedSizes: PaneArrangement) {
    var changed = arrangement
    changed.comparedColumns = comparedSizes.comparedColumns
    changed.comparedRows = comparedSizes.comparedRows
    changed.differenceRows = comparedSizes.differenceRows
    chosenArrangement = changed
  }
}
