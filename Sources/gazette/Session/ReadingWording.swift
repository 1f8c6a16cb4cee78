internal import Terminal

extension TerminalError {
  /// What is wrong and what to do, without a full stop.
  var wording: String {
    switch self {
    case .noTerm:
      "TERM is not set, so the kind of terminal is unknown; try TERM=xterm-256color gazette"
    case .unknownTerm(let term):
      "TERM=\(term): terminfo does not know this terminal; try TERM=xterm-256color gazette"
    case .cannotMoveCursor(let term):
      "TERM=\(term): this terminal shows lines only, no screen"
    case .noTerminfo:
      "there is no terminfo database; install it (Debian: ncurses-base) or set TERMINFO to its folder"
    case .noKeyboard:
      "there is no keyboard: standard input is no terminal and /dev/tty can't be opened"
    case .refused(let term):
      "TERM=\(term): curses can't use this terminal; try TERM=xterm-256color gazette"
    }
  }
}

/// Refused files as they are told when the screen is gone: the first of them and how many more there are.
func refusalSummary(_ refusals: [String], limit: Int = 20) -> [String] {
  guard refusals.count > limit else { return refusals }
  return refusals.prefix(limit) + ["and \(refusals.count - limit) more; `gazette list` names them all"]
}
