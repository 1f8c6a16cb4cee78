internal import Text

/// The days in a line beside the text, as that of publication and that of the last change.
struct DaysOfLine: Sendable {
  private var days: [ArticleDate] = []
  /// Days such as `12/03/2024`, of which either number may be the month.
  private var ambiguous: [(dayFirst: ArticleDate, monthFirst: ArticleDate)] = []
  /// True if another day in figures has the day first, false if the month; nil without such a day.
  private var isDayFirst: Bool?
  /// The day of the week that the line names, 0 for Monday.
  var weekday: Int?

  var isEmpty: Bool { days.isEmpty && ambiguous.isEmpty }

  mutating func add(_ day: ArticleDate, written range: TextRange, in text: UTF8Text) {
    days.append(day)
    guard let first = text.number(at: range.lowerBound, most: 2),
      [UInt8(ascii: "/"), UInt8(ascii: "-")].contains(text[first.end])
    else { return }
    isDayFirst = first.value == day.day
  }

  mutating func add(dayFirst: ArticleDate, monthFirst: ArticleDate) {
    ambiguous.append((dayFirst, monthFirst))
  }

  /// The earliest day: an article is published before it is changed. Only the year where no other day and no day of the
  /// week shows which number is the month.
  var published: ArticleDate? {
    let resolved = days + ambiguous.compactMap(resolved)
    return resolved.min { $0.sortKey < $1.sortKey }
      ?? ambiguous.map(\.dayFirst.year).min().flatMap { ArticleDate(year: $0) }
  }

  private func resolved(_ day: (dayFirst: ArticleDate, monthFirst: ArticleDate)) -> ArticleDate? {
    if let isDayFirst { return isDayFirst ? day.dayFirst : day.monthFirst }
    guard day.dayFirst != day.monthFirst else { return day.dayFirst }
    let named = [day.dayFirst, day.monthFirst].filter { $0.firstDay.weekday == weekday }
    return named.count == 1 ? named[0] : nil
  }
}
