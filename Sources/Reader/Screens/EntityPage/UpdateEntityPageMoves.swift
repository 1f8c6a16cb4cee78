internal import Screen

// What moves on an entity's page. Everything that can be chosen stands in one row, so that `j` leads through all of
// it: first what the lines of the first column offer, then the articles.

extension EntityPageState {
  func moved(_ motion: Motion, in body: EntityPageBody) -> EntityPageState {
    let count = body.targets.count + articles.total
    return going(
      to: motion.target(from: position(in: body), pageSize: body.shape.facts.rows, count: count), in: body)
  }

  /// Tab: to the beginning of the next section, around at the ends; to the articles where they were left.
  func movedSection(_ direction: Direction, in body: EntityPageBody) -> EntityPageState {
    let sections = body.sections
    guard !sections.isEmpty else { return self }
    let current = sections.lastIndex { $0 <= position(in: body) } ?? 0
    let next = sections[(current + direction.step + sections.count) % sections.count]
    return next == body.targets.count ? choosing(.articles) : going(to: next, in: body)
  }

  /// `h` and `l`: another bar of the timeline; elsewhere from one column to the other.
  func movedSideways(_ direction: Direction, in body: EntityPageBody) -> EntityPageState {
    if selected == .timeline, let bar = body.bar {
      let next = body.timeline.step(direction, from: bar)
      guard next == bar, direction == .next else {
        var moved = self
        moved.day = body.timeline.bars[next].start
        return moved
      }
    }
    guard body.shape.articles != nil else { return self }
    if direction == .next, articles.total > 0 { return choosing(.articles) }
    let start = body.sections.last { $0 < body.targets.count } ?? 0
    return selected == .articles && direction == .previous ? going(to: start, in: body) : self
  }

  private func choosing(_ target: EntityPageTarget) -> EntityPageState {
    var moved = self
    moved.selected = target
    return moved
  }

  /// Where the chosen thing stands among all; at the top where it is gone.
  private func position(in body: EntityPageBody) -> Int {
    if selected == .articles { return body.targets.count + articles.selection }
    return body.targets.firstIndex(of: selected) ?? 0
  }

  private func going(to position: Int, in body: EntityPageBody) -> EntityPageState {
    guard position >= body.targets.count else { return choosing(body.targets[position]) }
    guard articles.total > 0 else { return self }
    var moved = choosing(.articles)
    moved.articles.selection = position - body.targets.count
    return moved
  }

  /// Scrolls so that what is chosen can be seen; chooses the top where it is gone.
  mutating func reveal(in body: EntityPageBody) {
    if selected != .articles, !body.targets.contains(selected) { selected = .title }
    if selected == .articles, page != nil, articles.window != nil, articles.total == 0 { selected = .title }
    let rows = max(1, body.shape.facts.rows)
    if let range = body.range(of: selected) {
      // The heading above is seen too.
      let start = selected == body.targets.first ? 0 : range.lowerBound - (body.isFirst(selected) ? 2 : 0)
      top = min(max(top, range.upperBound - rows), max(0, start))
    }
    top = max(0, min(top, body.lineCount - rows))
    if body.shape.articles == nil {
      articles.top = max(0, (top - body.lines.count) / body.shape.articleLines)
    } else {
      articles.reveal(visible: body.shape.visibleArticles)
    }
  }
}

extension EntityPageBody {
  /// What can be chosen in the first column, articles aside, from top to bottom.
  var targets: [EntityPageTarget] {
    var targets: [EntityPageTarget] = []
    for target in lines.compactMap(\.target) where target != targets.last { targets.append(target) }
    return targets
  }

  /// Where each section begins among all that can be chosen.
  fileprivate var sections: [Int] {
    var starts: [Int] = []
    var isNew = true
    var position = 0
    var last: EntityPageTarget?
    for line in lines {
      if case .heading = line { isNew = true }
      guard let target = line.target, target != last else { continue }
      if isNew { starts.append(position) }
      (isNew, last) = (false, target)
      position += 1
    }
    return state.articles.total > 0 ? starts + [position] : starts
  }

  /// Whether a section begins with what is chosen.
  fileprivate func isFirst(_ target: EntityPageTarget) -> Bool {
    if target == .articles { return state.articles.selection == 0 }
    return targets.firstIndex(of: target).map(sections.contains) ?? false
  }
}
