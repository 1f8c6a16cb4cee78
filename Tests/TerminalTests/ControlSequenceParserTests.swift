import Terminal
import Testing

@Suite struct ControlSequenceParserTests {
  private static let up = code(of: "\u{1b}[A")
  private static let pasteBegin = PasteCollector.sequences[0].code

  private static func code(of sequence: String) -> Int32 {
    KeyDecoder.sequences.first { $0.bytes == sequence }?.code ?? 0
  }

  /// Answers of terminals, by their introducer, and keys that nobody binds.
  private static let answers = [
    "\u{1b}]11;rgb:0a0a/1b1b/2c2c\u{7}", "\u{1b}]10;rgb:ffff/ffff/ffff\u{1b}\\",
    "\u{1b}]4;7;rgb:qq\u{1b}\\", "\u{1b}]52;c;cXFxag==\u{7}", "\u{1b}]lTin tức Hà Nội ŜĐ\u{1b}\\",
    "\u{1b}P>|foot(1.16.2)\u{1b}\\", "\u{1b}P1$r2 q\u{1b}\\", "\u{1b}P1+r544e=71\u{1b}\\",
    "\u{1b}P!|00000000\u{1b}\\", "\u{1b}_Gi=5;ENOENT:q\u{1b}\\", "\u{1b}^q\u{1b}\\", "\u{1b}Xq\u{1b}\\",
    "\u{1b}[?62;4;22c", "\u{1b}[>1;4600;0c", "\u{1b}[12;40R", "\u{1b}[?2004;1$y", "\u{1b}[?997;2n",
    "\u{1b}[?1u", "\u{1b}[4;600;800t", "\u{1b}[27;6;113~", "\u{1b}[113;5u", "\u{1b}[M !!", "\u{1b}[[C",
    "\u{1b}[I", "\u{1b}[O",
  ]

  /// The codes that are left of reads, which come one after another with this time between them.
  private func codes(_ reads: [[UInt8]], every gap: Duration = .milliseconds(20)) -> [Int32] {
    var parser = ControlSequenceParser()
    var time = ContinuousClock.now
    return reads.flatMap { read in
      parser.wake(time)
      time = time + gap
      return read.flatMap { parser.codes(for: Int32($0)) } + parser.finish()
    }
  }

  private func codes(_ reads: String..., every gap: Duration = .milliseconds(20)) -> [Int32] {
    codes(reads.map { Array($0.utf8) }, every: gap)
  }

  private static func keys(_ text: String) -> [Int32] { text.utf8.map(Int32.init) }

  @Test(arguments: answers)
  func `an answer of the terminal is no key`(_ answer: String) {
    #expect(codes("j" + answer + "k") == Self.keys("jk"))
  }

  @Test(arguments: answers)
  func `an answer that comes in two reads is no key`(_ answer: String) {
    let bytes = Array(answer.utf8)
    for cut in 2..<bytes.count {
      #expect(codes([Array(bytes[..<cut]), bytes[cut...] + [0x6b]]) == Self.keys("k"), "cut at \(cut)")
    }
  }

  @Test(arguments: answers)
  func `an answer that comes byte by byte is no key`(_ answer: String) {
    let bytes = answer.utf8.dropFirst(2).map { [$0] }
    let introducer = Array(answer.utf8.prefix(2))
    #expect(codes([introducer] + bytes + [[0x6b]]) == Self.keys("k"))
  }

  @Test(arguments: answers)
  func `an answer whose Escape comes alone types nothing else`(_ answer: String) {
    let rest = Array(answer.utf8.dropFirst())
    #expect(codes([[0x1b], rest + [0x6b]]) == Self.keys("\u{1b}k"))
  }

  @Test(arguments: [0x90, 0x98, 0x9d, 0x9e, 0x9f] as [UInt8])
  func `strings with 8-bit controls are no keys`(_ introducer: UInt8) {
    #expect(codes([[introducer, 0x71, 0xc5, 0x9c, 0x71, 0x9c, 0x6b]]) == Self.keys("k"))
  }

  @Test func `an 8-bit control sequence is no key, and neither does it break a letter`() {
    #expect(codes([[0x9b, 0x31, 0x3b, 0x32, 0x52, 0x6b]]) == Self.keys("k"))
    #expect(codes("ě\u{31b}") == Self.keys("ě\u{31b}"))
  }

  @Test(arguments: ["[", "]", "P", "_", "X", "O", "q", "/"])
  func `a key that is typed after Escape is a key`(_ key: String) {
    #expect(codes("\u{1b}", key, every: .milliseconds(60)) == Self.keys("\u{1b}" + key))
    #expect(codes("\u{1b}", key + "j", every: .milliseconds(300)) == Self.keys("\u{1b}" + key + "j"))
  }

  @Test func `keys whose sequence comes in two reads are keys`() {
    #expect(codes("\u{1b}[", "A") == [Self.up])
    #expect(codes("\u{1b}O", "A") == [Self.up])
    #expect(codes("\u{1b}[20", "0~q") == [Self.pasteBegin] + Self.keys("q"))
  }

  @Test(arguments: ["\u{1b}]11;rgb:", "\u{1b}P1$r", "\u{1b}[12;", "\u{1b}[M!", "\u{1b}]0;x\u{1b}"])
  func `an answer whose end was lost does not keep the keyboard`(_ beginning: String) {
    #expect(codes(beginning, "qj", every: .milliseconds(1100)) == Self.keys("qj"))
  }

  @Test func `another sequence, a key of curses and Cancel each cut a string off`() {
    #expect(codes("\u{1b}]11;rgb\u{1b}[?1;2cj") == Self.keys("j"))
    #expect(codes("\u{1b}]11;rgb\u{18}j") == Self.keys("j"))
    var parser = ControlSequenceParser()
    let cut = Self.keys("\u{1b}]1").flatMap { parser.codes(for: $0) } + parser.codes(for: Self.up)
    #expect(cut + parser.codes(for: 0x6a) == [Self.up, 0x6a])
  }
}
