internal import Screen

extension Model {
  /// A click chooses a line, a second one follows it; the wheel moves what is chosen.
  mutating func handle(_ event: MouseEvent, in state: EntityPageState) -> [Effect] {
    switch event.action {
    case .wheelDown: return perform(.move(.line(.next)), in: state)
    case .wheelUp: return perform(.move(.line(.previous)), in: state)
    case .click, .doubleClick:
      guard let clicked = state.choosing(at: event.point, in: body(of: state)) else { return [] }
      return event.action == .click ? show(clicked) : perform(.open, in: clicked)
    }
  }
}

extension EntityPageState {
  /// The state with what stands at a point chosen; nil where nothing does.
  fileprivate func choosing(at point: Point, in body: EntityPageBody) -> EntityPageState? {
    guard let line = body.line(at: point), let target = line.target else { return nil }
    var clicked = self
    clicked.selected = target
    if case .article(let index, _) = line { clicked.articles.selection = index }
    if target == .timeline, let bar = body.bar(at: point) { clicked.day = body.timeline.bars[bar].start }
    return clicked
  }
}

extension EntityPageBody {
  /// The line at a point of the screen.
  fileprivate func line(at point: Point) -> EntityPageLine? {
    if shape.facts.contains(point) {
      let index = state.top + point.row - shape.facts.row
      return index < lineCount ? line(at: index) : nil
    }
    guard let area = shape.articles?.inset(top: 1), area.contains(point) else { return nil }
    let line = articleLine(state.articles.top * shape.articleLines + point.row - area.row)
    guard case .article(let index, _) = line, index < state.articles.total else { return nil }
    return line
  }

  /// The bar with articles at a point of the screen.
  fileprivate func bar(at point: Point) -> Int? {
    let index = (point.column - column(ofBar: 0)) / barColumns
    return timeline.bars.indices.contains(index) && timeline.bars[index].count > 0 ? index : nil
  }
}
