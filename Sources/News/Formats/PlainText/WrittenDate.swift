internal import Languages
internal import Text

/// A date in running text with at least month and year: `September 8, 2025`, `Sept. 2025`, `2025-09-08`, `10/9/2025`,
/// `10 tháng 9 năm 2025`. `FactReader` reads the date by the rules of the language.
struct WrittenDate: Sendable {
  let range: TextRange
  let date: ArticleDate

  /// The most bytes of a date.
  private static let longest = 48

  /// The date that begins at `start`; nil without a date. With `isDayFirst` the date `10/9/2025` is 10 September;
  /// without it an ambiguous date gives nil.
  init?(in text: UTF8Text, at start: Int, _ language: NewsLanguage, isDayFirst: Bool) {
    guard let found = Self.reference(in: text, at: start, language), let year = found.year,
      let month = found.month, let date = ArticleDate(year: year, month: month, day: found.day),
      isDayFirst || !Self.isAmbiguous(found, in: text)
    else { return nil }
    self.date = date
    range = found.range
  }

  /// The date that begins at `start`, with or without a year.
  static func reference(in text: UTF8Text, at start: Int, _ language: NewsLanguage) -> DayReference? {
    guard
      text[start].isDigit
        || language.numbersAndDates.meanings[text.folded(word(in: text, at: start))] != nil
    else { return nil }
    var prose = FoldedProse(language.prose)
    prose.read(text.bytes.span, start..<end(in: text, from: start))
    let reader = FactReader(prose, language.numbersAndDates, today: nil)
    guard let (found, next) = reader.day(at: 0), reader.token(next)?.joint != .nothing else { return nil }
    return found
  }

  /// The longest date that ends with the year at `year`.
  init?(in text: UTF8Text, endingWithYearAt year: Int, _ language: NewsLanguage, isDayFirst: Bool) {
    let earliest = max(0, year - 40)
    let starts = (earliest...year).filter { text.beginsWord(at: $0) && !text.isBehindDecimalPoint($0) }
    let dates = starts.lazy.compactMap { WrittenDate(in: text, at: $0, language, isDayFirst: isDayFirst) }
    guard let found = dates.first(where: { $0.range.contains(year) }) else { return nil }
    self = found
  }

  /// True if either of the first two numbers of a date can be the month.
  private static func isAmbiguous(_ date: DayReference, in text: UTF8Text) -> Bool {
    guard let month = date.month, let day = date.day, day <= 12, day != month,
      let first = text.number(at: date.range.lowerBound, most: 2)
    else { return false }
    // With points the day is first in all languages of the Common Locale Data Repository that put the year last.
    return (text[first.end] == UInt8(ascii: "/") || text[first.end] == UInt8(ascii: "-"))
      && text[first.end + 1].isDigit
  }

  /// The letters at a position, at most 16 bytes.
  private static func word(in text: UTF8Text, at start: Int) -> TextRange {
    var end = start
    while end < start + 16, text[end].isLetter || text[end] >= 0x80 && text.spaceLength(at: end) == 0 {
      end += 1
    }
    return start..<end
  }

  private static func end(in text: UTF8Text, from start: Int) -> Int {
    var end = min(text.bytes.count, start + longest)
    while end < text.bytes.count, text[end] & 0xc0 == 0x80 { end += 1 }
    return end
  }
}

extension UTF8Text {
  /// True in the middle of a number with points: `3.12.2024` in `1.3.12.2024`.
  fileprivate func isBehindDecimalPoint(_ position: Int) -> Bool {
    self[position - 1] == UInt8(ascii: ".") && self[position - 2].isDigit
  }

  /// True if a letter or a digit is here and none is before.
  func beginsWord(at position: Int) -> Bool {
    self[position].isWordByte && self[position] & 0xc0 != 0x80
      && (position == 0 || !self[start(ofScalarBefore: position)].isWordByte)
  }
}
