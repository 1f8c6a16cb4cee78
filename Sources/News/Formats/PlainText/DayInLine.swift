internal import Languages
internal import Text

/// A day in a line beside the text: `12/03/2024`, `2024-03-12T08:15:00Z`, `March 12, 2024`, `12 tháng 3 năm 2024`.
enum DayInLine {
  /// The day that begins at a position, and the end of the day and of a time that follows the day without a blank.
  static func day(in text: UTF8Text, at start: Int, _ language: NewsLanguage) -> (
    date: ArticleDate, end: Int
  )? {
    separateDay(in: text, at: start, language) ?? dayBeforeTime(in: text, at: start, language)
  }

  private static func separateDay(in text: UTF8Text, at start: Int, _ language: NewsLanguage) -> (
    date: ArticleDate, end: Int
  )? {
    if let written = NumericDate(yearFirstIn: text, at: start), written.date.day != nil {
      var end = written.end
      if text[end] == UInt8(ascii: "T"), text[end + 1].isDigit {
        while end < text.bytes.count, text.spaceLength(at: end) == 0 { end += 1 }
      }
      return text[end].isWordByte ? nil : (written.date, end)
    }
    if let numeric = compactDay(in: text, at: start) ?? pointedDay(in: text, at: start) { return numeric }
    let isDayFirst = language.numbersAndDates.isDayFirst
    let written = [language, .ofPrograms].lazy
      .compactMap { WrittenDate(in: text, at: start, $0, isDayFirst: isDayFirst) }
      .first { $0.date.day != nil }
    return written.map { ($0.date, $0.range.upperBound) }
  }
}

extension DayInLine {
  /// The years of `20240312`. Other numbers of eight digits are seldom days.
  private static let years = 1900...2099

  /// `20240312`.
  private static func compactDay(in text: UTF8Text, at start: Int) -> (date: ArticleDate, end: Int)? {
    guard let number = text.number(at: start, most: 8), number.end == start + 8, !text[number.end].isWordByte,
      years.contains(number.value / 10_000)
    else { return nil }
    let date = ArticleDate(
      year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
    return date.map { ($0, number.end) }
  }

  /// `2024.03.12`, but no part of a longer number with points.
  private static func pointedDay(in text: UTF8Text, at start: Int) -> (date: ArticleDate, end: Int)? {
    let point = UInt8(ascii: ".")
    guard let year = text.number(at: start), year.end == start + 4, years.contains(year.value),
      text[year.end] == point, let month = text.number(at: year.end + 1, most: 2), text[month.end] == point,
      let day = text.number(at: month.end + 1, most: 2), !text[day.end].isWordByte,
      !(text[day.end] == point && text[day.end + 1].isWordByte),
      let date = ArticleDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    return (date, day.end)
  }

  /// The most bytes of a day up to the year.
  private static let longestToYear = 32

  /// A day whose year lost the blank before a time: `March 12, 20249:14 AM`. The end is that of the year.
  private static func dayBeforeTime(in text: UTF8Text, at start: Int, _ language: NewsLanguage) -> (
    date: ArticleDate, end: Int
  )? {
    guard let (clipped, end) = clippedBeforeTime(text, from: start),
      let day = separateDay(in: clipped, at: 0, language), day.end == clipped.bytes.count
    else { return nil }
    return (day.date, end)
  }

  /// The text up to a year that a time follows without a blank; nil without such a year.
  private static func clippedBeforeTime(_ text: UTF8Text, from start: Int) -> (text: UTF8Text, end: Int)? {
    var position = start
    while position < min(text.bytes.count, start + longestToYear) {
      guard text[position].isDigit else {
        position += 1
        continue
      }
      var end = position
      while text[end].isDigit { end += 1 }
      if (5...6).contains(end - position), text[end] == UInt8(ascii: ":"), text[end + 1].isDigit,
        text[end + 2].isDigit, let year = text.number(at: position, most: 6),
        years.contains(year.value / (end - position == 5 ? 10 : 100))
      {
        return (UTF8Text(Array(text.bytes[start..<position + 4])), position + 4)
      }
      position = end
    }
    return nil
  }

  /// The end of a day without a year that begins at a position: `12 March`, `ngày 12/3`.
  static func endOfDayWithoutYear(in text: UTF8Text, at start: Int, _ language: NewsLanguage) -> Int? {
    guard let found = WrittenDate.reference(in: text, at: start, language), found.year == nil,
      found.month != nil,
      found.day != nil
    else { return nil }
    return found.range.upperBound
  }

  /// A month with its year: `March 2024`, `tháng 3/2024`.
  static func month(in text: UTF8Text, at start: Int, _ language: NewsLanguage) -> (
    date: ArticleDate, end: Int
  )? {
    WrittenDate(in: text, at: start, language, isDayFirst: true).flatMap { written in
      written.date.day == nil ? (written.date, written.range.upperBound) : nil
    }
  }

  /// A day such as `12/03/2024`, of which either number may be the month, read in both ways.
  static func ambiguousDay(in text: UTF8Text, at start: Int) -> (
    dayFirst: ArticleDate, monthFirst: ArticleDate, end: Int
  )? {
    if let day = separateAmbiguousDay(in: text, at: start) { return day }
    guard let (clipped, end) = clippedBeforeTime(text, from: start),
      let day = separateAmbiguousDay(in: clipped, at: 0)
    else { return nil }
    return (day.dayFirst, day.monthFirst, end)
  }

  private static func separateAmbiguousDay(in text: UTF8Text, at start: Int) -> (
    dayFirst: ArticleDate, monthFirst: ArticleDate, end: Int
  )? {
    guard let first = text.number(at: start, most: 2),
      [UInt8(ascii: "/"), UInt8(ascii: "-")].contains(text[first.end]),
      let second = text.number(at: first.end + 1, most: 2), text[second.end] == text[first.end],
      let year = text.number(at: second.end + 1), year.end == second.end + 5, !text[year.end].isWordByte,
      let dayFirst = ArticleDate(year: year.value, month: second.value, day: first.value),
      let monthFirst = ArticleDate(year: year.value, month: first.value, day: second.value)
    else { return nil }
    return (dayFirst, monthFirst, year.end)
  }
}

/// The time of day in a folded word.
enum ClockTime {
  private static let zones: Set<String> = [
    "z", "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "bst",
    "ist", "cet", "cest", "eet", "eest", "msk", "jst", "kst", "hkt", "sgt", "ict", "wib", "aest", "aedt",
    "nzst",
    "nzdt", "am", "pm", "a.m", "p.m", "h",
  ]

  /// True for an abbreviation of a time zone or for the offset that mails write: `gmt+7`, `edt`, `am`, `0700`.
  static func isZone(_ word: String) -> Bool {
    if word.utf8.count == 4, let offset = Int(word) { return offset <= 1400 && offset % 100 % 15 == 0 }
    let letters = word.prefix { $0 != "+" && $0 != "-" }
    return zones.contains(String(letters))
      && word.utf8.dropFirst(letters.utf8.count + 1).allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") }
  }

  /// True for an abbreviation of a time zone in letters: `gmt`, `hkt`.
  static func isNamedZone(_ word: String) -> Bool { zones.contains(word) && word.utf8.count > 1 }

  /// True for a time in four figures, which only a zone behind them shows to be a time: `1715`.
  static func isTimeWithoutMark(_ word: String) -> Bool {
    guard word.utf8.count == 4, word.utf8.allSatisfy(\.isDigit), let time = Int(word) else { return false }
    return time < 2400 && time % 100 < 60
  }

  /// True for the hour of `5 PM`.
  static func isHour(_ word: String, before next: String) -> Bool {
    guard (1...2).contains(word.utf8.count), let hour = Int(word) else { return false }
    return (1...12).contains(hour) && ["am", "pm", "a.m", "p.m"].contains(next)
  }

  /// True for a time in figures: `9:14`, `17h01`, `17g`, `9am`, `9.14pm`.
  static func isTime(_ word: String) -> Bool {
    let hour = word.utf8.prefix(while: \.isDigit)
    guard (1...2).contains(hour.count), let first = Int(String(decoding: hour, as: UTF8.self)), first <= 24
    else {
      return false
    }
    let rest = word.utf8.dropFirst(hour.count)
    if zones.contains(String(decoding: rest, as: UTF8.self)) { return true }
    guard let mark = rest.first, [":", ".", "h", "g"].contains(UnicodeScalar(mark)) else { return false }
    let minutes = rest.dropFirst().prefix(while: \.isDigit)
    let behind = String(decoding: rest.dropFirst(1 + minutes.count), as: UTF8.self)
    return minutes.count == 2 && (behind.isEmpty || behind.hasPrefix(":") || zones.contains(behind))
      || minutes.isEmpty && behind.isEmpty && mark != UInt8(ascii: ".") && mark != UInt8(ascii: ":")
  }
}
