import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing
internal import Text

/// Tests of the words that queries find in an article: its text with the matches in brackets.
struct MatchTests {
  @Test(arguments: [
    ("noem ", "Kristi Noem, NOEM's", "Kristi [Noem], [NOEM]'s"), ("no", "Noem no knot", "[Noem] [no] knot"),
    ("\"da nang\"", "ở Đà  Nẵng, Đà Lạt", "ở [Đà  Nẵng], Đà Lạt"), ("=Đà ", "Đà đà da", "[Đà] đà da"),
    ("da nang", "đã tới Đà Nẵng, đã đi Đà Lạt", "đã tới [Đà] [Nẵng], đã đi [Đà] Lạt"),
    ("da nang", "họ đã đến đà nẵng nắng", "họ đã đến [đà] [nẵng] nắng"),
    ("da nang", "đã có nắng", "[đã] có [nắng]"),
    ("kristi noem ", "Kristi Noem. Noem", "[Kristi] [Noem]. [Noem]"),
    ("kristi lang:vi noem ", "Kristi Noém noem", "[Kristi] [Noém] [noem]"),
    ("hòa ", "hoà bình", "[hoà] bình"), ("port -noem", "port Noem", "[port] Noem"),
    ("\"don't\"", "don’t", "[don’t]"), ("lang:vi", "lang vi", "lang vi"), ("a-b ", "a b ab", "[a b] ab"),
    ("東京", "東京で", "[東京で]"), ("*", "a * b", "a * b"), ("đ", "đường duong", "[đường] [duong]"),
  ])
  func `matches stand where search finds them`(typed: String, text: String, marked: String) async throws {
    let query = try Query(parsing: typed)
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      let article = article("Headline", text: text)
      let ranges = await Library.opened([article]).matches(in: article.id, of: query).map(\.range)
      #expect(Self.mark(ranges, in: text) == marked)
    }
  }

  @Test func `rows show what a search found in headline and text`() async throws {
    let article = article("Đà Nẵng", text: "Thành phố Đà Nẵng đón du khách.", language: .vietnamese)
    let listing = Listing(query: try Query(parsing: "nang"), order: SortOrder(.relevance))
    let request = RowRequest(listing: listing, anchor: .index(0), count: 1)
    let row = try #require(await Library.opened([article]).rows(request).rows.first)
    #expect(Self.mark(row.headlineMatches, in: row.headline.text) == "Đà [Nẵng]")
  }

  @Test(arguments: [
    ("be", ["Belgium"]), ("bỉ", ["Belgium"]), ("penny w", ["Penny Wong"]), ("x", []), ("", []),
  ])
  func `names are found by their beginning, in any language`(typed: String, expected: [String]) async {
    let library = await Library.opened([
      article("Port", text: "On Monday Minister Penny Wong came to Belgium."),
      article("Cảng", text: "Bộ trưởng Penny Wong tới Bỉ hôm thứ Hai.", language: .vietnamese),
    ])
    let names = await library.names(beginning: typed, limit: 5)
    #expect(names.map { $0.name(in: .english) } == expected)
  }

  private static func mark(_ ranges: [TextRange], in text: String) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.reversed() {
      bytes.insert(UInt8(ascii: "]"), at: range.upperBound)
      bytes.insert(UInt8(ascii: "["), at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
