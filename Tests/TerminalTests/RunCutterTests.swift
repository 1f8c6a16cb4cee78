import Screen
import Terminal
import Testing

@Suite struct RunCutterTests {
  /// A C library that finds these marks of no width, these signs two columns wide, and knows no emoji.
  private func width(_ scalar: Unicode.Scalar) -> Int32 {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0: -1
    case 0x300..<0x370, 0x200d: 0
    case 0x4e00..<0xa000: 2
    case 0x1_f000...: -1
    default: 1
    }
  }

  private func runs(_ cells: [Cell], _ charset: Charset = .utf8) -> [String] {
    RunCutter(charset: charset, width: width).runs(of: cells[...]).map { run in
      var text = "\(run.column):"
      text.unicodeScalars.append(contentsOf: run.scalars)
      return text
    }
  }

  @Test func `neighbours of one style are one run`() {
    let bold = Style(.plain, .bold)
    #expect(runs([Cell("a"), Cell("b"), Cell("c", bold), Cell("d")]) == ["0:ab", "2:c", "3:d"])
    #expect(runs([]) == [])
  }

  @Test func `a wide character stands for its two cells`() {
    #expect(runs([Cell("漢"), Cell(""), Cell("a")]) == ["0:漢a"])
  }

  @Test func `marks stay with their letter`() {
    #expect(runs([Cell("a\u{302}\u{301}"), Cell("b")]) == ["0:a\u{302}\u{301}b"])
  }

  @Test(arguments: [
    ([Cell("\u{1b}"), Cell("x")], "0:\u{fffd}x"),
    ([Cell("\n")], "0:\u{fffd}"), ([Cell("\u{0}")], "0:\u{fffd}"), ([Cell("\u{9b}")], "0:\u{fffd}"),
    ([Cell("\u{301}")], "0:\u{fffd}"), ([Cell("a\u{1b}[2J")], "0:a"),
    ([Cell("😀"), Cell(""), Cell("x")], "0:\u{fffd} x"),
    ([Cell("a"), Cell(""), Cell("x")], "0:a x"),
    ([Cell("x"), Cell("漢")], "0:x\u{fffd}"),
    ([Cell(""), Cell(""), Cell("x")], "0:  x"),
  ])
  func `what would break the columns or control the terminal is replaced`(_ cells: [Cell], _ expected: String)
  {
    #expect(runs(cells) == [expected])
  }

  @Test func `ASCII keeps the columns`() {
    #expect(runs([Cell("漢"), Cell(""), Cell("ẵ"), Cell("│")], .ascii) == ["0:? a|"])
  }
}
