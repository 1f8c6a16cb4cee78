internal import Catalogue
internal import News
internal import Screen

extension Model {
  /// `t`: when the listed articles came out.
  mutating func openTimeline() -> [Effect] {
    lay(.timeline(TimelineState(listing: listing)))
    return [.fetchTimeline(listing)]
  }

  /// Takes in a timeline that was asked for, whatever lies on top by now.
  mutating func receive(_ timeline: Timeline) -> [Effect] {
    for (index, overlay) in overlays.enumerated() {
      guard case .timeline(var state) = overlay, state.listing == timeline.listing else { continue }
      let isFirst = state.timeline == nil
      state.timeline = timeline
      let columns = TimelineLayout(size, languages: 1).chartColumns
      let scale = isFirst ? TimelineState.fitting(timeline, columns: columns) : state.scale
      rescale(&state, to: scale, day: isFirst ? reader.article?.date : state.day)
      overlays[index] = .timeline(state)
    }
    return []
  }

  mutating func relayoutTimeline() {
    for (index, overlay) in overlays.enumerated() {
      guard case .timeline(var state) = overlay else { continue }
      state.choose(state.selected, visible: visibleSteps(state))
      overlays[index] = .timeline(state)
    }
  }

  private func rescale(_ state: inout TimelineState, to scale: TimelineScale, day: ArticleDate?) {
    let visible = TimelineLayout(size, languages: 1).visible(scale)
    state.rescale(to: scale, chain: chain.map(\.date), day: day, visible: visible)
  }

  private func visibleSteps(_ state: TimelineState) -> Int {
    TimelineLayout(size, languages: 1).visible(state.scale)
  }

  /// While a timeline lies on top, keys speak to it.
  mutating func perform(_ action: Action, in state: TimelineState) -> [Effect] {
    var state = state
    switch action {
    case .close, .takeBack, .timeline:
      closeOverlay()
      return []
    case .help: return openHelp()
    case .open: return filterDates(of: state)
    case .zoom(let direction), .move(.line(let direction)):
      if let scale = state.scale.zoomed(direction) { rescale(&state, to: scale, day: state.day) }
    case .focus(.side(let direction)), .focus(.cycle(let direction)):
      state.choose(state.selected + direction.step, visible: visibleSteps(state))
    case .move(let motion): move(&state, by: motion)
    case .match(let direction): goToStory(direction, &state)
    default: break
    }
    replaceOverlay(with: .timeline(state))
    return []
  }

  private func move(_ state: inout TimelineState, by motion: Motion) {
    guard let steps = state.steps else { return }
    let visible = visibleSteps(state)
    let target = motion.target(from: state.selected - steps.lowerBound, pageSize: visible, count: steps.count)
    state.choose(steps.lowerBound + target, visible: visible)
  }

  /// `n` and `N`: the next story of the chain that has a step of its own.
  private mutating func goToStory(_ direction: Direction, _ state: inout TimelineState) {
    let steps = chain.compactMap { state.scale.step(of: $0.date) }
    let selected = state.selected
    let next = direction == .next ? steps.first { $0 > selected } : steps.last { $0 < selected }
    guard let next else {
      notice = direction == .next ? "no later story of the chain" : "no earlier story of the chain"
      return
    }
    state.choose(next, visible: visibleSteps(state))
  }

  /// Enter: lists only the articles of the chosen day, week, month or year.
  private mutating func filterDates(of state: TimelineState) -> [Effect] {
    guard state.languages.contains(where: { state.count(in: $0, at: state.selected) > 0 }) else {
      notice = "no article then"
      return []
    }
    closeOverlay()
    let span = (state.scale.start(of: state.selected), state.scale.start(of: state.selected + 1))
    return narrowSearch(by: "after:\(span.0) before:\(span.1)") + moveFocus(.to(.list))
  }

  mutating func handle(_ event: MouseEvent, in state: TimelineState) -> [Effect] {
    var state = state
    let layout = TimelineLayout(size, languages: state.languages.count)
    switch event.action {
    case .wheelDown: move(&state, by: .line(.next))
    case .wheelUp: move(&state, by: .line(.previous))
    case .click, .doubleClick:
      let column = event.point.column - layout.area.column - TimelineLayout.labelColumns
      guard column >= 0, layout.area.contains(event.point) else { return [] }
      state.choose(state.first + column / state.scale.columns, visible: visibleSteps(state))
      if event.action == .doubleClick { return filterDates(of: state) }
    }
    replaceOverlay(with: .timeline(state))
    return []
  }
}

extension TimelineState {
  /// The day on which the chosen step begins.
  fileprivate var day: ArticleDate? { steps.map { _ in scale.start(of: selected) } }
}
