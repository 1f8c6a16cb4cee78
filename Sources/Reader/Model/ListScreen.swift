internal import Screen

/// A screen with a list of which one row is chosen.
protocol ListScreen: ReaderScreen {
  /// The chosen row, and the first visible one.
  var selected: Int { get set }
  var top: Int { get set }
  var count: Int { get }

  /// The area of the rows on a screen of a size.
  static func list(on size: Size) -> Rect

  /// Does what the chosen row is for.
  mutating func open(in model: inout Model) -> [Effect]
}

extension ListScreen {
  mutating func choose(_ index: Int, size: Size) {
    selected = min(max(0, index), max(0, count - 1))
    top = Scrolling.top(
      from: top, showing: selected..<selected + 1, rows: Self.list(on: size).rows, count: count)
  }

  mutating func move(_ motion: Motion, size: Size) {
    choose(motion.target(from: selected, pageSize: Self.list(on: size).rows, count: count), size: size)
  }

  package mutating func resize(in model: Model) -> [Effect] {
    choose(selected, size: model.size)
    return []
  }

  /// A click chooses a row, a double click opens it, the wheel moves.
  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let list = Self.list(on: model.size)
    switch event.action {
    case .wheelDown: move(.line(.next), size: model.size)
    case .wheelUp: move(.line(.previous), size: model.size)
    case .click, .doubleClick:
      let index = top + event.point.row - list.row
      guard list.contains(event.point), index < count else { return [] }
      choose(index, size: model.size)
      if event.action == .doubleClick { return open(in: &model) }
    }
    return []
  }
}
