import Terminal
import Testing

/// What is read out of the answers of terminals.
struct TerminalAnswersTests {
  @Test(
    arguments: [
      ("\u{1b}]11;rgb:ffff/ffff/ffff\u{7}\u{1b}[?62;4c", "rgb:ffff/ffff/ffff", nil, true),
      (
        "\u{1b}]11;rgb:0000/0000/0000\u{1b}\\\u{1b}P>|foot(1.13.1)\u{1b}\\\u{1b}[?62;4;22c",
        "rgb:0000/0000/0000", "foot(1.13.1)", true
      ),
      ("\u{1b}[?6c", nil, nil, true), ("", nil, nil, false), ("typed c", nil, nil, false),
      ("\u{1b}P>|tmux 3.3a\u{1b}\\", nil, "tmux 3.3a", false),
    ] as [(String, String?, String?, Bool)])
  func `answers are told apart`(bytes: String, background: String?, name: String?, isAlive: Bool) {
    let answers = TerminalAnswers(in: Array(bytes.utf8))
    #expect(answers.background == background)
    #expect(answers.name == name)
    #expect(answers.isAlive == isAlive)
  }
}
