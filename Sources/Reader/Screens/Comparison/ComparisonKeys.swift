internal import Catalogue
internal import Localization
internal import News
package import Screen

extension ComparisonScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    switch action {
    case .close, .takeBack, .screen(Self.name): return model.closeScreen()
    case .otherLanguage, .relatedStory: return changePartner(in: &model)
    case .open: return open(in: &model)
    case .copyCitation: return model.copyChosen()
    case .openAddress: return openAddress(in: &model)
    case .resizePane(let direction): return resizePart(direction, in: &model)
    case .match(let direction): return stepDifference(direction, in: &model)
    default: break
    }
    perform(action, in: layout(for: model.size))
    if case .match = action, comparison?.differences.isEmpty == true {
      model.notice = wording(en: "the two articles have no differences", vi: "hai bài không có khác biệt nào")
    }
    if case .mention = action, mentions.left == nil {
      model.notice = wording(en: "no name that both articles have", vi: "không có tên chung của hai bài")
    }
    return []
  }

  /// `x`: the next story on the right.
  private mutating func changePartner(in model: inout Model) -> [Effect] {
    guard partners.count > 1 else {
      return model.refuse(
        wording(en: "no other story to compare with", vi: "không có bài nào khác để so sánh"))
    }
    let place = comparison == nil ? self.place : offset(on: .left)
    var next = ComparisonScreen(
      start: start, partners: partners, name: name, at: place == 0 ? nil : place, sizes: chosenSizes)
    next.partner = (partner + 1) % partners.count
    self = next
    return [.ask(ComparisonQuestion(request: request))]
  }

  /// `O`: the address of the article with the focus.
  private func openAddress(in model: inout Model) -> [Effect] {
    guard let link = comparison?.articles[leading].link else { return model.sayThatThereIsNoAddress() }
    return model.browse(link)
  }

  /// Enter: from the differences into the text; from a text to that article, at the same place.
  private mutating func open(in model: inout Model) -> [Effect] {
    guard let comparison else { return [] }
    if focus == .differences {
      if isFoldChosen {
        isUnfolded = true
        choose(difference ?? 0, in: layout(for: model.size))
        return []
      }
      focus = .text(leading)
      return []
    }
    let offset = offset(on: leading)
    let closing = model.closeScreen()
    guard leading == .right else {
      model.reader.scroll(to: model.reader.page.line(at: offset), visible: model.visibleLines)
      return closing + model.moveFocus(.to(.reader)) + model.moveCursor(to: offset) + model.remindToSettle()
    }
    return closing + model.open(comparison.articles.right.id, at: offset)
  }
}

extension ComparisonScreen {
  private mutating func perform(_ action: Action, in layout: ComparisonLayout) {
    switch action {
    case .move(let motion): move(motion, in: layout)
    case .focus(let motion): moveFocus(motion)
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
    guard differenceRows > 0 else { return }
    // Space, which elsewhere turns the page, shows what is folded.
    if isFoldChosen, focus == .differences, motion == .page(.next) {
      isUnfolded = true
      return choose(difference ?? 0, in: layout)
    }
    let chosen = motion.target(
      from: difference ?? -1, pageSize: layout.differences.rows, count: differenceRows)
    choose(chosen, in: layout)
  }

  /// `n` and `N`: the next difference. Those that are folded are unfolded when their turn comes.
  private mutating func stepDifference(_ direction: Direction, in model: inout Model) -> [Effect] {
    let next = difference.map { $0 + direction.step } ?? 0
    if next >= shownDifferences.count, foldedCount > 0 { isUnfolded = true }
    guard shownDifferences.indices.contains(next) else {
      return model.refuse(
        direction == .next
          ? wording(en: "no further difference", vi: "không còn khác biệt nào")
          : wording(en: "no difference before", vi: "không có khác biệt nào ở trước"))
    }
    choose(next, in: layout(for: model.size))
    return []
  }

  /// Goes to a difference. In the texts the focus goes to the text that has its words.
  private mutating func choose(_ index: Int, in layout: ComparisonLayout) {
    guard (0..<differenceRows).contains(index) else { return }
    difference = index
    mentions = Sides(left: nil, right: nil)
    guard let chosen = chosenDifference else { return }
    go(to: chosen.statements.map { $0?.range.lowerBound }, rows: layout.rows)
    if focus != .differences { focus = .text(leading) }
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

  /// A click chooses a passage or a difference, a double click goes there; the wheel moves.
  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let layout = layout(for: model.size)
    let side = layout.side(at: event.point)
    switch event.action {
    case .click, .doubleClick:
      if let side { click(event.point, on: side, in: layout) } else { click(event.point, in: layout) }
      let isChosen = side != nil || layout.differences.contains(event.point)
      if event.action == .doubleClick, isChosen { return open(in: &model) }
    case .wheelDown: turnWheel(.next, over: side, in: layout)
    case .wheelUp: turnWheel(.previous, over: side, in: layout)
    }
    return []
  }

  /// Chooses the passage at a point of a text. The text stays where it is under the mouse, and the other text follows.
  private mutating func click(_ point: Point, on side: Side, in layout: ComparisonLayout) {
    moveFocus(.to(side == .left ? .list : .reader))
    guard let line = layout.line(at: point, on: side, top: tops[side]),
      pages[side].lines.indices.contains(line)
    else { return }
    mentions = Sides(left: nil, right: nil)
    choose(line: line, on: side, rows: layout.rows)
  }

  private mutating func click(_ point: Point, in layout: ComparisonLayout) {
    guard layout.differences.contains(point) else { return }
    focus = .differences
    if let index = DifferenceLayout(self, layout).index(at: point) { choose(index, in: layout) }
  }

  private mutating func turnWheel(_ direction: Direction, over side: Side?, in layout: ComparisonLayout) {
    guard let side else { return chooseDifference(.line(direction), in: layout) }
    read(line: lines[side] + direction.step, on: side, rows: layout.rows)
  }
}
