internal import News
import SampleNews
import Testing

/// Tests of properties that hold for every file, whatever its bytes.
struct ArticleReaderTests {
  @Test(arguments: 0..<40) func `any bytes become an article whose parts tile it or are refused`(seed: Int) {
    var generator = RandomSource(seed: UInt64(seed))
    for _ in 0..<50 {
      let bytes = hostileBytes(using: &generator)
      guard let article = try? reader.article(contents: bytes, path: "x") else { continue }
      expectTiling(article)
    }
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `a text cut anywhere still becomes an article whose parts tile it`(prefix: String) throws {
    let bytes = Array(try seed(prefix).text.utf8)
    for end in stride(from: 20, to: bytes.count, by: 37) {
      expectTiling(try reader.article(contents: Array(bytes[..<end]), path: "x"))
    }
  }

  @Test(arguments: [
    "They met. Ảnh\n: TTXVN", "They met. (Photo\n by Jane Roe)", "I go — Jane (@roe) September\n8, 2025",
    "date\n2025-09-11",
    "(TTXVN\n) - They met.", "-\n./.", "./.\n./.", "# \n", "(Photo by \n)",
  ])
  func `what recognisers look for may be torn apart by a line's end`(text: String) throws {
    expectTiling(try article(text))
    expectTiling(try article(text + "\n\nThe ministers met on Monday."))
  }

  @Test func `an article keeps its text and its bytes make its id`() throws {
    let text = "\r\n  date 2025-09-11\r\n\r\nCa\u{323}\u{302}p nha\u{323}̂t tin.\r\n"
    let article = try article(text)
    #expect(Array(article.text.utf8) == Array(text.utf8))
    #expect(article.id == ArticleID(contents: Array(text.utf8)))
    #expect(article.path == "test.txt")
  }

  @Test func `words are counted in what is read`() throws {
    #expect(try article("date 2025-09-11 Bộ Công an tiếp đoàn Hoa Kỳ./.").wordCount == 7)
    #expect(try article("Half-price fares — a first — don’t last; 1.000.000 sold.").wordCount == 8)
    #expect(try article("安全保障").wordCount == 4)
  }

  @Test(arguments: [
    ("The ministers met on Monday.", false),
    ("The ministers met on Monday…", false),
    ("He said: “We shall see.”", false),
    ("Các bên tiếp tục trao đổi./.", false),
    ("The ministers met on Mon", true),
    ("The ministers met on Monday and, after", true),
    ("Cuộc gặp có sự tham dự của các Bộ trưởng liên bang Bỉ phụ trách T", true),
    ("The minister was received by Dr.", true),
    ("The ministers met on Monday.\n\nThe talks went on for hours, and the", true),
    ("The ministers met on Monday.\n\nJane Roe", false),
    ("The ministers met on Monday.\n\nSource: Harbour Weekly", false),
    ("The ministers met on Monday.\n\nReporting by Jane Roe; editing by John Doe", false),
    ("The ministers met on Monday.\n\nTags: harbour, ferry", false),
    ("The ministers met on Monday.\n\nhttps://example.org/ferry", false),
    ("The ministers met on Monday.\n\n© 2024 Harbour Weekly", false),
    ("The ministers met on Monday.\n\nEND", false),
    ("Hai bên đã gặp nhau hôm thứ Hai.\n\nPV", false),
    ("Hai bên đã gặp nhau hôm thứ Hai.\n\nTheo Hà Nội Mới", false),
    ("Hai bên đã gặp nhau hôm thứ Hai.\n\nXem thêm: Phà trở lại", false),
    ("Hai bên đã gặp nhau hôm thứ Hai.\n\nCảng mở cửa", false),
    ("Hai bên đã gặp nhau hôm thứ Hai.\n\nTuyển thủ bóng đá", false),
    ("Hai bên đã gặp nhau hôm thứ Hai.\n\nĐại diện của", true),
    ("The ministers met on Monday.\n\n--", false),
    ("The ministers met on Monday.\n\nWith files from AFP", false),
    ("The ministers met on Monday.\n\nThis story has been updated", false),
  ])
  func `a text that stops in the middle of a sentence says so`(text: String, breaksOff: Bool) throws {
    #expect(try article(text).breaksOff == breaksOff)
  }
}

/// Fails unless the parts cover the text exactly, in order, each on scalar boundaries, and only spaces are set
/// as space.
func expectTiling(_ article: Article) {
  var position = 0
  var joined = ""
  for part in article.parts {
    #expect(part.range.lowerBound == position && !part.range.isEmpty)
    position = part.range.upperBound
    let text = article.text(in: part.range)
    joined += text
    if part.kind == .space { #expect(text.unicodeScalars.allSatisfy(isSpace), "\(text.debugDescription)") }
  }
  #expect(Array(joined.utf8) == Array(article.text.utf8))
  #expect(article.headline.range.upperBound <= position)
  #expect(!article.headline.text.isEmpty)
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || scalar == "\u{200b}" || scalar == "\u{feff}"
}

/// Bytes made of what recognisers look for, with noise between.
private func hostileBytes(using generator: inout RandomSource) -> [UInt8] {
  let pieces = [
    "date 2025", "-09-11", "\n", "\r\n", "\n\n", " ", ".", "./.", "…", "?", "“", "”", "\"", "(@", ") ", "— ",
    "- ", "-",
    "September 8, 2025", "Ảnh: ", "Ảnh minh họa", "(Photo by ", "pic.twitter.com/x", "U.S.", "TP.",
    "tháng 9/2025",
    "The visit reflects", "belgium seeks", "What’s happened", "đ", "Đ", "a\u{323}\u{302}", "漢字。", "🇧🇪",
    "\u{200b}",
    "\u{2028}", "\u{feff}", "(TTXVN) - ", "word", "Word ", "10/9", "1.000", "\u{1b}[2J", "\t", "Ảnh",
    ":", "Photo", "by ", "(", ")", "September", "8,", "2025", "(@x)", "—", "tháng", "9", "năm", "#", "Theo",
    "TTXVN", "/",
    "By J", "\"Word", "Word\"", "-30-", "WORD", ", ",
  ]
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 0...60, using: &generator) {
    if Int.random(in: 0..<300, using: &generator) == 0 {
      bytes.append(UInt8.random(in: 0...255, using: &generator))
    } else {
      bytes += pieces.randomElement(using: &generator).map { Array($0.utf8) } ?? []
    }
  }
  return bytes
}
