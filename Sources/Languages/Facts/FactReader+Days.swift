internal import Text

// MARK: - Dates of the calendar

extension FactReader {
  package typealias FoundDay = (day: DayReference, end: Int)

  /// The date that begins at a token.
  package func day(at start: Int) -> FoundDay? {
    switch meaning(start) {
    case nil: token(start)?.kind == .digits ? numberedDay(at: start) : nil
    case .month(let month): monthNamed(month, at: start)
    case .role(.day): slashed(at: start + 1, isMarked: true) ?? dayOfCountedMonth(at: start + 1)
    case .role(.month): countedMonth(at: start)
    case .role(.year): number(start + 1, Self.years).flatMap { reference($0, nil, nil, start..<start + 2) }
    case .daysAgo, .weekday, .number, .tens, .role: nil
    }
  }

  func reference(
    _ year: Int?, _ month: Int?, _ day: Int?, _ tokens: Range<Int>, isRelative: Bool = false
  ) -> FoundDay? {
    guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
    let range = prose.sourceRange(ofTokens: tokens)
    return (
      DayReference(year: year, month: month, day: day, range: range, isRelative: isRelative),
      tokens.upperBound
    )
  }

  private func numberedDay(at start: Int) -> FoundDay? {
    dayOfCountedMonth(at: start) ?? dayOfNamedMonth(at: start)
      ?? slashed(at: start, isMarked: isMarkedAsDay(start)) ?? pointed(at: start) ?? year(at: start)
  }
}

// MARK: - Months with names

extension FactReader {
  /// `September 8, 2025`, `Sept. 2025`. A month by itself is no date, because `May` is a word too.
  private func monthNamed(_ month: Int, at start: Int) -> FoundDay? {
    guard let next = token(start + 1), next.isClose || isAbbreviated(start) else { return nil }
    if rules.dayFollowsMonth, let day = number(start + 1, 1...31) {
      let end = start + (isRole(.ordinal, start + 2) && token(start + 2)?.joint == .nothing ? 3 : 2)
      let year = number(end, Self.years)
      return reference(year, month, day, start..<end + (year == nil ? 0 : 1))
    }
    return number(start + 1, Self.years).flatMap { reference($0, month, nil, start..<start + 2) }
  }

  /// `8 September 2025`, `11th of September`, `8/Sep/2025`.
  private func dayOfNamedMonth(at start: Int) -> FoundDay? {
    guard let day = number(start, 1...31) else { return nil }
    var next = start + 1
    if isRole(.ordinal, next), token(next)?.joint == .nothing { next += 1 }
    if isRole(.of, next) { next += 1 }
    guard case .month(let month) = meaning(next), let joint = token(next)?.joint else { return nil }
    let year = number(next + 1, Self.years)
    let isSlashed = joint == .slash && year != nil && token(next + 1)?.joint == .slash
    guard token(next)?.isClose == true || isSlashed else { return nil }
    return reference(year, month, day, start..<next + (year == nil ? 1 : 2))
  }

  /// True if a point behind a month shortens it.
  private func isAbbreviated(_ index: Int) -> Bool {
    guard let token = token(index), token.range.count <= 4, !words.shortMonths.contains(token.key.bits) else {
      return false
    }
    return prose.bytes[token.range.upperBound...].first == UInt8(ascii: ".")
  }
}

// MARK: - Months that are counted

extension FactReader {
  /// `10 tháng 9 năm 2025`.
  private func dayOfCountedMonth(at start: Int) -> FoundDay? {
    guard let day = number(start, 1...31), isRole(.month, start + 1),
      let (month, end) = monthNumber(start + 2)
    else { return nil }
    return withYear(month: month, day: day, start..<end)
  }

  /// `tháng 9/2025`, `tháng Chín`, `tháng mười hai năm 2010`, but not `một tháng một lần`.
  private func countedMonth(at start: Int) -> FoundDay? {
    guard let (month, end) = monthNumber(start + 1) else { return nil }
    let isNamed =
      token(start + 1)?.kind == .digits || token(start + 1)?.isCapitalized == true
      || isRole(.year, end) && number(end + 1, Self.years) != nil
      || month > 1 && words.isMarked && !isRole(.year, start + 1)
    return isNamed ? withYear(month: month, day: nil, start..<end) : nil
  }

  /// A month in figures or letters. `tháng năm` is the fifth month, unless a year follows a small `năm`.
  private func monthNumber(_ index: Int) -> (month: Int, end: Int)? {
    if isRole(.year, index) {
      let isMonth = token(index)?.isCapitalized == true || number(index + 1, Self.years) == nil
      return isMonth ? rules.numberOfYearWord.map { ($0, index + 1) } : nil
    }
    return spelled(at: index) ?? number(index, 1...12).map { ($0, index + 1) }
  }

  /// Adds a year that follows: `năm 2025` or `/2025`, and behind a day also `, 2025` and ` 2025`.
  private func withYear(month: Int, day: Int?, _ tokens: Range<Int>) -> FoundDay? {
    let next = isRole(.year, tokens.upperBound) ? tokens.upperBound + 1 : tokens.upperBound
    let joint = token(next)?.joint
    let isJoined = next > tokens.upperBound || joint == .slash || joint == .hyphen
    let isAppended = day != nil && token(next)?.range.count == 4 && (joint == .space || followsComma(next))
    if isJoined || isAppended, let year = number(next, Self.years) {
      return reference(year, month, day, tokens.lowerBound..<next + 1)
    }
    return reference(nil, month, day, tokens)
  }

  /// True if only a comma and blanks separate a token from the token before.
  private func followsComma(_ index: Int) -> Bool {
    guard let token = token(index), let before = self.token(index - 1) else { return false }
    let gap = prose.bytes[before.range.upperBound..<token.range.lowerBound]
    return gap.first == UInt8(ascii: ",") && gap.dropFirst().allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

// MARK: - Figures

extension FactReader {
  /// `10/9/2025`, `2025-09-10`. In a language that writes days in figures also `10/9`, where a word marks the date or where
  /// the quotient is more than one and so no fraction.
  private func slashed(at start: Int, isMarked: Bool) -> FoundDay? {
    guard let mark = token(start + 1)?.joint, mark == .slash || mark == .hyphen else { return nil }
    if let year = number(start, Self.years), token(start + 2)?.joint == mark,
      let month = number(start + 1, 1...12), let day = number(start + 2, 1...31)
    {
      return reference(year, month, day, start..<start + 3)
    }
    guard let first = number(start, 1...31), let second = number(start + 1, 1...31) else { return nil }
    let isDayFirst = rules.order == .dayFirst || first > 12
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    if token(start + 2)?.joint == mark, let year = number(start + 2, Self.years) {
      return reference(year, month, day, start..<start + 3)
    }
    guard rules.writesDaysInFigures else { return nil }
    if mark == .hyphen { return isMarked ? firstOfSpan(at: start, first, second) : nil }
    guard token(start + 2)?.joint != .slash, isMarked || first > second, (first, second) != (24, 7) else {
      return nil
    }
    return reference(nil, month, day, start..<start + 2)
  }

  /// `10.9.2025`, which is one token; the day is always first.
  private func pointed(at start: Int) -> FoundDay? {
    guard let token = token(start), (8...10).contains(token.range.count) else { return nil }
    let fields = prose.bytes[token.range].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = fields.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard fields.count == 3, numbers.count == 3, Self.years.contains(numbers[2]),
      fields[0].count <= 2, fields[1].count <= 2
    else { return nil }
    return reference(numbers[2], numbers[1], numbers[0], start..<start + 1)
  }

  /// `ngày 10-9`, and the first day of `ngày 10-12/9`.
  private func firstOfSpan(at start: Int, _ first: Int, _ second: Int) -> FoundDay? {
    guard token(start + 2)?.joint == .slash, let month = number(start + 2, 1...12) else {
      return reference(nil, second, first, start..<start + 2)
    }
    return reference(nil, month, first, start..<start + 1)
  }

  /// True if the word before a number shows that the number is a day.
  private func isMarkedAsDay(_ index: Int) -> Bool {
    switch meaning(index - 1) {
    case .role(.time), .role(.today), .role(.day): true
    // The end of `10-12/9`.
    default: token(index)?.joint == .hyphen && number(index - 1, 1...31) != nil
    }
  }

  /// Four digits by themselves that no unit follows.
  private func year(at start: Int) -> FoundDay? {
    guard let year = number(start, Self.years), let token = token(start), token.range.count == 4 else {
      return nil
    }
    let isGlued = token.joint == .nothing || token.joint == .slash || token.joint == .hyphen
    if isGlued, start > 0, prose.tokens[start - 1].kind != .sign,
      token.joint != .hyphen || number(start - 1, Self.years) == nil
    {
      return nil
    }
    if unit(at: start + 1) != nil || scale(start + 1) != nil { return nil }
    return reference(year, nil, nil, start..<start + 1)
  }
}
