import SampleNews
import Screen
import Testing

struct TextWrapTests {
  @Test(arguments: [
    ("", 10, []),
    ("one two three", 7, ["one two", "three"]),
    ("one  two\nthree", 20, ["one  two\nthree"]),
    ("  leading", 9, ["leading"]),
    ("trailing   ", 8, ["trailing"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("a unbreakable b", 5, ["a", "unbre", "akabl", "e b"]),
    ("record-breaking", 8, ["record-", "breaking"]),
    ("2025-09-11 x", 9, ["2025-09-1", "1 x"]),
    ("Đà Nẵng là", 7, ["Đà Nẵng", "là"]),
    ("Đà Nẵng là", 7, ["Đà Nẵng", "là"]),
    ("東京都に、行く", 8, ["東京都", "に、行く"]),
    ("日本 x", 3, ["日", "本", "x"]),
    ("日", 1, ["日"]),
    ("10\u{a0}km away", 6, ["10\u{a0}km", "away"]),
    ("see https://a.example/b now", 18, ["see", "https://a.example/", "b now"]),
    ("see https://a.example/b now", 20, ["see", "https://a.example/b", "now"]),
    ("https://a.example/news/2025?id=1&x=%C4%90", 20, ["https://a.example/", "news/2025?id=1&x=", "%C4%90"]),
    ("https://a.example/đường-dài", 21, ["https://a.example/", "đường-dài"]),
    ("https://abcdefghijkl", 10, ["https://ab", "cdefghijkl"]),
  ])
  func `text is broken where a typesetter would`(text: String, columns: Int, lines: [String]) {
    #expect(TextWrap.lines(of: text, columns: columns).map { String(text.slice($0.range)) } == lines)
  }

  @Test(arguments: [
    ("one two three", 7, [3: 3], ["one", "two", "three"]),
    ("one two three", 10, [3: 3], ["one two", "three"]),
    ("unbreakable x", 13, [11: 3], ["unbreakabl", "e x"]), ("abcdef", 5, [4: 3], ["abc", "de", "f"]),
    ("hai từ", 9, [8: 3], ["hai từ"]), ("hai từ", 8, [8: 3], ["hai", "từ"]), ("x", 1, [1: 3], ["x"]),
  ])
  func `a label is on the line of the character before it`(
    text: String, columns: Int, labels: [Int: Int], lines: [String]
  ) {
    let wrapped = TextWrap.lines(of: text, columns: columns, labels: labels)
    #expect(wrapped.map { String(text.slice($0.range)) } == lines)
  }

  @Test func `offsets are counted from where the text stands`() {
    #expect(TextWrap.lines(of: "aa bb", startingAt: 100, columns: 2).map(\.range) == [100..<102, 103..<105])
  }

  @Test(arguments: 0..<400)
  func `any text of any width keeps every visible character, in order, on lines that fit`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let text = random.text(length: Int.random(in: 0...120, using: &random))
    let columns = Int.random(in: 1...30, using: &random)
    let lines = TextWrap.lines(of: text, columns: columns)
    let shown = lines.map { text.slice($0.range) }
    #expect(Self.visible(shown.joined()) == Self.visible(text))
    for (line, words) in zip(lines, shown) {
      #expect(line.columns == Width.of(words))
      #expect(line.columns <= columns || words.count { Width.of($0) > 0 } == 1)
    }
  }

  @Test(arguments: [
    "Kristi Noem flew home", "Hà Nội, Đà Nẵng, Huế", "«Économie» – 5 %", "two  blanks inside", "x",
    "soft\u{ad}hyphen",
  ])
  func `a text that just fits is one line, and two where one cell less is left`(text: String) {
    let width = Width.of(text)
    let line = WrappedLine(range: 7..<7 + text.utf8.count, columns: width)
    #expect(TextWrap.lines(of: text, startingAt: 7, columns: width) == [line])
    #expect(TextWrap.lines(of: text, startingAt: 7, columns: width + 5) == [line])
    let blanks = " \(text)\n"
    #expect(TextWrap.lines(of: blanks, startingAt: 6, columns: width + 5) == [line])
    if width > 1 { #expect(TextWrap.lines(of: text, columns: width - 1).count == 2) }
  }

  private static func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }
}

extension RandomSource {
  /// Characters that have given typesetters trouble.
  fileprivate mutating func text(length: Int) -> String {
    let pieces = [
      "a", "B", "đ", "ệ", "ệ", "Ẵ", " ", " ", " ", "\n", "\t", "-", "—", "/", ".", ",", "東", "。", "「", "한",
      "👍🏽", "👨‍👩‍👧",
      "🇻🇳", "❤️", "\u{200b}", "\u{a0}", "\u{1b}", "\u{202e}", "ก็", "क्ष", "\u{301}", "1️⃣", "\r\n",
    ]
    return (0..<length).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
