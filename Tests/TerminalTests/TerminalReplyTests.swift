import Screen
import Terminal
import Testing

/// Answers of the terminal to gazette's own questions.
struct TerminalReplyTests {
  private static func replies(_ reads: [String]) -> (replies: [TerminalReply], codes: [Int32]) {
    var parser = ControlSequenceParser()
    var now = ContinuousClock.now
    var codes: [Int32] = []
    for read in reads {
      parser.wake(now)
      for byte in read.utf8 { codes += parser.codes(for: Int32(byte)) }
      codes += parser.finish()
      now += .milliseconds(20)
    }
    return (parser.takeReplies(), codes)
  }

  @Test(arguments: [
    ("\u{1b}]11;rgb:ffff/ffff/ffff\u{7}", RGB(255, 255, 255)),
    ("\u{1b}]11;rgb:1e1e/2a2a/3b3b\u{1b}\\", RGB(0x1e, 0x2a, 0x3b)),
    ("\u{1b}]11;rgb:00/80/ff\u{7}", RGB(0, 0x80, 0xff)), ("\u{1b}]11;rgb:f/0/8\u{7}", RGB(255, 0, 136)),
    ("\u{1b}]11;rgba:0000/0000/0000/ffff\u{1b}\\", RGB(0, 0, 0)),
  ])
  func `the background is read and types nothing`(answer: String, color: RGB) {
    for split in [0, 1, 5, 12] {
      let (replies, codes) = Self.replies([String(answer.prefix(split)), String(answer.dropFirst(split))])
      #expect(replies == [.background(color)])
      // An Escape that comes alone is a key until more comes.
      #expect(codes == (split == 1 ? [0x1b] : []))
    }
  }

  @Test(arguments: [
    "\u{1b}]10;rgb:dcdc/dcdc/cccc\u{7}", "\u{1b}]11;rgb:ffff/ffff\u{7}", "\u{1b}]11;rgb:fffff/0/0\u{7}",
    "\u{1b}]11;rgb:-1/0/0\u{7}", "\u{1b}]11;#ffffff\u{7}", "\u{1b}P11;rgb:00/00/00\u{1b}\\",
    "\u{1b}[>41;354;0c",
    "\u{1b}]52;c;aGVsbG8=\u{7}", "\u{1b}]11;rgb:00/00/00\u{18}",
  ])
  func `other answers are dropped`(answer: String) {
    let (replies, codes) = Self.replies([answer])
    #expect(replies.isEmpty && codes.isEmpty)
  }

  @Test func `the list of abilities ends the wait`() {
    #expect(Self.replies(["\u{1b}[?1;2c"]).replies == [.attributes])
    #expect(
      Self.replies(["\u{1b}]11;rgb:00/00/00\u{7}\u{1b}[?62;22c"]).replies == [
        .background(.black), .attributes,
      ])
  }
}
