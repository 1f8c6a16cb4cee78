import Localization
import News
import Reader
import Screen
import Testing

/// Words in columns, in each language of the interface: none is broader than its column.
struct ColumnTests {
  private static let dates: [ArticleDate?] = [
    nil, ArticleDate(year: 2025), ArticleDate(year: 2025, month: 9),
    ArticleDate(year: 2025, month: 9, day: 11),
    ArticleDate(year: 2025, isInferred: true), ArticleDate(year: 2025, month: 9, isInferred: true),
    ArticleDate(year: 2025, month: 9, day: 11, isInferred: true),
  ]

  @Test(arguments: InterfaceLanguage.allCases, DateStyle.allCases)
  func `every date fits into the column of dates`(language: InterfaceLanguage, style: DateStyle) {
    InterfaceLanguage.$override.withValue(language) {
      DateStyle.$override.withValue(style) {
        let widths = Self.dates.map { Width.of(DateWording.numeric($0)) }
        #expect(widths.max() == DateWording.numericColumns)
        #expect(Self.dates.map { Width.of(DateWording.short($0)) }.max() == DateWording.shortColumns)
      }
    }
  }

  @Test(arguments: [
    (
      DateStyle.usual, InterfaceLanguage.english,
      ["", "2025", "Sep 2025", "11 Sep 25", "~2025", "~Sep 2025", "~11 Sep 25"]
    ),
    (
      .usual, .vietnamese, ["", "2025", "09/2025", "11/09/25", "~2025", "~09/2025", "~11/09/25"]
    ),
    (.dayFirst, .english, ["", "2025", "09/2025", "11/09/25", "~2025", "~09/2025", "~11/09/25"]),
    (
      .iso, .vietnamese, ["", "2025", "2025-09", "2025-09-11", "~2025", "~2025-09", "~2025-09-11"]
    ),
  ])
  func `no part of a short date can be taken for another one`(
    style: DateStyle, language: InterfaceLanguage, words: [String]
  ) {
    InterfaceLanguage.$override.withValue(language) {
      DateStyle.$override.withValue(style) {
        #expect(Self.dates.map { DateWording.short($0) } == words)
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases, ["= Z", "T", "T l", "i"])
  func `a blank stands between a date and what follows`(language: InterfaceLanguage, keys: String) async {
    await InterfaceLanguage.$override.withValue(language) {
      for columns in [132, 80, 60] {
        var session = await Session(columns: columns)
        await session.type(keys)
        let undated = DateWording.numeric(nil)
        for line in session.screen {
          guard let end = line.firstRange(of: undated)?.upperBound, end < line.endIndex else { continue }
          #expect(line[end] == " ", "\(line)")
        }
      }
    }
  }
}
