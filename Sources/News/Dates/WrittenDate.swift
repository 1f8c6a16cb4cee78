internal import Text

/// A date of the calendar in running text, at least with month and year.
///
/// `September 8, 2025`, `8 September 2025`, `Sept. 2025`, `2025-09-08`, `10/9/2025`, `tháng 9/2025`,
/// `10 tháng 9 năm 2025`.
struct WrittenDate: Sendable {
  let range: TextRange
  let date: ArticleDate

  /// The date that begins at `start`. `isDayFirst` settles what `10/9/2025` means; without it a date that can
  /// be read both ways is none.
  init?(in text: UTF8Text, at start: Int, isDayFirst: Bool) {
    var scanner = DateScanner(text: text, position: start, isDayFirst: isDayFirst)
    guard let date = scanner.scan(), !text[scanner.position].isWordByte || text[scanner.position] >= 0x80
    else {
      return nil
    }
    self.date = date
    range = start..<scanner.position
  }

  /// The longest date that ends with the year at `year`.
  init?(in text: UTF8Text, endingWithYearAt year: Int, isDayFirst: Bool) {
    let earliest = max(0, year - 40)
    let starts = (earliest...year).filter { position in
      text[position].isWordByte && text[position] & 0xc0 != 0x80
        && (position == 0 || !text[text.start(ofScalarBefore: position)].isWordByte)
    }
    let dates = starts.lazy.compactMap { WrittenDate(in: text, at: $0, isDayFirst: isDayFirst) }
    guard let found = dates.first(where: { $0.range.contains(year) }) else { return nil }
    self = found
  }
}

/// Reads the fields of a date one after the other.
private struct DateScanner {
  let text: UTF8Text
  var position: Int
  let isDayFirst: Bool

  mutating func scan() -> ArticleDate? {
    if let iso = NumericDate(yearFirstIn: text, at: position), iso.date.day != nil {
      position = iso.end
      return iso.date
    }
    if let month = monthName() { return monthFirst(month) }
    guard let first = number(most: 2) else { return nil }
    if let separator = separator() { return figures(first, separator) }
    skipOrdinal()
    skipSpace()
    guard let month = monthName() else { return nil }
    return year().flatMap { ArticleDate(year: $0, month: month, day: first) }
  }

  /// `September 8, 2025`, `September 2025`, `tháng 9/2025`.
  private mutating func monthFirst(_ month: Int) -> ArticleDate? {
    let afterMonth = position
    if let year = year() { return ArticleDate(year: year, month: month) }
    position = afterMonth
    skipSpace()
    guard let day = number(most: 2) else { return nil }
    skipOrdinal()
    return year().flatMap { ArticleDate(year: $0, month: month, day: day) }
  }

  /// `10/9/2025`, `10-9-2025`, `10.9.2025`.
  private mutating func figures(_ first: Int, _ separator: UInt8) -> ArticleDate? {
    guard let second = number(most: 2), text[position] == separator else { return nil }
    position += 1
    guard let year = number(most: 4), year >= 1000 else { return nil }
    let dayFirst = ArticleDate(year: year, month: second, day: first)
    let monthFirst = ArticleDate(year: year, month: first, day: second)
    if isDayFirst || first == second { return dayFirst }
    return dayFirst != nil && monthFirst != nil ? nil : dayFirst ?? monthFirst
  }

  /// A year of four digits after white space, a comma, `/`, `-`, `năm` or `of`.
  private mutating func year() -> Int? {
    if text[position] == UInt8(ascii: ",") { position += 1 }
    if text[position] == UInt8(ascii: "/") || text[position] == UInt8(ascii: "-") { position += 1 }
    skipSpace()
    if let word = word(), ["nam", "of"].contains(text.folded(word)) {
      position = word.upperBound
      skipSpace()
    }
    guard let year = text.number(at: position), year.end == position + 4 else { return nil }
    position = year.end
    return (1000...2999).contains(year.value) ? year.value : nil
  }

  /// `September`, `Sept.`, `tháng 9`, `tháng chín`.
  private mutating func monthName() -> Int? {
    guard let word = word() else { return nil }
    let folded = text.folded(word)
    if folded == "thang" { return vietnameseMonth(after: word.upperBound) }
    guard text.isUppercase(at: word.lowerBound), let month = MonthNames.english(folded) else { return nil }
    position = word.upperBound
    if text[position] == UInt8(ascii: ".") { position += 1 }
    return month
  }

  private mutating func vietnameseMonth(after end: Int) -> Int? {
    position = text.skippingSpace(from: end, to: text.bytes.count)
    if let month = number(most: 2) { return month }
    guard let word = word(), let month = MonthNames.vietnamese(text.folded(word)) else { return nil }
    position = word.upperBound
    return month
  }

  private mutating func number(most: Int) -> Int? {
    guard let number = text.number(at: position, most: most) else { return nil }
    position = number.end
    return number.value
  }

  /// The letters at the position, a few at most.
  private func word() -> TextRange? {
    var end = position
    while end < position + 16, text[end].isLetter || text[end] >= 0x80 && text.spaceLength(at: end) == 0 {
      end += 1
    }
    return end > position ? position..<end : nil
  }

  private mutating func separator() -> UInt8? {
    let byte = text[position]
    guard [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte), text[position + 1].isDigit
    else {
      return nil
    }
    position += 1
    return byte
  }

  /// `st`, `nd`, `rd`, `th` after a day.
  private mutating func skipOrdinal() {
    guard let word = word(), ["st", "nd", "rd", "th"].contains(text.folded(word)) else { return }
    position = word.upperBound
  }

  private mutating func skipSpace() {
    position = text.skippingSpace(from: position, to: min(text.bytes.count, position + 3))
  }
}

private enum MonthNames {
  static func english(_ folded: String) -> Int? {
    guard folded.count >= 3 else { return nil }
    if folded == "sept" { return 9 }
    let index = names.firstIndex { $0 == folded || folded.count == 3 && $0.hasPrefix(folded) }
    return index.map { $0 + 1 }
  }

  static func vietnamese(_ folded: String) -> Int? {
    (numerals.firstIndex(of: folded).map { $0 + 1 }) ?? (folded == "chap" ? 12 : nil)
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let numerals = ["gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"]
}
