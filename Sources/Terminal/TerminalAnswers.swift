internal import CNcurses
internal import Glibc

/// The answers of a terminal to questions about itself.
package struct TerminalAnswers: Hashable, Sendable {
  /// The name and the version that the terminal gives itself (XTVERSION): `foot(1.13.1)`. Nil without an answer.
  package var name: String?
  /// The colour of its background (OSC 11): `rgb:ffff/ffff/ffff`. Nil without an answer.
  package var background: String?
  /// True if it said what it can do (DA1), which every terminal since the VT100 does.
  package var isAlive = false

  /// Reads answers out of the bytes that came from the terminal.
  package init(in bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for answer in text.split(separator: "\u{1b}") {
      if answer.hasPrefix("P>|") { name = String(answer.dropFirst(3)) }
      if answer.hasPrefix("]11;") { background = String(answer.dropFirst(4).prefix { $0 != "\u{7}" }) }
      if answer.hasPrefix("[?"), answer.contains("c") { isAlive = true }
    }
  }
}

extension TerminalAnswers {
  /// The questions. A terminal answers in the order in which it is asked; that what every terminal answers comes last.
  private static let questions = "\u{1b}]11;?\u{1b}\\\u{1b}[>0q\u{1b}[c"
  /// The question alone that a terminal without xterm's additions understands.
  private static let plainQuestion = "\u{1b}[c"

  /// Asks the terminal of this process; nil if there is none. Waits at most so many milliseconds.
  package static func ask(patience: Int32 = 500) -> TerminalAnswers? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(terminal, TCSAFLUSH, &raw)
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    let term = TerminalEnvironment.process.term ?? ""
    let question = TerminalSession.isLikeXterm(term) ? questions : plainQuestion
    _ = question.withCString { write(terminal, $0, strlen($0)) }
    return answers(from: terminal, patience: patience)
  }

  private static func answers(from terminal: Int32, patience: Int32) -> TerminalAnswers {
    var received: [UInt8] = []
    var event = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while poll(&event, 1, patience) > 0 {
      var piece = [UInt8](repeating: 0, count: 256)
      let count = read(terminal, &piece, piece.count)
      guard count > 0 else { break }
      received += piece.prefix(count)
      if TerminalAnswers(in: received).isAlive { break }
    }
    return TerminalAnswers(in: received)
  }
}
