internal import Catalogue
internal import Languages
internal import News
import Reader
import Testing

struct EntityTimelineTests {
  /// The dates, the columns there are, and then the unit, the number of bars, the last bar in words, and the query
  /// that finds its articles.
  @Test(arguments: [
    (["2025-09-11"], 50, CalendarUnit.day, 1, "11 Sep 2025", "after:2025-09-11 before:2025-09-12"),
    (
      ["2024-12-30", "2025-01-02"], 50, .day, 4, "2 Jan 2025", "after:2025-01-02 before:2025-01-03"
    ),
    (
      ["2025-08-01", "2025-09-11"], 30, .week, 7, "8 Sep 2025 – 14 Sep 2025",
      "after:2025-09-08 before:2025-09-15"
    ),
    (["2024-01-21", "2025-09-11"], 50, .month, 21, "Sep 2025", "after:2025-09 before:2025-10"),
    (["2023-12-21", "2024-12-11"], 13, .month, 13, "Dec 2024", "after:2024-12 before:2025-01"),
    (["2016-01-21", "2025-09-11"], 50, .quarter, 39, "Jul–Sep 2025", "after:2025-07 before:2025-10"),
    (["1990", "2025-09"], 40, .year, 36, "2025", "after:2025 before:2026"),
    (["1800", "2025"], 40, .decade, 23, "2020–2029", "after:2020 before:2030"),
    (["1000", "2999"], 10, .decade, 200, "2990–2999", "after:2990 before:3000"),
    (["2025", "2025-03"], 70, .year, 1, "2025", "after:2025 before:2026"),
  ])
  func `the bars are as fine as there is room`(
    dates: [String], columns: Int, unit: CalendarUnit, count: Int, words: String, query: String
  ) throws {
    let timeline = EntityTimeline(DateHistogram(try dates.map(Self.date)), columns: columns)
    let last = try #require(timeline.bars.last)
    #expect(timeline.unit == unit)
    #expect(timeline.bars.count == count)
    #expect(timeline.bars.map(\.count).reduce(0, +) == dates.count)
    #expect(timeline.words(for: last) == words)
    #expect(timeline.query(for: last) == query)
  }

  @Test func `without dates there are no bars`() {
    #expect(EntityTimeline(DateHistogram([]), columns: 10).bars.isEmpty)
    #expect(EntityTimeline(nil, columns: 10).bars.isEmpty)
  }

  @Test func `days of many articles add up`() throws {
    let dated = try ["2025-01-01", "2025-01-31", "2025-12-31"].map(Self.date)
    #expect(
      EntityTimeline(DateHistogram(dated), columns: 12).bars.map(\.count) == [
        2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
      ])
  }

  private static func date(_ written: String) throws -> ArticleDate {
    let parts = written.split(separator: "-").compactMap { Int($0) }
    let date = ArticleDate(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    return try #require(date)
  }
}
