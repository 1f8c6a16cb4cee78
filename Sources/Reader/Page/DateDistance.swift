internal import Corpus

/// How far two dates are apart, in words.
enum DateDistance {
  /// From so many days on months tell more, and from so many on years.
  private static let daysInWords = 60
  private static let monthsInWords = 730

  /// `same day`, `2 days later`, `3 months earlier`; nil where one of them isn't known to the day.
  static func words(from date: ArticleDate, to other: ArticleDate) -> String? {
    guard date.day != nil, other.day != nil else { return nil }
    let days = other.dayNumber - date.dayNumber
    guard days != 0 else { return "same day" }
    return "\(span(abs(days))) \(days > 0 ? "later" : "earlier")"
  }

  private static func span(_ days: Int) -> String {
    switch days {
    case 1: "1 day"
    case ..<daysInWords: "\(days) days"
    case ..<monthsInWords: "\((days + 15) / 30) months"
    default: "\((days + 182) / 365) years"
    }
  }
}
