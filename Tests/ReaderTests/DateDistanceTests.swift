import Corpus
import Reader
import Testing

struct DateDistanceTests {
  @Test(arguments: [
    ((2025, 9, 11), "same story, same day"), ((2025, 9, 13), "same story, 2 days later"),
    ((2025, 9, 10), "same story, 1 day earlier"), ((2025, 12, 11), "same story, 3 months later"),
    ((2022, 9, 11), "same story, 3 years earlier"),
  ])
  func `the sidebar tells how much later or earlier a story was told`(
    date: (year: Int, month: Int, day: Int), words: String
  ) async {
    let row = ArticleRow(
      Fixture.article(
        "other", "vi", ArticleDate(year: date.year, month: date.month, day: date.day), "Khác", ["Khác."]))
    let session = await Session(columns: 160, rows: 50) { effect in
      guard case .fetchConnections(let id) = effect else { return FixtureArchive().answer(effect) }
      let story = RelatedStory(row: row, score: 0.9, grade: .sameStory, reasons: [Reason(.term, "port")])
      return .connections(
        Connections(article: id, names: [], mentions: [], related: [story], isComplete: true))
    }
    #expect(session.screen.contains { $0.contains("\(words): port") })
  }

  @Test func `a month without a day is no distance`() async {
    let session = await Session(columns: 160, rows: 50)
    #expect(session.screen.contains { $0.contains("same story: Kristi Noem") })
  }
}
