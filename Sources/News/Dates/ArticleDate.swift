internal import Text

/// A day, a month or a year, with the precision of the article.
package struct ArticleDate: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12; nil if only the year is known.
  package let month: Int?
  /// 1 to 31; nil if only the year or the month is known.
  package let day: Int?
  /// True if the date is inferred from the running text and not given at the head of the article.
  package let isInferred: Bool

  /// Nil for a day that the Gregorian calendar lacks, and for a year outside 1000 to 2999.
  package init?(year: Int, month: Int? = nil, day: Int? = nil, isInferred: Bool = false) {
    guard (1000...2999).contains(year), day == nil || month != nil else { return nil }
    if let month {
      // A day that the calendar lacks has the number of another day.
      guard DayNumber(year, month, day ?? 1).date == (year, month, day ?? 1) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
    self.isInferred = isInferred
  }

  /// `2025-09-11`, `2025-09`, `2025`; with `~` before it where it is inferred.
  package var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let written = [month, day].compactMap(\.self).reduce("\(year)") { "\($0)-\(padded($1))" }
    return isInferred ? "~" + written : written
  }

  /// A number that grows with time; a month comes before its days, a year before its months.
  package var sortKey: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }
}
