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

  @Test func `a date without its day stays one`() {
    DateStyle.$override.withValue(.dayFirst) {
      #expect(DateWording.numeric(ArticleDate(year: 2025, month: 9, isInferred: true)) == "~09/2025")
      #expect(DateWording.numeric(ArticleDate(year: 2025)) == "2025")
      #expect(DateWording.numeric(nil) == "undated")
    }
  }
}
