import Archive
import Corpus
import Foundation
import Testing

/// Where queries find their words: the text with the matches in brackets.
struct MatchFinderTests {
  @Test(arguments: [
    ("noem ", "Kristi Noem, NOEM's", "Kristi [Noem], [NOEM]'s"), ("no", "Noem no knot", "[Noem] [no] knot"),
    ("da nang", "ở Đà Nẵng và Đà Lạt", "ở [Đà] [Nẵng] và [Đà] Lạt"),
    ("\"da nang\"", "ở Đà  Nẵng, Đà Lạt", "ở [Đà  Nẵng], Đà Lạt"), ("=Đà ", "Đà đà da", "[Đà] đà da"),
    ("hòa ", "hoà bình", "[hoà] bình"), ("port -noem", "port Noem", "[port] Noem"),
    ("\"the port\" \"port of\"", "the port of", "[the port of]"), ("\"don't\"", "don’t", "[don’t]"),
    ("lang:vi", "lang vi", "lang vi"), ("a-b ", "a b ab", "[a b] ab"), ("x", "", ""), ("東京", "東京で", "[東京で]"),
    ("in:title port", "port", "port"), ("*", "a * b", "a * b"), ("đ", "đường duong", "[đường] [duong]"),
  ])
  func `matches stand where search finds them`(typed: String, text: String, marked: String) throws {
    let finder = MatchFinder(try Query(parsing: typed))
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      #expect(Self.mark(finder.ranges(in: text), in: text) == marked)
    }
  }

  @Test func `words that must stand in the headline are marked there`() throws {
    let finder = MatchFinder(try Query(parsing: "in:title port"))
    #expect(finder.ranges(in: "The port", field: .title) == [4..<8])
  }

  @Test(arguments: [
    ("be", ["Belgium"]), ("bỉ", ["Belgium"]), ("wong", ["Penny Wong"]), ("penny w", ["Penny Wong"]),
    ("x", []),
    ("", []),
  ])
  func `names are found by the beginning of a word, in any language`(typed: String, expected: [String]) async
  {
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
