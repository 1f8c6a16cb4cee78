internal import CNcurses
internal import Glibc

/// The terminal according to the environment.
package struct TerminalEnvironment: Sendable {
  /// `TERM`, or nil if it is unset or empty.
  package let term: String?
  /// True if the user wants colours: `NO_COLOR` is unset or empty (no-color.org).
  package let wantsColor: Bool
  /// True if the terminal says that it shows all colours.
  let hasTrueColor: Bool
  /// The colours that the terminal told its programs at their start: `15;0`.
  let toldColors: String?

  package init(term: String?, noColor: String?, colorTerm: String? = nil, toldColors: String? = nil) {
    self.term = term.flatMap { $0.isEmpty ? nil : $0 }
    wantsColor = (noColor ?? "").isEmpty
    hasTrueColor = ["truecolor", "24bit"].contains(colorTerm)
    self.toldColors = toldColors
  }

  /// The environment of this process.
  package static var process: TerminalEnvironment {
    TerminalEnvironment(
      term: variable("TERM"), noColor: variable("NO_COLOR"), colorTerm: variable("COLORTERM"),
      toldColors: variable("COLORFGBG"))
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension TerminalEnvironment {
  /// The kind of terminal, if it can show a screen. Curses itself would print its complaint and exit.
  func usableTerm() throws(TerminalError) -> String {
    guard let term else { throw .noTerm }
    var found: Int32 = 0
    for name in directNames(of: term) where setupterm(name, STDOUT_FILENO, &found) == OK {
      if gz_has_direct_colors(), gz_can_address_cursor() { return name }
    }
    guard setupterm(term, STDOUT_FILENO, &found) == OK else {
      throw Self.error(term: term, setupterm: found)
    }
    guard gz_can_address_cursor() else { throw .cannotMoveCursor(term: term) }
    return term
  }

  /// The names under which terminfo knows the terminal as one with all colours: `xterm-direct` for `xterm-256color`. None
  /// where they are not wanted or the terminal doesn't say that it has them.
  private func directNames(of term: String) -> [String] {
    guard hasTrueColor, wantsColor, !term.hasSuffix("-direct") else { return [] }
    let suffix = "-256color"
    return [(term.hasSuffix(suffix) ? String(term.dropLast(suffix.count)) : term) + "-direct"]
  }

  /// The meaning of an error of `setupterm`: 1 a teletype, 0 no such entry or a generic one, -1 no database.
  private static func error(term: String, setupterm code: Int32) -> TerminalError {
    switch code {
    case 1: .cannotMoveCursor(term: term)
    case 0: .unknownTerm(term)
    default: .noTerminfo
    }
  }
}
