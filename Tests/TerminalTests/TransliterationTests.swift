import Screen
import Terminal
import Testing

@Suite struct TransliterationTests {
  private func ascii(_ text: String) -> String {
    text.map { Transliteration.ascii(String($0)) }.joined()
  }

  @Test(arguments: [
    ("Đà Nẵng", "Da Nang"), ("đường", "duong"), ("Nguyễn Thị Thuỷ", "Nguyen Thi Thuy"),
    ("a\u{302}\u{301}o\u{31b}", "ao"), ("Øresund", "Oresund"),
    ("│─▐▇▁▸·…~", "|-|#_>-~~"), ("“quoted” – it’s", "\"quoted\" - it's"), ("↓↑", "v^"),
    ("漢", "?"), ("Ж", "?"), ("\u{9b}", "?"),
  ])
  func `a text keeps its letters`(_ text: String, _ expected: String) {
    #expect(ascii(text) == expected)
  }

  @Test func `every character becomes exactly one`() {
    for value in UInt32(0x20)...0xffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Transliteration.ascii(String(scalar))
      #expect(shown.utf8.count == 1 && shown.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
