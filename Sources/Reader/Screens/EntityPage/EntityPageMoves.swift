internal import Screen

// The moves on an entity's page. All targets form one sequence, through which `j` leads: first the targets in the first
// column, then the articles.

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

  /// The position of the chosen target in the sequence; 0 if that target is gone.
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

  /// Scrolls so that the chosen target is visible; chooses the title if that target is gone.
  mutating func reveal(in content: EntityPageContent) {
    if selected != .articles, !content.targets.contains(selected) { selected = .title }
    if selected == .articles, page != nil, articles.window != nil, articles.total == 0 { selected = .title }
    let rows = max(1, content.layout.facts.rows)
    let lines = content.range(of: selected).map { range in
      // The heading above is visible too.
      let start =
        selected == content.targets.first ? 0 : range.lowerBound - (content.isFirst(selected) ? 2 : 0)
      return max(0, start)..<range.upperBound
    }
    top = Scrolling.top(from: top, showing: lines ?? top..<top, rows: rows, count: content.lineCount)
    if content.layout.articles == nil {
      articles.top = max(0, (top - content.lines.count) / content.layout.articleLines)
    } else {
      articles.reveal(visible: content.layout.visibleArticles)
    }
  }
}

extension EntityPageContent {
  /// The targets in the first column without the articles, from top to bottom.
  var targets: [EntityPageTarget] {
    var targets: [EntityPageTarget] = []
    for target in lines.compactMap(\.target) where target != targets.last { targets.append(target) }
    return targets
  }

  /// The position in the sequence of each section's first target.
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

  /// True if a section begins with the target.
  fileprivate func isFirst(_ target: EntityPageTarget) -> Bool {
    if target == .articles { return state.articles.selection == 0 }
    return targets.firstIndex(of: target).map(sections.contains) ?? false
  }
}
