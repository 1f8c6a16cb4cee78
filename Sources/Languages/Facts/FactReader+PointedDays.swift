internal import Text

/// Days that are named by their distance from the article's own day: `Wednesday`, `thứ Tư tuần trước`, `hôm qua`.
extension FactReader {
  /// The distance of a day from another day.
  enum Pointer {
    case daysAgo(Int)
    case weekday(Int, Direction)
  }

  /// The reference to a day at a token, and the token behind the reference.
  func pointer(at start: Int) -> (pointer: Pointer, end: Int)? {
    if let (days, end) = daysAgo(at: start) { return (.daysAgo(days), end) }
    guard let (weekday, end) = weekday(at: start) else { return nil }
    let (direction, last) = direction(of: start..<end)
    return (.weekday(weekday, direction), last)
  }

  /// The day that tokens point to; nil where the article's own isn't known.
  func day(_ pointer: Pointer, _ tokens: Range<Int>) -> DayReference? {
    guard let today else { return nil }
    let day =
      switch pointer {
      case .daysAgo(let days): today.adding(days: -days)
      case .weekday(let weekday, let direction): self.day(on: weekday, direction, from: today)
      }
    let date = day.date
    return reference(date.year, date.month, date.day, tokens, isRelative: true)?.day
  }

  /// `yesterday`, `hôm nay`, `hôm qua`, `hôm kia`. The tables leave out `ngày mai`, because `mai` is a name.
  private func daysAgo(at start: Int) -> (Int, end: Int)? {
    if let (meaning, end) = phrase(at: start), case .daysAgo(let days) = meaning { return (days, end) }
    guard case .daysAgo(let days) = meaning(start) else { return nil }
    return (days, start + 1)
  }

  /// 0 for Monday, and the token behind it.
  private func weekday(at start: Int) -> (Int, end: Int)? {
    if let (meaning, end) = phrase(at: start), case .weekday(let weekday) = meaning { return (weekday, end) }
    switch meaning(start) {
    case .weekday(let weekday): return (weekday, start + 1)
    case .role(.weekday):
      guard isNamed(start), let number = weekdayNumber(start + 1) else { return nil }
      return (number - 2, start + 2)
    default: return nil
    }
  }

  /// `thứ ba` also means the third. A day of the week has a capital or follows a word of time.
  private func isNamed(_ index: Int) -> Bool {
    if token(index + 1)?.isCapitalized == true { return true }
    switch meaning(index - 1) {
    case .role(.today), .role(.time), .role(.day): return true
    default: return false
    }
  }

  private func weekdayNumber(_ index: Int) -> Int? {
    switch meaning(index) {
    case .number(let number): (2...7).contains(number) ? number : nil
    case .role(.year): rules.numberOfYearWord
    default: number(index, 2...7)
    }
  }
}

// MARK: - Direction

extension FactReader {
  /// The choice among the days with one name.
  enum Direction {
    /// The latest, today included, because news is about the past.
    case latest
    case coming, past
    case week(Int)
  }

  private func day(on weekday: Int, _ direction: Direction, from today: DayNumber) -> DayNumber {
    let back = (today.weekday - weekday + 7) % 7
    return switch direction {
    case .latest: today.adding(days: -back)
    case .past: today.adding(days: back == 0 ? -7 : -back)
    case .coming: today.adding(days: 7 - back)
    case .week(let weeks): today.adding(days: weekday - today.weekday + 7 * weeks)
    }
  }

  /// `next Monday`, `Monday last week`, `thứ Hai tuần tới`; with the token behind it.
  private func direction(of tokens: Range<Int>) -> (Direction, end: Int) {
    let end = tokens.upperBound
    switch rules.direction {
    case .behind(let past):
      if isRole(.week, end) { return week(isRole(.coming, end + 1), isRole(.past, end + 1), end) }
      guard token(end)?.joint == .space else { return (.latest, end) }
      if isRole(.coming, end) { return (.coming, end + 1) }
      return past && isRole(.past, end) ? (.past, end + 1) : (.latest, end)
    case .before:
      if isRole(.week, end + 1) { return week(isRole(.coming, end), isRole(.past, end), end) }
      if isRole(.coming, tokens.lowerBound - 1) { return (.coming, end) }
      return (isRole(.past, tokens.lowerBound - 1) ? .past : .latest, end)
    }
  }

  private func week(_ isComing: Bool, _ isPast: Bool, _ end: Int) -> (Direction, end: Int) {
    if isComing { return (.week(1), end + 2) }
    return isPast ? (.week(-1), end + 2) : (.latest, end)
  }
}
