internal import News
import Testing
internal import Text

struct CalendarTests {
  @Test(arguments: [(1000, 1, 1), (1900, 2, 28), (2000, 2, 29), (2024, 12, 31), (2025, 3, 1), (2999, 12, 31)])
  func `a date is found again by its day`(year: Int, month: Int, day: Int) throws {
    let date = try #require(ArticleDate(year: year, month: month, day: day))
    #expect(ArticleDate(date.firstDay) == date)
  }

  @Test func `each day of four hundred years has a date of its own`() throws {
    let first = try #require(ArticleDate(year: 1900, month: 1, day: 1)).firstDay.days
    for number in first..<first + 146_097 {
      #expect(ArticleDate(DayNumber(days: number)).firstDay.days == number)
    }
  }

  @Test func `weekdays count from Monday`() throws {
    let wednesday = try #require(ArticleDate(year: 2025, month: 9, day: 10)).firstDay
    #expect(wednesday.weekday == 2)
    #expect(wednesday.adding(days: 5).weekday == 0)
    #expect(DayNumber(week: wednesday.week).weekday == 0)
    #expect(wednesday.adding(days: 4).week == wednesday.week)
    #expect(wednesday.adding(days: 5).week == wednesday.week + 1)
  }

  @Test(arguments: [
    (2025, 0, 1), (2025, 13, 1), (2025, 4, 31), (2025, 2, 29), (1900, 2, 29), (2024, 2, 30), (2025, 1, 0),
    (999, 1, 1), (3000, 1, 1),
  ])
  func `a day that the calendar lacks is no date`(year: Int, month: Int, day: Int) {
    #expect(ArticleDate(year: year, month: month, day: day) == nil)
  }
}
