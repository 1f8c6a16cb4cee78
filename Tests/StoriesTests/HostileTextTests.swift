internal import Languages
internal import Names
internal import News
internal import Stories
import Testing

/// The fragments that the code on bytes looks for: marks that it looks behind or ahead of, words that begin something,
/// letters of every length.
private let fragments = [
  "/", "//", ".", "./.", ":", "://", ",", "-", "–", "'", "’", "\"", "“", "”", "…", "(", ")", "@", "#", "%",
  "?", "!",
  " ", "\n", "\n\n", "\r\n", "\t", "\u{c}", "\u{301}", "\u{200b}", "\u{feff}", "\u{2028}", "a", "A", "đ", "Đ",
  "ế",
  "e\u{302}\u{301}", "ß", "İ", "👨‍👩‍👧", "한", "日", "9", "10/9", "1.000", "U.S.", "J.", "Mr", "tp.", "date ",
  " date 2024-13-45 ", "2025-09-11", "September", "tháng 9", "Ảnh:", "TTXVN", "(TTXVN)", "pic.twitter.com/a",
  "http://",
  "What's happened", "Common question", "Kristi Noem", "Hà Nội", "Bộ Công an", "Ministry", "of", "the", "ông",
]

/// Reads a text as a file is read, and for names and terms.
private func analyse(_ text: String) throws -> NamedEntities {
  let reader = ArticleReader()
  let article = try reader.article(contents: Array(text.utf8), path: "test.txt")
  let prose = article.parts.filter(\.kind.isProse).map(\.range)
  for language in [Language.english, .vietnamese] {
    _ = terms(in: article.text, ranges: prose, language: language)
    _ = NameRecognizer().names(in: article.text, prose: prose, language: language)
  }
  return NameRecognizer().names(in: article)
}

/// True if the mentions are ranges of the text, in order.
private func areInOrder(_ named: NamedEntities, in text: String) -> Bool {
  var end = 0
  for mention in named.mentions {
    guard mention.range.lowerBound >= end, mention.range.upperBound <= text.utf8.count else { return false }
    end = mention.range.upperBound
  }
  return true
}

@Test(arguments: fragments)
func `a text of any two fragments is read to its end`(first: String) throws {
  for second in fragments {
    for text in ["\(first)\(second)", "\(first) \(second) said", "Hà Nội\(first)\(second)"] {
      // A text without letters is refused, which is an answer as well.
      guard let named = try? analyse(text) else { continue }
      #expect(areInOrder(named, in: text), "\(text.debugDescription)")
    }
  }
}

@Test func `a text of many fragments is read to its end`() throws {
  var state: UInt64 = 1
  for _ in 0..<1_500 {
    var text = ""
    for _ in 0..<20 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += fragments[Int(state >> 33) % fragments.count]
    }
    guard let named = try? analyse(text) else { continue }
    #expect(areInOrder(named, in: text), "\(text.debugDescription)")
  }
}

@Test(arguments: ["/etc/passwd", "//", "// A comment", "/", "://x"])
func `a text may begin with a slash`(text: String) {
  #expect(detectLanguage(of: text[...]).confidence <= 1)
}
