internal import Catalogue
internal import News
import Testing

struct CalendarTests {
  @Test(arguments: [(1000, 1, 1), (1900, 2, 28), (2000, 2, 29), (2024, 12, 31), (2025, 3, 1), (2999, 12, 31)])
  func `a day is its number, and back`(year: Int, month: Int, day: Int) throws {
    let date = try #require(ArticleDate(year: year, month: month, day: day))
    #expect(ArticleDate(dayNumber: date.dayNumber) == date)
    #expect(date.adding(days: 0) == date)
  }

  @Test func `every day of four hundred years follows the one before`() throws {
    let first = try #require(ArticleDate(year: 1900, month: 1, day: 1)).dayNumber
    for number in first..<first + 146_097 {
      let date = ArticleDate(dayNumber: number)
      #expect(date.dayNumber == number)
    }
  }

  @Test func `weekdays count from Monday`() throws {
    let wednesday = try #require(ArticleDate(year: 2025, month: 9, day: 10))
    #expect(wednesday.weekday == 2)
    #expect(wednesday.adding(days: 5).weekday == 0)
  }

  @Test(arguments: [
    ("", "after:2025"), ("port", "port after:2025"), ("port ", "port after:2025"),
    ("a OR b", "a after:2025 OR b after:2025"), ("\"a OR b\"", "\"a OR b\" after:2025"),
    ("Đà Nẵng OR \"cảng\" -x", "Đà Nẵng after:2025 OR \"cảng\" -x after:2025"),
  ])
  func `a query is narrowed in each of its groups`(typed: String, narrowed: String) {
    #expect(Query.narrowing(typed, by: "after:2025") == narrowed)
  }
}
