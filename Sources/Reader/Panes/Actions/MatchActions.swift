internal import Catalogue
internal import Localization
internal import News
internal import Screen
internal import Text

extension Model {
  /// Asks for the matches of the search in the article to read, unless they are known or on their way.
  mutating func fetchMatches() -> [Effect] {
    guard let query = listing.query, let id = reader.wanted else {
      reader.matches = nil
      reader.awaited.matches = nil
      return []
    }
    let subject = Matches.Subject(article: id, query: query)
    guard reader.matches?.subject != subject, reader.awaited.matches != subject else { return [] }
    reader.awaited.matches = subject
    return [.ask(MatchesQuestion(subject: subject))]
  }

  mutating func receive(matches hits: [SearchHit], of subject: Matches.Subject) -> [Effect] {
    guard reader.awaited.matches == subject else { return [] }
    reader.awaited.matches = nil
    reader.matches = Matches(subject, hits: hits)
    return goToAwaitedMatches()
  }

  /// Goes to the match at which the article is opened, when article, matches and pane are there.
  mutating func goToAwaitedMatches() -> [Effect] {
    guard reader.isShown, reader.page.isComplete, !layout.reader.isEmpty, let matches = shownMatches,
      reader.awaited.matches == nil
    else { return [] }
    if let end = reader.awaited.match, !matches.hits.isEmpty {
      go(toMatch: end == .next ? 0 : matches.hits.count - 1)
    }
    reader.awaited.match = nil
    return []
  }

  private mutating func go(toMatch index: Int) {
    guard let hits = reader.matches?.hits, hits.indices.contains(index) else { return }
    reader.matches?.current = index
    reveal(hits[index].range)
  }
}

extension Model {
  /// `n` and `N`: go to the next match in the text; after the last match to the next article of the list.
  mutating func stepMatch(_ direction: Direction) -> [Effect] {
    guard search != nil else {
      return refuse(wording(en: "nothing is searched", vi: "chưa tìm gì"))
    }
    // On a narrow screen the reader comes forward.
    let effects = layout.reader.isEmpty ? moveFocus(.to(.reader)) : []
    guard reader.isShown, reader.page.isComplete, let matches = shownMatches, reader.awaited.matches == nil
    else { return awaited.contains(.matches) ? effects + run(.match(direction)) : effects }
    guard let next = nextMatch(direction, among: matches) else { return effects + stepResult(direction) }
    go(toMatch: next)
    history.keep()
    return effects
  }

  /// The next match after the current one if that is visible, otherwise after the top of the pane.
  private func nextMatch(_ direction: Direction, among matches: Matches) -> Int? {
    if let current = matches.current, isVisible(matches.hits[current].range) {
      let next = current + direction.step
      return matches.hits.indices.contains(next) ? next : nil
    }
    let top = reader.page.offset(ofLine: reader.top) ?? 0
    return direction == .next
      ? matches.hits.firstIndex { $0.range.lowerBound >= top }
      : matches.hits.lastIndex { $0.range.lowerBound < top }
  }

  private func isVisible(_ range: TextRange) -> Bool {
    (reader.top..<reader.top + visibleLines).contains(reader.page.line(at: range.lowerBound))
  }

  /// Goes to the first match of the next article of the list, or to the last match of the article before.
  private mutating func stepResult(_ direction: Direction) -> [Effect] {
    // If the shown article isn't the chosen one, the next article is the chosen one.
    let isChosenRead = list.selectedRow?.id == reader.wanted
    let index = list.selection + (isChosenRead ? direction.step : 0)
    guard (0..<list.total).contains(index) else {
      return refuse(
        direction == .next
          ? wording(en: "no further match", vi: "không còn chỗ khớp nào")
          : wording(en: "no match before", vi: "không có chỗ khớp nào ở trước"))
    }
    let effects = select(index)
    if reader.awaited.match != nil { reader.awaited.match = direction }
    return effects + noteOpeningInReader()
  }
}
