package import Catalogue
package import News
internal import Text

/// Numbers for people.
package enum Counting {
  /// `1,234,567`; `1,234+` where there may be more.
  package static func grouped(_ count: Count) -> String { grouped(count.value) + (count.isExact ? "" : "+") }

  /// `1,234,567`.
  package static func grouped(_ number: Int) -> String {
    var digits = String(number)
    for position in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
    }
    return digits
  }

  /// `1 article`, `1,234 articles`.
  package static func of(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// Dates for people.
package enum DateWording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `2025-09-11`, `~2025-09`, `2025`, `undated`.
  package static func numeric(_ date: ArticleDate?) -> String { date?.description ?? "undated" }

  /// `11 Sep 2025`, `~Sep 2025`, `2025`, `undated`.
  static func spelled(_ date: ArticleDate?) -> String {
    guard let date else { return "undated" }
    let parts = [date.day.map(String.init), date.month.map { months[$0 - 1] }, String(date.year)]
    return (date.isInferred ? "~" : "") + parts.compactMap(\.self).joined(separator: " ")
  }

  /// A span of the calendar, by its number: `11 Sep 2025`, `8 Sep 2025 – 14 Sep 2025`, `Sep 2025`, `Jul–Sep 2025`, `2025`,
  /// `2020–2029`.
  static func spelled(_ number: Int, of unit: CalendarUnit) -> String {
    let first = ArticleDate(unit.start(of: number))
    let last = ArticleDate(unit.start(of: number + 1).adding(days: -1))
    return switch unit {
    case .day: spelled(first)
    case .week: "\(spelled(first)) – \(spelled(last))"
    case .month: spelledMonth(first)
    case .quarter: "\(spelledMonth(first).prefix(3))–\(spelledMonth(last))"
    case .year: String(first.year)
    case .decade: "\(first.year)–\(last.year)"
    }
  }

  private static func spelledMonth(_ date: ArticleDate) -> String {
    spelled(ArticleDate(year: date.year, month: date.month))
  }

  /// From this number of days on a distance is given in months.
  private static let leastDaysInMonths = 60
  /// From this number of days on a distance is given in years.
  private static let leastDaysInYears = 730

  /// `same day`, `2 days later`, `3 months earlier`.
  static func distance(_ days: Int) -> String {
    guard days != 0 else { return "same day" }
    return "\(span(abs(days))) \(days > 0 ? "later" : "earlier")"
  }

  private static func span(_ days: Int) -> String {
    switch days {
    case 1: "1 day"
    case ..<leastDaysInMonths: "\(days) days"
    case ..<leastDaysInYears: "\((days + 15) / 30) months"
    default: "\((days + 182) / 365) years"
    }
  }
}
