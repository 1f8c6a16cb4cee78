/// A day of the three years that the articles are from.
struct Day {
  /// From 1 January 2023, whose number is 0, to 31 December 2025.
  static let count = 3 * 365 + 1

  let year: Int
  let month: Int
  let day: Int
  /// Monday is 0.
  let weekday: Int

  /// The day with a number; those beyond the last are the last.
  init(number: Int) {
    var rest = min(number, Self.count - 1)
    // 1 January 2023 was a Sunday.
    weekday = (rest + 6) % 7
    var year = 2023
    while rest >= Self.days(in: year) {
      rest -= Self.days(in: year)
      year += 1
    }
    var month = 1
    while rest >= Self.days(in: month, of: year) {
      rest -= Self.days(in: month, of: year)
      month += 1
    }
    (self.year, self.month, day) = (year, month, rest + 1)
  }

  private static func days(in year: Int) -> Int { year.isMultiple(of: 4) ? 366 : 365 }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: days(in: year) - 337
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2025-09-11`.
  var iso: String { "\(isoMonth)-\(Self.padded(day))" }

  /// `2025-09`.
  var isoMonth: String { "\(year)-\(Self.padded(month))" }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
