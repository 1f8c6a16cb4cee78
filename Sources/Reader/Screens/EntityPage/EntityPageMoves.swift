internal import Screen

// What moves on an entity's page. Everything that can be chosen stands in one row, so that `j` leads through all of
// it: first what the lines of the first column offer, then the articles.

extension EntityPageScreen {
  func moved(_ motion: Motion, in content: EntityPageContent) -> EntityPageScreen {
    let count = content.targets.count + articles.total
    return going(
      to: motion.target(from: position(in: content), pageSize: content.layout.facts.rows, count: count),
      in: content)
  }

  /// Tab: to the beginning of the next section, around at the ends; to the articles where they were left.
  func movedSection(_ direction: Direction, in content: EntityPageContent) -> EntityPageScreen {
    let sections = content.sections
    guard !sections.isEmpty else { return self }
    let current = sections.lastIndex { $0 <= position(in: content) } ?? 0
    let next = sections[(current + direction.step + sections.count) % sections.count]
    return next == content.targets.count ? choosing(.articles) : going(to: next, in: content)
  }

  /// `h` and `l`: another bar of the timeline; elsewhere from one column to the other.
  func movedSideways(_ direction: Direction, in content: EntityPageContent) -> EntityPageScreen {
    if selected == .timeline, let bar = content.bar {
      let next = content.timeline.step(direction, from: bar)
      guard next == bar, direction == .next else {
        var moved = self
        moved.day = content.timeline.bars[next].start
        return moved
      }
    }
    guard content.layout.articles != nil else { return self }
    if direction == .next, articles.total > 0 { return choosing(.articles) }
    let start = content.sections.last { $0 < content.targets.count } ?? 0
    return selected == .articles && direction == .previous ? going(to: start, in: content) : self
  }

  private func choosing(_ target: EntityPageTarget) -> EntityPageScreen {
    var moved = self
    moved.selected = target
    return moved
  }

  /// Where the chosen thing stands among all; at the top where it is gone.
  private func position(in content: EntityPageContent) -> Int {
    if selected == .articles { return content.targets.count + articles.selection }
    return content.targets.firstIndex(of: selected) ?? 0
  }

  private func going(to position: Int, in content: EntityPageContent) -> EntityPageScreen {
    guard position >= content.targets.count else { return choosing(content.targets[position]) }
    guard articles.total > 0 else { return self }
    var moved = choosing(.articles)
    moved.articles.selection = position - content.targets.count
    return moved
  }

  /// Scrolls so that what is chosen can be seen; chooses the top where it is gone.
  mutating func reveal(in content: EntityPageContent) {
    if selected != .articles, !content.targets.contains(selected) { selected = .title }
    if selected == .articles, page != nil, articles.window != nil, articles.total == 0 { selected = .title }
    let rows = max(1, content.layout.facts.rows)
    if let range = content.range(of: selected) {
      // The heading above is seen too.
      let start =
        selected == content.targets.first ? 0 : range.lowerBound - (content.isFirst(selected) ? 2 : 0)
      top = min(max(top, range.upperBound - rows), max(0, start))
    }
    top = max(0, min(top, content.lineCount - rows))
    if content.layout.articles == nil {
      articles.top = max(0, (top - content.lines.count) / content.layout.articleLines)
    } else {
      articles.reveal(visible: content.layout.visibleArticles)
    }
  }
}

extension EntityPageContent {
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
