internal import Catalogue
internal import News
import Testing

private func dates(_ texts: String) -> [ArticleDate] {
  texts.split(separator: " ").compactMap { text in
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return ArticleDate(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}

@Test(arguments: [
  ("2025-02-27 2025-03-01 2025-03-01", CalendarUnit.day, "2025-02-27", [1, 0, 2]),
  ("2024-02-28 2024-03-01", .day, "2024-02-28", [1, 0, 1]),
  ("2024-12-31 2025-01-01", .day, "2024-12-31", [1, 1]),
  ("2025-01-31 2025-05-01 2025-05", .month, "2025-01", [1, 0, 0, 0, 2]),
  ("2024-11 2025-02", .month, "2024-11", [1, 0, 0, 1]),
  ("2003 2005 2005-03-01", .year, "2003", [1, 0, 2]),
  ("1990-01-01 2020-01-01", .year, "1990", [1] + Array(repeating: 0, count: 29) + [1]),
])
func `the steps of a histogram fit the span of its dates and have no gaps`(
  texts: String, step: CalendarUnit, start: String, articles: [Int]
) {
  let histogram = DateHistogram(dates(texts))
  #expect(histogram.step == step)
  #expect(histogram.start?.description == start)
  #expect(histogram.articles == articles)
}

@Test func `without dates a histogram is empty`() {
  #expect(DateHistogram([]) == DateHistogram(step: .year, start: nil, articles: []))
}
