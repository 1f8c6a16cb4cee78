package import News
internal import Text

/// A date in a feed, with a time and a zone if the feed gives them.
package struct FeedDate: Hashable, Sendable {
  /// The day in the zone in which the date is written.
  package let day: ArticleDate
  /// Seconds since midnight; nil without a time.
  package private(set) var seconds: Int?
  /// Minutes east of Greenwich; nil without a zone.
  package private(set) var offset: Int?

  /// Reads RFC 822 and its usual deviations, ISO 8601, and seconds since 1970. Nil for other texts.
  package init?(_ written: String) {
    let text = UTF8Text(written.prefix(100).onOneLine)
    var scanner = DateScanner(text)
    guard let day = scanner.isoDay() ?? scanner.namedDay() else { return nil }
    self.day = day
    guard let time = scanner.time() else { return }
    seconds = time
    offset = scanner.zone()
  }

  /// `2025-09-11T08:00:00+07:00`, or as much of it as is known.
  package var description: String {
    guard let seconds else { return day.description }
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(Self.padded).joined(separator: ":")
    guard let offset else { return "\(day)T\(time)" }
    let zone = "\(offset < 0 ? "-" : "+")\(Self.padded(abs(offset) / 60)):\(Self.padded(abs(offset) % 60))"
    return "\(day)T\(time)\(offset == 0 ? "Z" : zone)"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Finds the parts of a date in a text.
private struct DateScanner {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360,
    "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "met": 60, "bst": 60, "msk": 180, "jst": 540,
    "ict": 420,
    "a": -60, "n": 60, "m": -720, "y": 720, "et": -300, "ct": -360, "mt": -420, "pt": -480, "ist": 330,
    "hkt": 480,
    "aest": 600, "eest": 180, "eet": 120, "wib": 420,
  ]

  private let text: UTF8Text
  private var position = 0

  init(_ text: UTF8Text) { self.text = text }

  // MARK: ISO 8601

  /// A day with the year first: `2025-09-11`, `20250911`, `2025-254`, `2025-W37-4`, `2025/09/11`.
  mutating func isoDay() -> ArticleDate? {
    let digits = digitCount(at: 0)
    if digits == 8, let number = text.number(at: 0, most: 8) {
      position = 8
      return ArticleDate(
        year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
    }
    if digits >= 9, digits <= 13, digits == text.bytes.count, let number = text.number(at: 0, most: 13) {
      let total = digits > 11 ? number.value / 1000 : number.value
      position = digits
      return ArticleDate(DayNumber(1970, 1, 1).adding(days: total / 86_400))
    }
    guard digits == 4, let year = text.number(at: 0) else { return digits == 2 ? shortDay() : nil }
    position = 4
    guard isSeparator(text[4]) else { return text.bytes.count == 4 ? ArticleDate(year: year.value) : nil }
    if text[5] | 0x20 == UInt8(ascii: "w") { return weekDay(year.value) }
    if digitCount(at: 5) == 3, let day = text.number(at: 5) {
      position = 8
      return ArticleDate(DayNumber(year.value, 1, 1).adding(days: day.value - 1))
    }
    guard let month = text.number(at: 5), month.end <= 7 else { return nil }
    position = month.end
    guard isSeparator(text[month.end]), let day = text.number(at: month.end + 1), day.end <= month.end + 3
    else {
      return ArticleDate(year: year.value, month: month.value)
    }
    position = day.end
    return ArticleDate(year: year.value, month: month.value, day: day.value)
  }

  /// `03-12-31`: a year of two digits.
  private mutating func shortDay() -> ArticleDate? {
    guard text[2] == UInt8(ascii: "-"), digitCount(at: 3) == 2, text[5] == UInt8(ascii: "-"),
      digitCount(at: 6) == 2,
      let year = text.number(at: 0), let month = text.number(at: 3), let day = text.number(at: 6)
    else { return nil }
    position = 8
    return ArticleDate(year: Self.full(year.value), month: month.value, day: day.value)
  }

  private mutating func weekDay(_ year: Int) -> ArticleDate? {
    guard let week = text.number(at: 6), week.end == 8, (1...53).contains(week.value) else { return nil }
    let hasDay = text[8] == UInt8(ascii: "-") && (1...7).contains(Int(text[9]) - 0x30)
    position = hasDay ? 10 : 8
    // 4 January is in the first week.
    let first = DayNumber(year, 1, 4).week
    return ArticleDate(
      DayNumber(week: first + week.value - 1).adding(days: hasDay ? Int(text[9]) - 0x31 : 0))
  }

  // MARK: RFC 822

  /// A day with the name of its month, in any order: `Thu, 1 Jan 2004`, `Jan 1, 2004`, `1-Jan-04`.
  mutating func namedDay() -> ArticleDate? {
    var month: Int?
    var numbers: [(value: Int, length: Int)] = []
    position = 0
    while position < text.bytes.count, month == nil || numbers.count < 2 {
      let start = position
      if text[start].isDigit {
        let length = digitCount(at: start)
        position = start + length
        if text[position] == UInt8(ascii: ":") {
          // A time before the year, as the C library writes it.
          position = text.range.dropFirst(position).first { text[$0] <= 0x20 } ?? text.bytes.count
        } else if length <= 4, let number = text.number(at: start) {
          numbers.append((number.value, length))
        }
      } else if text[start].isLetter {
        while text[position].isLetter { position += 1 }
        let word = text.string(in: start..<min(position, start + 3)).lowercased()
        month = month ?? Self.months.firstIndex(of: word).map { $0 + 1 }
      } else {
        position += 1
      }
    }
    guard let month, numbers.count == 2 else { return nil }
    let yearFirst = numbers[0].length == 4 || numbers[0].value > 31
    let (year, day) = yearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    return ArticleDate(
      year: year.length <= 2 ? Self.full(year.value) : year.value, month: month, day: day.value)
  }

  /// A year of two digits: 50 to 99 belong to the last century, as RFC 2822 says.
  private static func full(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  // MARK: Time

  /// The seconds since midnight of the first time in the text.
  mutating func time() -> Int? {
    if text[position] | 0x20 == UInt8(ascii: "t"), digitCount(at: position + 1) >= 4,
      let clock = compactTime()
    {
      return clock
    }
    guard
      let colon = text.range.first(where: { text[$0] == UInt8(ascii: ":") && $0 > 0 && text[$0 - 1].isDigit })
    else { return nil }
    let start = colon > 1 && text[colon - 2].isDigit ? colon - 2 : colon - 1
    guard var hour = text.number(at: start)?.value, let minute = text.number(at: colon + 1), hour <= 24,
      minute.value < 60
    else { return nil }
    var seconds = 0
    position = minute.end
    if text[position] == UInt8(ascii: ":"), let second = text.number(at: position + 1), second.value <= 60 {
      seconds = second.value
      position = second.end
    }
    while text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ",") {
      position += 1 + digitCount(at: position + 1)
    }
    let half = text.string(in: position..<min(text.bytes.count, position + 3)).lowercased()
    if half == " pm" || half.hasPrefix("pm") { hour = hour % 12 + 12 }
    if half == " am" || half.hasPrefix("am") { hour %= 12 }
    if half.contains("m"), half.contains("p") || half.contains("a") {
      position += half.hasPrefix(" ") ? 3 : 2
    }
    return min(86_399, hour * 3600 + minute.value * 60 + seconds)
  }

  /// `T080000`.
  private mutating func compactTime() -> Int? {
    let length = digitCount(at: position + 1) >= 6 ? 6 : 4
    let digits = (0..<length).map { Int(text[position + 1 + $0]) - 0x30 }
    let values = stride(from: 0, to: length, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    guard values[0] < 24, values[1] < 60, values.count == 2 || values[2] <= 60 else { return nil }
    position += 1 + length
    return min(86_399, values[0] * 3600 + values[1] * 60 + (values.count > 2 ? values[2] : 0))
  }

  /// The minutes east of Greenwich of the zone behind the time: `+0700`, `GMT+7`, `PST`.
  mutating func zone() -> Int? {
    while text[position] == 0x20 { position += 1 }
    let start = position
    while text[position].isLetter { position += 1 }
    let name = text.string(in: start..<position).lowercased()
    while text[position] == 0x20 { position += 1 }
    let sign = text[position]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return Self.zones[name] }
    let digits = digitCount(at: position + 1)
    guard let number = text.number(at: position + 1) else { return Self.zones[name] }
    var minutes = digits > 2 ? number.value / 100 * 60 + number.value % 100 : number.value * 60
    if digits <= 2, text[number.end] == UInt8(ascii: ":"), let more = text.number(at: number.end + 1) {
      minutes += more.value
    }
    return minutes < 16 * 60 ? (sign == UInt8(ascii: "-") ? -minutes : minutes) : nil
  }

  private func digitCount(at start: Int) -> Int {
    var end = start
    while text[end].isDigit { end += 1 }
    return end - start
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }
}
