internal import Foundation
import Screen
import Testing

struct CanvasTests {
  private func written(_ text: String, columns: Int = 6, at column: Int = 0, limit: Int = .max) -> [String] {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    canvas.write(text, column: column, row: 0, limit: limit)
    return (0..<columns).map { canvas[$0, 0].text }
  }

  @Test func `a wide character takes two cells, the second of them empty`() {
    #expect(written("東a") == ["東", "", "a", " ", " ", " "])
  }

  @Test func `a wide character that doesn't fit isn't begun`() {
    #expect(written("abc東", columns: 4) == ["a", "b", "c", " "])
    #expect(written("東京", columns: 6, limit: 3) == ["東", "", " ", " ", " ", " "])
  }

  @Test func `marks stay with the letter they stand on`() {
    #expect(written("ệx", columns: 2) == ["ệ", "x"])
  }

  @Test func `Korean letters are set as syllables`() {
    #expect(written("한국어".decomposedStringWithCanonicalMapping, columns: 6) == ["한", "", "국", "", "어", ""])
    // An old syllable that Unicode lacks keeps its letters.
    #expect(written("\u{1100}\u{119e}", columns: 2) == ["\u{1100}\u{119e}", ""])
  }

  @Test func `flags and families of emoji are set side by side`() {
    #expect(written("🇻🇳", columns: 3) == ["🇻", "🇳", " "])
    #expect(written("👨‍👩‍👧", columns: 6) == ["👨", "", "👩", "", "👧", ""])
  }

  @Test(arguments: [
    ("\u{1b}[31m", "␛[31m"), ("\u{7f}", "␡"), ("\u{9b}x", "�x"), ("a\tb", "a b"), ("\u{202e}ab", "ab"),
    ("\0", "␀"), ("a\u{b}b", "a b"), ("a\u{85}b", "a b"), ("a\u{2028}b", "a b"),
    ("a\u{2029}b\u{c}c", "a b c"),
  ])
  func `no control character reaches a cell`(text: String, shown: String) {
    let cells = written(text, columns: 8).joined()
    #expect(cells.trimmingSuffix { $0 == " " } == shown)
  }

  @Test(arguments: [(-1, 0), (0, -1), (9, 0), (0, 9)])
  func `what is written outside is cut off`(column: Int, row: Int) {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("xy", column: column, row: row)
    #expect(canvas.lines == [column == -1 ? "y" : ""])
  }

  @Test(arguments: [
    ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""), ("one two", 5, "one…"),
    ("東京都", 5, "東京…"),
    ("東京都", 4, "東…"), ("Đà Nẵng", 3, "Đà…"),
  ])
  func `text is cut to a width with an ellipsis`(text: String, columns: Int, shown: String) {
    #expect(Fitting.fit(text, columns: columns) == shown)
  }

  @Test func `a headline of too many lines ends in an ellipsis`() {
    #expect(Fitting.lines("one two three four", columns: 8, rows: 2) == ["one two", "three f…"])
    #expect(Fitting.lines("one two", columns: 8, rows: 2) == ["one two"])
    #expect(Fitting.lines("one two", columns: 8, rows: 2, isCut: true) == ["one two…"])
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}
