internal import Languages
internal import Text

/// The days and times in a byline.
extension BylineReader {
  /// True for figures and for words of dates.
  private func mayBeginDay(_ index: Int) -> Bool {
    line.text[line.words[index].lowerBound].isDigit
      || [language, .ofPrograms].contains { $0.numbersAndDates.meanings[line.folded[index]] != nil }
  }

  /// A day; behind a place also a month with a year: `Hanoi, March 2024`.
  mutating func readDate() -> Bool { readDate(mayBeMonth: hasPlace) }

  mutating func readDate(mayBeMonth: Bool) -> Bool {
    guard mayBeginDay(index) else { return false }
    let start = line.words[index].lowerBound
    let end: Int
    if let (day, dayEnd) = DayInLine.day(in: line.text, at: start, language) {
      guard dayEnd <= line.range.upperBound else { return false }
      days.add(day, written: start..<dayEnd, in: line.text)
      end = dayEnd
    } else if let (dayFirst, monthFirst, dayEnd) = DayInLine.ambiguousDay(in: line.text, at: start) {
      guard dayEnd <= line.range.upperBound else { return false }
      days.add(dayFirst: dayFirst, monthFirst: monthFirst)
      end = dayEnd
    } else if mayBeMonth, let (month, monthEnd) = DayInLine.month(in: line.text, at: start, language),
      monthEnd <= line.range.upperBound
    {
      days.add(month, written: start..<monthEnd, in: line.text)
      end = monthEnd
    } else if let dayEnd = DayInLine.endOfDayWithoutYear(in: line.text, at: start, language),
      dayEnd <= line.range.upperBound
    {
      hasVagueDay = true
      end = dayEnd
    } else {
      return false
    }
    hasTime = hasTime || line.text[end].isDigit
    skip(to: end)
    return true
  }

  /// `Today`, `Hôm qua`.
  mutating func readNamedDay() -> Bool {
    for length in [2, 1] where index + length <= line.words.count {
      let name = line.folded[index..<index + length].joined(separator: " ")
      guard case .daysAgo(let days) = language.numbersAndDates.meanings[name], days >= 0 else { continue }
      hasVagueDay = true
      index += length
      return true
    }
    return false
  }

  private mutating func skip(to end: Int) {
    while index < line.words.count, line.words[index].lowerBound < end { index += 1 }
  }

  /// `Monday`, `Thứ tư`, `Thứ 4`, `Chủ nhật`.
  mutating func readWeekday() -> Bool {
    let meanings = language.numbersAndDates.meanings
    let first = line.folded[index]
    let second = index + 1 < line.folded.count ? line.folded[index + 1] : ""
    if meanings[first + " " + second]?.isWeekday == true {
      index += 2
    } else if case .weekday(let weekday) = meanings[first] {
      days.weekday = weekday
      index += 1
    } else if meanings[first] == .role(.weekday), isNumber(second) {
      index += 2
    } else if words.shortWeekdays.contains(first), !days.isEmpty || isDay(index + 1) || isVagueDay(index + 1)
    {
      index += 1
    } else {
      return false
    }
    hasVagueDay = true
    return true
  }

  private func isVagueDay(_ index: Int) -> Bool {
    index < line.words.count && mayBeginDay(index)
      && DayInLine.endOfDayWithoutYear(in: line.text, at: line.words[index].lowerBound, language) != nil
  }

  func isDay(_ index: Int) -> Bool {
    index < line.words.count && mayBeginDay(index)
      && (DayInLine.day(in: line.text, at: line.words[index].lowerBound, language) != nil
        || DayInLine.ambiguousDay(in: line.text, at: line.words[index].lowerBound) != nil)
  }

  private func isNumber(_ folded: String) -> Bool {
    if folded.utf8.count == 1, folded.utf8.allSatisfy(\.isDigit) { return true }
    switch language.numbersAndDates.meanings[folded] {
    case .number, .role(.year): return true
    default: return false
    }
  }

  /// `9:14`, `17h01`, `9am`, and the zone behind a time: `(GMT+7)`, `EDT`.
  mutating func readTime() -> Bool {
    let word = line.folded[index]
    let isZone = hasTime && ClockTime.isZone(word)
    let isBeforeZone = index + 1 < line.words.count && ClockTime.isNamedZone(line.folded[index + 1])
    let isHour = isBeforeZone && ClockTime.isHour(word, before: line.folded[index + 1])
    guard isZone || ClockTime.isTime(word) || isBeforeZone && ClockTime.isTimeWithoutMark(word) || isHour
    else {
      return false
    }
    hasTime = true
    index += 1
    return true
  }

  /// `5 hours ago`, `2 giờ trước`, `il y a 5 heures`, `just now`.
  mutating func readAge() -> Bool {
    if let length = line.phrase(at: index, in: words.agesAlone) {
      index += length
    } else {
      let opening = line.phrase(at: index, in: words.ageOpenings)
      let number = index + (opening ?? 0)
      guard number < line.words.count, isCount(line.folded[number]),
        let length = line.phrase(at: number + 1, in: opening == nil ? words.ages : words.ageUnits)
      else { return false }
      index = number + 1 + length
    }
    isMarked = true
    return true
  }

  private func isCount(_ folded: String) -> Bool {
    if folded.utf8.allSatisfy(\.isDigit) { return true }
    if case .number = language.numbersAndDates.meanings[folded] { return true }
    return false
  }

  /// `3 min read`.
  mutating func readReadingTime() -> Bool {
    let isNumber = line.folded[index].utf8.allSatisfy(\.isDigit)
    guard let length = line.phrase(at: index + (isNumber ? 1 : 0), in: words.readingTime) else {
      return false
    }
    index += length + (isNumber ? 1 : 0)
    if index < line.words.count, line.hasColon(before: index), line.folded[index].utf8.allSatisfy(\.isDigit) {
      index += 1
    }
    isMarked = true
    return true
  }
}
