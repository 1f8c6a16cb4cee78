import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

struct TimelineAnswerTests {
  @Test func `articles are counted by date and language, the undated apart`() async {
    func dated(_ name: String, _ day: Int?, _ language: Language) -> Article {
      article(
        name, date: ArticleDate(year: 2025, month: 9, day: day), language: language)
    }
    let library = Library(articles: [
      dated("a", 11, .english), dated("b", 11, .english), dated("c", 11, .vietnamese),
      dated("d", nil, .english), article("e"),
    ])
    let timeline = await library.timeline(of: Listing())
    #expect(
      timeline.entries.map { "\($0.date) \($0.language) \($0.count)" } == [
        "2025-09 en 1", "2025-09-11 en 2", "2025-09-11 vi 1",
      ])
    #expect(timeline.undatedCount == 1)
    let vietnamese = await library.timeline(of: Listing(language: .vietnamese))
    #expect(vietnamese.entries.map(\.count) == [1])
    #expect(vietnamese.undatedCount == 0)
  }
}
