internal import Glibc
package import Screen

/// Something that a terminal says about itself.
package enum TerminalReply: Hashable, Sendable {
  /// The colour of its background.
  case background(RGB)
  /// The list of its abilities, which every kin of the VT100 gives. The answers to questions before it have come.
  case attributes
}

extension TerminalReply {
  /// The reply in the string of a control sequence: `11;rgb:1e1e/2a2a/3b3b`, in one to four digits for each part.
  init?(string: some Collection<UInt8>) {
    let text = String(decoding: string, as: UTF8.self)
    let start = ["11;rgb:", "11;rgba:"].first { text.hasPrefix($0) }
    guard let start else { return nil }
    let parts = text.dropFirst(start.count).split(separator: "/", omittingEmptySubsequences: false)
    let values = parts.prefix(3).compactMap(Self.part)
    guard values.count == 3, parts.count < 5 else { return nil }
    self = .background(RGB(values[0], values[1], values[2]))
  }

  /// A part of a colour as X11 writes it: a hexadecimal number of one to four digits, scaled to their number.
  private static func part(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16), value >= 0 else { return nil }
    return UInt8(value * 255 / ((1 << (4 * digits.count)) - 1))
  }
}

/// The question for the colour of the terminal's background: asked after the first frame, answered whenever it suits the
/// terminal.
struct BackgroundQuestion {
  /// Kinds of terminals that answer the question or pass over it. Others may print it.
  private static let kinds = [
    "xterm", "tmux", "screen", "rxvt", "foot", "kitty", "alacritty", "st-", "konsole", "vte", "gnome",
    "wezterm",
    "iterm", "contour", "ghostty", "mintty", "mlterm",
  ]
  /// OSC 11 of xterm, then DA1 (ECMA-48, 8.3.24), whose answer shows that no answer to the first will come.
  static let sequence = "\u{1b}]11;?\u{1b}\\\u{1b}[c"
  /// The longest time that the end of the program waits for an answer, which the shell would take for keys.
  static let patience = Duration.milliseconds(150)

  private(set) var isAsked = false
  private var isAnswered = false

  /// True while an answer is on its way.
  var isOpen: Bool { isAsked && !isAnswered }

  /// Notes that the question is about to be sent. False if it was sent before or isn't for this kind of terminal.
  mutating func ask(_ term: String) -> Bool {
    guard !isAsked, Self.kinds.contains(where: { term.hasPrefix($0) }) else { return false }
    isAsked = true
    return true
  }

  mutating func note(_ reply: TerminalReply) {
    if reply == .attributes { isAnswered = true }
  }

  /// The background that a terminal tells its programs at their start: `COLORFGBG=15;0`. Nil where it doesn't.
  static func background(told: String?) -> RGB? {
    guard let last = told?.split(separator: ";").last, let index = UInt8(last), index < 16 else { return nil }
    return RGB(ofIndex: index)
  }
}

extension TerminalSession {
  /// Asks the terminal for its background if the theme depends on it. Does not wait.
  package func askForBackground() {
    guard renditions.hasColors, themes.dependsOnBackground, question.ask(term) else { return }
    send(Array(BackgroundQuestion.sequence.utf8))
  }

  /// Takes a theme for the next frames.
  package func use(_ choice: ThemeChoice) {
    guard choice != themes else { return }
    themes = choice
    adoptTheme()
  }

  func adoptTheme() {
    guard renditions.use(themes, on: background) else { return }
    // Curses paints the cells of changed colours anew, but not those of changed attributes.
    isStale = true
  }

  /// True if the screen has to be painted anew although the model is as before.
  package func takeStaleness() -> Bool {
    defer { isStale = false }
    return isStale
  }

  func take(_ replies: [TerminalReply]) {
    for reply in replies {
      question.note(reply)
      guard case .background(let color) = reply, question.isAsked else { continue }
      background = color
      adoptTheme()
    }
  }

  /// Waits for an answer that is on its way. What is typed meanwhile is lost.
  func awaitAnswer() {
    let deadline = ContinuousClock.now + BackgroundQuestion.patience
    while question.isOpen, ContinuousClock.now < deadline {
      var polled = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 10) >= 0 || errno == EINTR else { return }
      if polled.revents & Int16(POLLIN) != 0 { _ = readEvents() }
      if polled.revents & Int16(POLLHUP | POLLERR) != 0 { return }
    }
  }
}
