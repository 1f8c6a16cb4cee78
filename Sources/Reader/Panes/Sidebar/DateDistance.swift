/// How far two dates are apart, in words.
enum DateDistance {
  /// From so many days on months tell more, and from so many on years.
  private static let daysInWords = 60
  private static let monthsInWords = 730

  /// `same day`, `2 days later`, `3 months earlier`.
  static func words(_ days: Int) -> String {
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
