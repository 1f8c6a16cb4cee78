internal import Languages
internal import News
internal import Text

/// Days that are told by where they lie from the article's own: `Wednesday`, `thứ Tư tuần trước`, `hôm qua`.
extension FactReader {
  /// Where a day lies from another.
  enum Pointer {
    case daysAgo(Int)
    case weekday(Int, Direction)
  }

  /// What points to a day at a token, and the token behind it.
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
    return reference(day.year, day.month, day.day, tokens, isRelative: true)?.day
  }

  /// `yesterday`, `hôm nay`, `hôm qua`, `hôm kia`, `ngày mai` is left: `mai` is a name.
  private func daysAgo(at start: Int) -> (Int, end: Int)? {
    if case .daysAgo(let days) = meaning(start) { return (days, start + 1) }
    guard isRole(.today, start), let next = token(start + 1), next.joint == .space else { return nil }
    return Self.afterHom[next.key].map { ($0, start + 2) }
  }

  private static let afterHom: [WordKey: Int] = [WordKey("nay"): 0, WordKey("qua"): 1, WordKey("kia"): 2]

  /// 0 for Monday, and the token behind it.
  private func weekday(at start: Int) -> (Int, end: Int)? {
    switch meaning(start) {
    case .weekday(let weekday): return (weekday, start + 1)
    case .role(.sunday): return token(start + 1)?.key == Self.nhat ? (6, start + 2) : nil
    case .role(.weekday):
      guard isNamed(start), let number = weekdayNumber(start + 1) else { return nil }
      return (number - 2, start + 2)
    default: return nil
    }
  }

  private static let nhat = WordKey("nhat")

  /// `thứ ba` is the third, too: a day of the week has a capital or stands behind a word of time.
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
    case .role(.year): 5
    default: number(index, 2...7)
    }
  }
}

// MARK: - Direction

extension FactReader {
  /// Which of the days with one name is meant.
  enum Direction {
    /// The latest, today among them: news tells what was.
    case latest
    case coming, past
    case week(Int)
  }

  private func day(on weekday: Int, _ direction: Direction, from today: ArticleDate) -> ArticleDate {
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
    if language == .vietnamese {
      if isRole(.week, end) { return week(isRole(.coming, end + 1), isRole(.past, end + 1), end) }
      return isRole(.coming, end) && token(end)?.joint == .space ? (.coming, end + 1) : (.latest, end)
    }
    if isRole(.week, end + 1) { return week(isRole(.coming, end), isRole(.past, end), end) }
    if isRole(.coming, tokens.lowerBound - 1) { return (.coming, end) }
    return (isRole(.past, tokens.lowerBound - 1) ? .past : .latest, end)
  }

  private func week(_ isComing: Bool, _ isPast: Bool, _ end: Int) -> (Direction, end: Int) {
    if isComing { return (.week(1), end + 2) }
    return isPast ? (.week(-1), end + 2) : (.latest, end)
  }
}
