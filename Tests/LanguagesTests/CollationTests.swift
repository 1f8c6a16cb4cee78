import Foundation
import Languages
import Testing

/// The order of headlines from A to Z.
struct CollationTests {
  private static func sorted(_ words: [(String, Language)]) -> [String] {
    words.map { ($0.0, $0.1.profile.collation.key(of: $0.0)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  @Test(arguments: [
    ["An ninh", "An toàn", "Ăn uống", "Ấn Độ", "Âu Lạc", "Bỉ"], ["Da cam", "Dân", "Đà Nẵng", "Đất"],
    ["em", "êm"], ["oi", "ôi", "ơi"], ["tu", "tuy", "tư"], ["ma", "mà", "mả", "mã", "má", "mạ", "mai"],
    ["hoa", "hóa", "hòa bình"],
  ])
  func `Vietnamese has its own letters, then its tones`(words: [String]) {
    for words in [words, words.map(\.decomposedStringWithCanonicalMapping)] {
      #expect(Self.sorted(words.reversed().map { ($0, .vietnamese) }) == words)
    }
  }

  @Test func `the tone counts wherever its mark stands`() {
    let rules = Language.vietnamese.profile.collation
    #expect(rules.key(of: "hòa") == rules.key(of: "hoà"))
    #expect(rules.key(of: "ĐÀ NẴNG") == rules.key(of: "đà nẵng"))
  }

  @Test func `a list in several languages has one order`() {
    let words: [(String, Language)] = [
      ("Đường", .vietnamese), ("apples", .english), ("Élysée", Language("fr")), ("cảng", .vietnamese),
      ("fête", Language("fr")), ("Dublin", .english),
    ]
    #expect(Self.sorted(words) == ["apples", "cảng", "Dublin", "Đường", "Élysée", "fête"])
  }
}
