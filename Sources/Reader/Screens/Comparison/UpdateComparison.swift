internal import Catalogue
internal import Languages
internal import News
internal import Screen

// MARK: - Opening

extension Model {
  /// `c`: the article that is read beside the story that `x` would open.
  mutating func compare() -> [Effect] {
    guard let connections, let article = reader.article, reader.isShown else {
      if reader.wanted != nil { reader.awaited.jump = .compare }
      return []
    }
    let partners = connections.partners(of: article.language.language)
    guard !partners.isEmpty else {
      notice =
        connections.isComplete
        ? "no related story to compare with"
        : "no related story to compare with yet: the collection is still being read"
      return []
    }
    let state = ComparisonState(start: article.id, partners: partners, name: reader.chosen)
    lay(.comparison(state))
    return [.fetchComparison(state.request)]
  }

  /// Takes in a comparison that was asked for, whatever lies on top by now.
  mutating func receive(_ comparison: Comparison?, for request: ComparisonRequest) -> [Effect] {
    changeComparison { state, model in
      guard state.request == request else { return [] }
      guard let comparison else {
        state.isGone = true
        return []
      }
      state.comparison = comparison
      if let name = state.name, !comparison.sharedNames.contains(name) { state.name = nil }
      return model.setPages(of: &state)
    }
  }

  /// Changes the comparison that is open; nothing where none is.
  private mutating func changeComparison(
    _ change: (inout ComparisonState, Model) -> [Effect]
  ) -> [Effect] {
    for (index, overlay) in overlays.enumerated() {
      guard case .comparison(var state) = overlay else { continue }
      let effects = change(&state, self)
      overlays[index] = .comparison(state)
      return effects
    }
    return []
  }
}

extension Connections {
  /// What an article can be compared with: the stories in other languages, then those in its own.
  fileprivate func partners(of language: Language) -> [ArticleID] {
    related.filter { $0.row.language != language }.map(\.id)
      + related.filter { $0.row.language == language }.map(\.id)
  }
}

// MARK: - Pages

extension Model {
  /// Sets the texts for the screen's size; a long one's rest is asked for.
  fileprivate func setPages(of state: inout ComparisonState) -> [Effect] {
    let layout = ComparisonLayout(size)
    state.setPages(columns: layout.columns, rows: layout.rows, endonym: endonym)
    return missingPages(of: state)
  }

  private func missingPages(of state: ComparisonState) -> [Effect] {
    guard let comparison = state.comparison else { return [] }
    return Side.allCases.filter { !state.pages[$0].isComplete }.map { side in
      let article = comparison.articles[side]
      return .setPage(
        PageRequest(
          article: article, endonym: endonym(of: article.language.language),
          columns: state.pages[side].columns))
    }
  }

  mutating func relayoutComparison() -> [Effect] {
    changeComparison { state, model in model.setPages(of: &state) }
  }

  /// The rest of a long article is set. What was overtaken on its way is asked for again.
  mutating func receiveForComparison(_ page: Page, of id: ArticleID) -> [Effect] {
    changeComparison { state, model in
      var isNew = false
      for side in Side.allCases
      where state.comparison?.articles[side].id == id && state.pages[side].columns == page.columns
        && !state.pages[side].isComplete
      {
        state.pages[side] = page
        isNew = true
      }
      return isNew ? model.missingPages(of: state) : []
    }
  }
}

// MARK: - Keys

extension Model {
  /// While a comparison lies on top, keys speak to it.
  mutating func perform(_ action: Action, in state: ComparisonState) -> [Effect] {
    switch action {
    case .close, .takeBack, .compare:
      closeOverlay()
      return []
    case .help: return openHelp()
    case .nearestTranslation, .nearestStory: return changePartner(of: state)
    case .open: return open(state)
    default: break
    }
    var state = state
    state.perform(action, in: ComparisonLayout(size))
    if case .mention = action, state.mentions.left == nil { notice = "no name that both articles have" }
    replaceOverlay(with: .comparison(state))
    return []
  }

  /// `x`: the next story stands on the right.
  private mutating func changePartner(of state: ComparisonState) -> [Effect] {
    guard state.partners.count > 1 else {
      notice = "no other story to compare with"
      return []
    }
    var next = ComparisonState(start: state.start, partners: state.partners, name: state.name)
    next.partner = (state.partner + 1) % state.partners.count
    replaceOverlay(with: .comparison(next))
    return [.fetchComparison(next.request)]
  }

  /// Enter: the text where the chosen difference stands; in a text, that article where it is read.
  private mutating func open(_ state: ComparisonState) -> [Effect] {
    guard let comparison = state.comparison else { return [] }
    if state.focus == .differences {
      var state = state
      state.focus = .text(state.leading)
      replaceOverlay(with: .comparison(state))
      return []
    }
    let offset = state.offset(on: state.leading)
    closeOverlay()
    guard state.leading == .right else {
      reader.scroll(to: reader.page.line(at: offset), visible: visibleLines)
      return moveFocus(.to(.reader)) + remindOfPlace()
    }
    return jump(to: comparison.articles.right.id, at: offset) + moveFocus(.to(.reader))
  }

  mutating func handle(_ event: MouseEvent, in state: ComparisonState) {
    var state = state
    state.handle(event, in: ComparisonLayout(size))
    replaceOverlay(with: .comparison(state))
  }
}

extension ComparisonState {
  fileprivate mutating func perform(_ action: Action, in layout: ComparisonLayout) {
    switch action {
    case .move(let motion): move(motion, in: layout)
    case .focus(let motion): moveFocus(motion)
    case .match(let direction): chooseDifference(.line(direction), in: layout)
    case .mention(let direction):
      if !stepMention(direction, rows: layout.rows) { mentions = Sides(left: nil, right: nil) }
    default: break
    }
  }

  private mutating func move(_ motion: Motion, in layout: ComparisonLayout) {
    guard case .text(let side) = focus else { return chooseDifference(motion, in: layout) }
    mentions = Sides(left: nil, right: nil)
    let target = motion.target(from: lines[side], pageSize: layout.rows[side], count: pages[side].lines.count)
    read(line: target, on: side, rows: layout.rows)
  }

  /// Chooses a difference; both texts go to its place at once.
  private mutating func chooseDifference(_ motion: Motion, in layout: ComparisonLayout) {
    guard let comparison, !comparison.differences.isEmpty else { return }
    let chosen = motion.target(
      from: difference ?? -1, pageSize: layout.differences.rows, count: comparison.differences.count)
    choose(chosen, in: layout)
  }

  private mutating func choose(_ index: Int, in layout: ComparisonLayout) {
    guard let comparison, comparison.differences.indices.contains(index) else { return }
    difference = index
    mentions = Sides(left: nil, right: nil)
    go(to: comparison.differences[index].statements.map { $0?.range.lowerBound }, rows: layout.rows)
  }

  private mutating func moveFocus(_ motion: FocusMotion) {
    let all: [Focus] = [.text(.left), .text(.right), .differences]
    let current = all.firstIndex(of: focus) ?? 0
    switch motion {
    case .cycle(let direction): focus = all[(current + direction.step + all.count) % all.count]
    case .side(let direction): focus = .text(direction == .next ? .right : .left)
    case .to(let pane): focus = all[pane.rawValue]
    }
    if case .text(let side) = focus { leading = side }
  }

  fileprivate mutating func handle(_ event: MouseEvent, in layout: ComparisonLayout) {
    let side = layout.side(at: event.point)
    switch event.action {
    case .click, .doubleClick:
      if let side { moveFocus(.to(side == .left ? .list : .reader)) } else { click(event.point, in: layout) }
    case .wheelDown: turnWheel(.next, over: side, in: layout)
    case .wheelUp: turnWheel(.previous, over: side, in: layout)
    }
  }

  private mutating func click(_ point: Point, in layout: ComparisonLayout) {
    guard layout.differences.contains(point) else { return }
    focus = .differences
    choose(firstDifference(rows: layout.differences.rows) + point.row - layout.differences.row, in: layout)
  }

  private mutating func turnWheel(_ direction: Direction, over side: Side?, in layout: ComparisonLayout) {
    guard let side else { return chooseDifference(.line(direction), in: layout) }
    read(line: lines[side] + direction.step, on: side, rows: layout.rows)
  }

  /// The first difference that is shown, so that the chosen one is among them.
  func firstDifference(rows: Int) -> Int {
    let count = comparison?.differences.count ?? 0
    return max(0, min((difference ?? 0) - rows / 2, count - rows))
  }
}
