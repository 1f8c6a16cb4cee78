internal import Text

// MARK: - The clock

extension ComparedFactReader {
  /// `2:06 p.m.`, `half past nine`, `noon`, `14 giờ 06`, `22h10`, `9 giờ rưỡi`.
  func clock(at start: Int) -> Found? {
    if let (entry, end) = entry(at: start, [.clock]) {
      let minutes = Double(Int(entry.value) / 100 * 60 + Int(entry.value) % 100)
      return (Fact(.clock, single(minutes), at: range(start..<end)), end)
    }
    if let (entry, next) = entry(at: start, [.halfPast]), let hour = smallNumber(at: next), hour.value < 13 {
      return clock(hour.value, entry.value, start..<hour.end, isHalfDay: true)
    }
    guard let hour = smallNumber(at: start), hour.value <= 24, entry(before: start, [.money]) == nil else {
      return nil
    }
    return withColon(hour, start) ?? withDayPart(hour, start) ?? withHourWord(hour, start)
  }

  private func smallNumber(at index: Int) -> (value: Double, end: Int)? {
    if isDigits(index) { return reader.number(index, 0...24).map { (Double($0), index + 1) } }
    guard let number = number(at: index), number.value <= 24, number.value == number.value.rounded() else {
      return nil
    }
    return (number.value, number.end)
  }

  /// `9:30`, `21:15`.
  private func withColon(_ hour: (value: Double, end: Int), _ start: Int) -> Found? {
    guard isDigits(start), reader.token(start + 1)?.joint == .colon, let token = reader.token(start + 1),
      token.range.count == 2, let minute = reader.number(start + 1, 0...59)
    else { return nil }
    return clock(hour.value, Double(minute), start..<start + 2, isHalfDay: true)
  }

  /// `4 p.m.`, `9.30pm`.
  private func withDayPart(_ hour: (value: Double, end: Int), _ start: Int) -> Found? {
    guard hour.value <= 12, entry(at: hour.end, [.am, .pm], isFirstFree: false) != nil,
      entry(at: hour.end, [.hour]) == nil
    else { return nil }
    return clock(hour.value, 0, start..<hour.end, isHalfDay: true)
  }

  /// `14 giờ 06`, `22h10`, `16h`, `9 giờ rưỡi`, `9 giờ kém 15`; not `trong 5 giờ`, `5 giờ 34 phút 28 giây`.
  private func withHourWord(_ hour: (value: Double, end: Int), _ start: Int) -> Found? {
    guard let (_, next) = entry(at: hour.end, [.hour], isFirstFree: false) else { return nil }
    var (minutes, end) = (0.0, next)
    let isGlued = reader.token(hour.end)?.joint == .nothing
    var isCertain = isGlued
    if let minute = reader.number(next, 0...59), reader.token(next)?.joint == (isGlued ? .nothing : .space) {
      (minutes, end, isCertain) = (Double(minute), next + 1, true)
      if let (_, last) = entry(at: end, [.minute], isFirstFree: false) {
        if isDigits(last) { return nil }
        end = last
      }
    } else if let (half, last) = entry(at: next, [.andHalf], isFirstFree: false) {
      (minutes, end) = (60 * half.value, last)
    } else if let (_, kem) = entry(at: next, [.minusMinutes], isFirstFree: false),
      let minute = reader.number(kem, 1...59)
    {
      (minutes, end, isCertain) = (-Double(minute), kem + 1, true)
    }
    let hasPart = entry(at: end, [.am, .pm, .noon], isFirstFree: false) != nil
    let isLength =
      entry(before: start, [.spanLead]) != nil || entry(at: end, [.later, .ago], isFirstFree: false) != nil
    let isLed = entry(before: start, [.clockLead]) != nil
    guard hasPart || isCertain && !isLength || isLed && !isLength else { return nil }
    return clock(hour.value, minutes, start..<end, isHalfDay: hour.value <= 12 && !isGlued && minutes != 0)
  }

  /// The time with the word behind it for the part of the day.
  private func clock(_ hour: Double, _ minutes: Double, _ tokens: Range<Int>, isHalfDay: Bool) -> Found {
    var (hour, end, isHalfDay) = (hour, tokens.upperBound, isHalfDay && hour <= 12)
    if let (part, last) = entry(at: end, [.am, .pm, .noon], isFirstFree: false) {
      if part.role == .pm, hour < 12 { hour += 12 }
      if part.role == .am, hour == 12 { hour = 0 }
      (end, isHalfDay) = (last, false)
    }
    var fact = Fact(
      .clock, single((60 * hour + minutes).truncatingRemainder(dividingBy: 1440)),
      at: range(tokens.lowerBound..<end))
    fact.isHalfDay = isHalfDay
    fact.hedge = hedge(before: tokens.lowerBound)
    return (fact, end)
  }
}

// MARK: - The calendar

extension ComparedFactReader {
  /// The dates at a token: a quarter, a day, a month or a year, also by its distance from the article's own.
  func calendarFact(at start: Int) -> (facts: [Fact], end: Int)? {
    if let found = quarter(at: start) { return ([found.fact], found.end) }
    if let found = offset(at: start) { return ([found.fact], found.end) }
    if let (pointer, end) = reader.pointer(at: start) { return (pointed(pointer, start..<end), end) }
    if let found = listedDays(at: start) { return found }
    if let (day, end) = reader.day(at: start) { return dated(day, start..<end) }
    return month(at: start).map { ([$0.fact], $0.end) }
  }

  private func pointed(_ pointer: FactReader.Pointer, _ tokens: Range<Int>) -> [Fact] {
    var fact = Fact(.date, single(0), at: range(tokens))
    fact.date = reader.day(pointer, tokens)
    if case .weekday(let weekday, _) = pointer { fact.weekday = weekday }
    return fact.date == nil && fact.weekday == nil ? [] : [fact]
  }

  /// `July 13 and 15`, `13 và ngày 15 tháng 7`: two days of one month.
  private func listedDays(at start: Int) -> (facts: [Fact], end: Int)? {
    if let first = reader.number(start, 1...31),
      let (_, next) = entry(at: start + 1, [.range], isFirstFree: false),
      let (day, end) = reader.day(at: next), day.day != nil, day.month != nil
    {
      let other = DayReference(
        year: day.year, month: day.month, day: first, range: range(start..<start + 1), isRelative: false)
      return ([dateFact(other), dateFact(day)], end)
    }
    guard let (day, end) = reader.day(at: start), day.day != nil, day.month != nil,
      let (_, next) = entry(at: end, [.range], isFirstFree: false), let second = reader.number(next, 1...31),
      reader.day(at: next) == nil,
      number(at: next).map({ entry(at: $0.end, Self.units, isFirstFree: false) == nil }) == true,
      reader.token(next + 1)?.isClose != true
    else { return nil }
    let other = DayReference(
      year: day.year, month: day.month, day: second, range: range(next..<next + 1), isRelative: false)
    return ([dateFact(day), dateFact(other)], next + 1)
  }

  private func dateFact(_ day: DayReference) -> Fact {
    var fact = Fact(.date, single(0), at: day.range)
    fact.date = day
    return fact
  }

  /// A date, with the year that a word behind it gives; the years of a span.
  private func dated(_ day: DayReference, _ tokens: Range<Int>) -> (facts: [Fact], end: Int) {
    var (day, end) = (day, tokens.upperBound)
    if day.year == nil, let (offset, last) = entry(at: end, [.yearOffset], isFirstFree: false),
      let year = today?.date.year
    {
      end = last
      day = DayReference(
        year: year + Int(offset.value), month: day.month, day: day.day, range: range(tokens.lowerBound..<end),
        isRelative: false)
    }
    var fact = Fact(.date, single(0), at: day.range)
    fact.date = day
    guard day.month == nil, let year = day.year, reader.token(end)?.joint == .hyphen,
      let last = reader.number(end, FactReader.years), last > year
    else { return ([fact], end) }
    var span = Fact(
      .duration, single(Double(last - year) * 31_556_952), at: range(tokens.lowerBound..<end + 1))
    (span.isDerived, span.unit) = (true, "duration 31556952.0")
    var second = Fact(.date, single(0), at: range(end..<end + 1))
    (fact.isDerived, second.isDerived) = (true, true)
    second.date = DayReference(year: last, month: nil, day: nil, range: second.range, isRelative: false)
    return ([fact, second, span], end + 1)
  }

  private var today: DayNumber? { reader.today }

  /// `last year`, `năm ngoái`, `this month`.
  private func offset(at start: Int) -> Found? {
    guard let today, let (entry, end) = entry(at: start, [.yearOffset, .monthOffset]) else { return nil }
    let (year, month, _) = today.date
    var date = (year: year + Int(entry.value), month: Int?.none)
    if entry.role == .monthOffset {
      let months = year * 12 + month - 1 + Int(entry.value)
      date = (months / 12, months % 12 + 1)
    }
    var fact = Fact(.date, single(0), at: range(start..<end))
    fact.date = DayReference(
      year: date.year, month: date.month, day: nil, range: fact.range, isRelative: true)
    return (fact, end)
  }

  /// A month by its name alone, behind a word that shows it: `in May`.
  private func month(at start: Int) -> Found? {
    guard case .month(let month) = reader.meaning(start), reader.token(start)?.isCapitalized == true,
      entry(before: start, [.monthLead]) != nil
    else { return nil }
    var (year, end) = (Int?.none, start + 1)
    if let (offset, last) = entry(at: end, [.yearOffset], isFirstFree: false), let now = today?.date.year {
      (year, end) = (now + Int(offset.value), last)
    }
    let isInferred = year == nil && !isComing(before: start)
    if isInferred, let now = today?.date { year = month > now.month ? now.year - 1 : now.year }
    var fact = Fact(.date, single(0), at: range(start..<end))
    fact.date = DayReference(
      year: year, month: month, day: nil, range: fact.range, isRelative: isInferred || year == nil)
    return (fact, end)
  }

  /// True if a word before shows that a date is still to come.
  private func isComing(before index: Int) -> Bool {
    (max(0, index - 8)..<index).contains { entry(at: $0, [.coming]) != nil }
  }

  /// `last quarter of 2027`, `third quarter`, `quý III/2027`, `quý 3 năm 2027`.
  private func quarter(at start: Int) -> Found? {
    var (quarter, next) = (0, start)
    if let (entry, end) = entry(at: start, [.ordinal, .last]),
      let (_, behind) = self.entry(at: end, [.quarter], isFirstFree: false)
    {
      quarter = entry.role == .last ? 4 : Int(entry.value)
      next = reader.isRole(.of, behind) ? behind + 1 : behind
      // `the last quarter` of a match is none of a year.
      if entry.role == .last, reader.number(next, FactReader.years) == nil { return nil }
    } else if let (_, behind) = entry(at: start, [.quarter]), let number = quarterNumber(behind) {
      (quarter, next) = (number, behind + 1)
    }
    guard (1...4).contains(quarter) else { return nil }
    let yearIndex = reader.isRole(.year, next) ? next + 1 : next
    let year = reader.number(yearIndex, FactReader.years)
    let end = year == nil ? next : yearIndex + 1
    var fact = Fact(.quarter, single(Double(quarter)), at: range(start..<end))
    fact.date = DayReference(year: year, month: nil, day: nil, range: fact.range, isRelative: false)
    return (fact, end)
  }

  private func quarterNumber(_ index: Int) -> Int? {
    if let number = reader.number(index, 1...4) { return number }
    guard let token = reader.token(index), token.isCapitalized else { return nil }
    return ["i", "ii", "iii", "iv"].firstIndex { Hash64($0) == token.key }.map { $0 + 1 }
  }
}
