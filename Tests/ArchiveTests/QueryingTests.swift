import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

struct QueryTests {
  private static let articles = [
    article(
      "Antwerp port", path: "en/port.txt",
      text: "On Monday Minister Penny Wong saw the port of Antwerp — “drugs”, she said, 12,000 kg.",
      date: ArticleDate(year: 2025, month: 9, day: 11)),
    article(
      "Cảng Hải Phòng", path: "vi/cang.txt",
      text: "Bộ trưởng Penny Wong thăm cảng Hải Phòng ở Việt Nam. Hoà bình!",
      date: ArticleDate(year: 2025, month: 9), language: .vietnamese),
    article(
      "Đà Nẵng", path: "vi/danang.txt",
      text: "Thành phố Đà Nẵng đón du khách.".decomposedStringWithCanonicalMapping,
      language: .vietnamese),
  ]

  @Test(arguments: [
    ("", "port cang danang"), ("port ", "port"), ("por", "port"), ("por ", ""), ("ort", ""),
    ("da nang", "danang"), ("ĐÀ NẴNG", "danang"), ("=Đà ", "danang"), ("=đà ", ""), ("hai phong", "cang"),
    ("hòa ", "cang"), ("drugs ", "port"), ("\"port of antwerp\"", "port"), ("\"of port\"", ""),
    ("\"antwerp drugs\"", "port"), ("-port ", "cang danang"), ("antwerp OR khách ", "port danang"),
    ("lang:vi", "cang danang"), ("-lang:vi", "port"), ("in:title antwerp", "port"),
    ("in:title minister ", ""),
    ("path:VI/", "cang danang"), ("after:2025-09", "port cang"), ("after:2025-09-02", "port"),
    ("before:2025-09-02", "cang"), ("before:2025-09", ""), ("name:Wong", "port cang"),
    ("name:Vietnam", "cang"), ("-name:wong lang:vi", "danang"), ("is:unread", "port cang danang"),
    ("is:starred", ""), ("wong lang:en OR nẵng", "port danang"), ("…", "port cang danang"),
  ])
  func `a query leaves the articles that it asks for`(typed: String, expected: String) async throws {
    let library = await Library.opened(Self.articles)
    let query = try Query(parsing: typed)
    let listing = Listing(query: query, order: SortOrder(.path))
    let names = await library.rows(listing).map { $0.path.split(separator: "/")[1].dropLast(4) }
    #expect(names.joined(separator: " ") == expected)
  }

  @Test func `a query leaves the listing's order and language as they are`() async throws {
    let library = Library(articles: Self.articles)
    let rows = await library.rows(
      Listing(
        language: .vietnamese, query: try Query(parsing: "-antwerp"),
        order: SortOrder(.path, isReversed: true)))
    #expect(rows.map(\.path) == ["vi/danang.txt", "vi/cang.txt"])
  }

  @Test(arguments: [
    ("ma", true), ("name:ma", true), ("-name:ma", true), ("lang:vi OR (after:2025 name:x", true),
    ("lang:vi after:2025 path:news", false), ("", false),
  ])
  func `words and names need the names of the collection`(typed: String, expected: Bool) throws {
    #expect(try Query(parsing: typed).asksForNames == expected)
  }
}
