import News
import Reader
import Testing

/// The user's way to write dates.
struct DateStyleTests {
  @Test(arguments: [
    (DateStyle.usual, "2025-09-11", "11 Sep 2025"), (.iso, "2025-09-11", "2025-09-11"),
    (.dayFirst, "11/09/2025", "11 Sep 2025"),
  ])
  func `dates are written in the style that was chosen`(style: DateStyle, numeric: String, spelled: String) {
    let date = ArticleDate(year: 2025, month: 9, day: 11)
    DateStyle.$override.withValue(style) {
      #expect(DateWording.numeric(date) == numeric)
      #expect(DateWording.spelled(date) == spelled)
    }
  }

  @Test func `settings that change are seen at once, in place`() async {
    var session = await Session()
    await session.type("j 2 ^D")
    let top = session.model.reader.top
    let before = session.screen
    await DateStyle.$override.withValue(.iso) {
      await session.send(.settingsChanged(ReaderSettings()))
    }
    #expect(session.model.reader.top == top)
    #expect(session.reading == "b")
    await session.type("g")
    #expect(session.screen != before)
    #expect(session.screen.contains { $0.contains(" · 2025-") }, "the line below the headline")
  }

  @Test func `a date without its day stays one`() {
    DateStyle.$override.withValue(.dayFirst) {
      #expect(DateWording.numeric(ArticleDate(year: 2025, month: 9, isInferred: true)) == "~09/2025")
      #expect(DateWording.numeric(ArticleDate(year: 2025)) == "2025")
      #expect(DateWording.numeric(nil) == "undated")
    }
  }
}
