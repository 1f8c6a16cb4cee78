/// Why the terminal can't show the screen.
package enum TerminalError: Error, Hashable, Sendable {
  /// `TERM` is unset or empty.
  case noTerm
  /// There is no terminfo entry for this `TERM`.
  case unknownTerm(String)
  /// A terminal of this `TERM` can't move its cursor: `dumb`, a teletype.
  case cannotMoveCursor(term: String)
  /// There is no terminfo database at all.
  case noTerminfo
  /// Standard input is no terminal, and `/dev/tty` can't be opened: `errno`.
  case noKeyboard(errno: Int32)
  /// Curses refused the terminal, for a reason that it keeps to itself.
  case refused(term: String)
}
