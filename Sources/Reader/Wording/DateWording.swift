internal import Localization
package import News
internal import Screen
internal import Text

/// Dates for people.
package enum DateWording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static var undated: String { wording(en: "undated", vi: "không rõ ngày") }

  /// The most columns of `numeric`: `~2025-09-11`.
  package static let numericColumns = 11
  /// The most columns of `short`: `~11 Sep 25`.
  package static var shortColumns: Int {
    Width.of(short(ArticleDate(year: 2025, month: 9, day: 11, isInferred: true)))
  }

  /// `2025-09-11`, `~2025-09`, `2025`, `undated`. The same digits in all languages, so that lists sort by them. Where the
  /// user wants the day first: `11/09/2025`, `~09/2025`.
  package static func numeric(_ date: ArticleDate?) -> String {
    guard let date else { return wording(en: "undated", vi: "không ngày") }
    return numeric(date, parts: digits(of: date))
  }

  /// `11 Sep 25`, `~Sep 2025`, `2025`; in Vietnamese, and where the user wants the day first, `11/09/25`, `~09/2025`: a
  /// date for narrow columns, of which no part can be taken for another one. Where the user wants ISO 8601: as `numeric`.
  /// Empty without a date.
  package static func short(_ date: ArticleDate?) -> String {
    guard let date else { return "" }
    var parts = digits(of: date)
    guard DateStyle.current != .iso, parts.count > 1 else { return numeric(date) }
    // Without its century a year is told by the day before it only.
    if parts.count > 2 { parts[0] = parts[0].suffix(2) }
    if DateStyle.current == .dayFirst { return numeric(date, parts: parts) }
    if let month = date.month { parts[1] = wording(en: months[month - 1], vi: String(parts[1]))[...] }
    return (date.isInferred ? "~" : "") + parts.reversed().joined(separator: separator)
  }

  /// Year, month and day, as far as they are known.
  private static func digits(of date: ArticleDate) -> [Substring] {
    date.description.drop { $0 == "~" }.split(separator: "-")
  }

  private static func numeric(_ date: ArticleDate, parts: [Substring]) -> String {
    let isDayFirst = DateStyle.current == .dayFirst
    let words = isDayFirst ? parts.reversed().joined(separator: "/") : parts.joined(separator: "-")
    return (date.isInferred ? "~" : "") + words
  }

  /// `11 Sep 2025`, `~Sep 2025`, `2025`, `undated`; in Vietnamese `11/9/2025`, `~9/2025`.
  /// Where the user wants ISO 8601: as `numeric`.
  package static func spelled(_ date: ArticleDate?) -> String {
    guard let date else { return undated }
    if DateStyle.current == .iso { return date.description }
    return (date.isInferred ? "~" : "") + parts(of: date).joined(separator: separator)
  }

  /// The parts of a date in the language's order, without the unknown ones: `11`, `Sep`, `2025`.
  static func parts(of date: ArticleDate) -> [String] {
    let month = date.month.map { month in wording(en: months[month - 1], vi: String(month)) }
    return [date.day.map(String.init), month, String(date.year)].compactMap(\.self)
  }

  /// A month without day and year: `Sep`, `th9`.
  static func lone(month: String) -> String { wording(en: month, vi: "th\(month)") }

  /// The text between the parts of a date.
  static var separator: String { wording(en: " ", vi: "/") }

  /// A span of the calendar, by its number: `11 Sep 2025`, `8 Sep 2025 – 14 Sep 2025`, `Sep 2025`, `Jul–Sep 2025`, `2025`,
  /// `2020–2029`.
  static func spelled(_ number: Int, of unit: CalendarUnit) -> String {
    let first = ArticleDate(unit.start(of: number))
    let last = ArticleDate(unit.start(of: number + 1).adding(days: -1))
    return switch unit {
    case .day: spelled(first)
    case .week: "\(spelled(first)) – \(spelled(last))"
    case .month: spelledMonth(first)
    case .quarter:
      wording(
        en: "\(spelledMonth(first).prefix(3))–\(spelledMonth(last))",
        vi: "quý \(((first.month ?? 1) + 2) / 3)/\(first.year)")
    case .year: String(first.year)
    case .decade: "\(first.year)–\(last.year)"
    }
  }

  private static func spelledMonth(_ date: ArticleDate) -> String {
    spelled(ArticleDate(year: date.year, month: date.month))
  }

  /// `3 without a day`: a number of articles whose dates are less precise than a unit.
  static func without(_ unit: CalendarUnit, count: Int) -> String {
    let number = Counting.grouped(count)
    return wording(en: "\(number) without a \(unit.wording)", vi: "\(number) không rõ \(unit.wording)")
  }

  /// From this number of days on a distance is given in months.
  private static let leastDaysInMonths = 60
  /// From this number of days on a distance is given in years.
  private static let leastDaysInYears = 730

  /// `same day`, `2 days later`, `3 months earlier`.
  static func distance(_ days: Int) -> String {
    guard days != 0 else { return wording(en: "same day", vi: "cùng ngày") }
    let span = span(abs(days))
    return days > 0
      ? wording(en: "\(span) later", vi: "\(span) sau đó")
      : wording(en: "\(span) earlier", vi: "\(span) trước đó")
  }

  private static func span(_ days: Int) -> String {
    switch days {
    case 1: wording(en: "1 day", vi: "1 ngày")
    case ..<leastDaysInMonths: wording(en: "\(days) days", vi: "\(days) ngày")
    case ..<leastDaysInYears:
      wording(en: "\((days + 15) / 30) months", vi: "\((days + 15) / 30) tháng")
    default: wording(en: "\((days + 182) / 365) years", vi: "\((days + 182) / 365) năm")
    }
  }
}

extension CalendarUnit {
  /// `day`, for `by day` and `without a day`.
  package var wording: String {
    switch self {
    case .day: .wording(en: "day", vi: "ngày")
    case .week: .wording(en: "week", vi: "tuần")
    case .month: .wording(en: "month", vi: "tháng")
    case .quarter: .wording(en: "quarter", vi: "quý")
    case .year: .wording(en: "year", vi: "năm")
    case .decade: .wording(en: "decade", vi: "thập niên")
    }
  }
}
