import Glibc
import Screen
import Testing

struct WidthTests {
  @Test(arguments: [
    ("a", 1), ("Đà Nẵng", 7), ("Đà Nẵng", 7), ("ệ", 1), ("ệ", 1), ("東京", 4), ("한국", 4), ("한", 2),
    ("🇻🇳", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 6), ("❤️", 1), ("ก็", 1), ("\u{200b}", 0), ("\u{feff}", 0), ("…", 1),
    ("ｆｕｌｌ", 8), ("é", 1), ("\u{1b}", 1), ("क्ष", 2), ("1️⃣", 1),
  ])
  func `a text takes the cells that a terminal gives it`(text: String, columns: Int) {
    #expect(Width.of(text) == columns)
  }

  /// curses asks wcwidth; where we disagree with it, lines would be ragged.
  @Test func `every scalar is as wide as the C library says`() throws {
    let locale = try #require(newlocale(Int32(1 << LC_CTYPE), "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    // Glibc's module doesn't declare it for Swift.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    var wrong: [String] = []
    for value in UInt32(0xa0)..<0x40000 {
      guard let scalar = Unicode.Scalar(value), value != 0xad else { continue }
      let expected = wcwidth(wchar_t(value))
      // -1: newer than the C library's tables.
      guard expected >= 0, scalar.properties.generalCategory != .unassigned else { continue }
      if Width.of(scalar) != Int(expected) { wrong.append("\(String(value, radix: 16)): \(expected)") }
    }
    // A sign of Ahom that became a spacing mark after the C library's tables were made.
    #expect(wrong.filter { $0 != "1171e: 0" } == [])
  }
}
