extension ArticleDate {
  /// The day on which it begins, counted from 1 March of the year 0 in the Gregorian calendar.
  ///
  /// Years begin in March here, so that the leap day comes last and the lengths of the months before it follow the
  /// formula (153 m + 2) / 5.
  package var dayNumber: Int {
    let (month, day) = (month ?? 1, day ?? 1)
    let (shifted, year) = month > 2 ? (month - 3, year) : (month + 9, year - 1)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1
  }

  /// The day with this number (`dayNumber`), brought to the years from 1000 to 2999.
  package init(dayNumber: Int) {
    let number = min(max(Self.firstDayNumber, dayNumber), Self.lastDayNumber)
    // Years of 365.2425 days: the first guess is at most one off.
    var year = Int((Double(number) + 0.5) / 365.2425)
    func start(_ year: Int) -> Int { 365 * year + year / 4 - year / 100 + year / 400 }
    while start(year + 1) <= number { year += 1 }
    while start(year) > number { year -= 1 }
    let rest = number - start(year)
    let shifted = (5 * rest + 2) / 153
    let day = rest - (153 * shifted + 2) / 5 + 1
    self.year = shifted < 10 ? year : year + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    self.day = day
    isInferred = false
  }

  /// 0 for Monday, 6 for Sunday: of the day on which it begins.
  package var weekday: Int { (dayNumber + 2) % 7 }

  /// The day so many days later.
  package func adding(days: Int) -> ArticleDate { ArticleDate(dayNumber: dayNumber + days) }

  private static let firstDayNumber = 365_183
  private static let lastDayNumber = 1_095_667
}
