import Screen
import Terminal
import Testing

@Suite struct KeyDecoderTests {
  /// The keys of bytes that come in several reads.
  private func keys(_ reads: String...) -> [Key] {
    var sequences = ControlSequenceParser()
    var decoder = KeyDecoder()
    return reads.flatMap { read in
      (read.utf8.flatMap { sequences.codes(for: Int32($0)) } + sequences.finish()).compactMap {
        decoder.key(for: $0)
      }
    }
  }

  @Test(arguments: [
    ("j", [Key.character("j")]), ("G", [.character("G")]), (" ", [.character(" ")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7f}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{4}", [.control("d")]), ("\u{1a}", [.control("z")]), ("\u{0}\u{1f}", []),
    ("đ", [.character("đ")]), ("Đà", [.character("Đ"), .character("à")]),
    ("漢😀", [.character("漢"), .character("😀")]),
    ("\u{1b}", [.escape]), ("\u{1b}q", [.escape, .character("q")]), ("\u{1b}\u{1b}", [.escape, .escape]),
  ])
  func `bytes are the keys that were typed`(_ bytes: String, _ expected: [Key]) {
    #expect(keys(bytes) == expected)
  }

  @Test(arguments: ["\u{1b}[1;5C", "\u{1b}[200~", "\u{1b}[?1;2c", "\u{1b}Op", "\u{1b}[15;2~"])
  func `a sequence that nobody knows is no key at all`(_ sequence: String) {
    #expect(keys(sequence + "j") == [.character("j")])
  }

  @Test func `an escape that stays alone is a key, and what comes later another`() {
    #expect(keys("\u{1b}", "[") == [.escape, .character("[")])
  }

  @Test func `a character that comes in two reads is whole`() {
    var decoder = KeyDecoder()
    #expect(decoder.key(for: 0xc4) == nil)
    #expect(decoder.key(for: 0x91) == .character("đ"))
  }

  @Test(arguments: [
    [0xff], [0x80, 0x80], [0xc4], [0xf0, 0x9f], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80],
    [0xc2, 0x9b],
  ])
  func `bytes that are no text are dropped, and the next key is read`(_ bytes: [Int32]) {
    var decoder = KeyDecoder()
    #expect((bytes + [0x6a]).compactMap { decoder.key(for: $0) } == [.character("j")])
  }

  @Test func `the codes of our own sequences are keys`() {
    var decoder = KeyDecoder()
    for (_, code) in KeyDecoder.sequences {
      #expect(decoder.key(for: code) != nil)
    }
    #expect(decoder.key(for: KeyDecoder.altLeftCode) == .altLeft)
    #expect(decoder.key(for: KeyDecoder.altRightCode) == .altRight)
  }
}
