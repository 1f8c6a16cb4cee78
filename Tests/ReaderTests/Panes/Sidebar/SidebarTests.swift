internal import Catalogue
import Reader
import Testing

struct SidebarTests {
  @Test(arguments: [
    (0, 0, "same story, same day"), (2, 0, "same story, 2 days later"), (-1, 0, "same story, 1 day earlier"),
    (91, 1, "same story, 3 months later, +1 copy"), (-1095, 2, "same story, 3 years earlier, +2 copies"),
    (nil, 0, "same story"),
  ])
  func `the sidebar tells how much later or earlier a story was told, and of copies`(
    daysLater: Int?, copies: Int, words: String
  ) async {
    let row = Fixture.row("b")
    let session = await Session(columns: 170, rows: 50) { effect in
      guard let asked = effect.question as? ConnectionsQuestion else {
        return await FixtureArchive().answer(effect)
      }
      let story = RelatedStory(
        row: row, score: 0.9, grade: .sameStory, reasons: [Reason(.term, "port")], daysLater: daysLater,
        copies: Array(repeating: row, count: copies))
      return asked.answered(
        Connections(article: asked.article, names: [], mentions: [], related: [story], isComplete: true))
    }
    #expect(session.screen.contains { $0.contains("\(words): port") })
  }

  @Test(arguments: ["Enter", "Space"])
  func `stories that only share names are folded until they are asked for`(key: String) async {
    var session = await Session(columns: 170, rows: 50) { effect in
      guard let asked = effect.question as? ConnectionsQuestion else {
        return await FixtureArchive().answer(effect)
      }
      let stories = zip(["b", "c", "d"], [RelatedStory.Grade.sameStory, .sharesNames, .sharesNames]).map {
        RelatedStory(row: Fixture.row($0), score: 0.5, grade: $1, reasons: [])
      }
      return asked.answered(
        Connections(article: asked.article, names: [], mentions: [], related: stories, isComplete: true))
    }
    #expect(session.screen.contains { $0.contains("2 more share names") })
    #expect(!session.screen.contains { $0.contains("shares names") })
    await session.type("3 G \(key)")
    #expect(!session.screen.contains { $0.contains("2 more share names") })
    #expect(session.screen.count { $0.contains("shares names") } == 2)
    #expect(session.model.sidebar.selected == .story(Fixture.row("c").id))
  }
}
