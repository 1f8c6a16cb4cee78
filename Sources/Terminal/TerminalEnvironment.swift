internal import CNcurses
internal import Glibc

/// The terminal according to the environment.
package struct TerminalEnvironment: Sendable {
  /// `TERM`, or nil if it is unset or empty.
  package let term: String?
  /// True if the user wants colours: `NO_COLOR` is unset or empty (no-color.org).
  package let wantsColor: Bool

  package init(term: String?, noColor: String?) {
    self.term = term.flatMap { $0.isEmpty ? nil : $0 }
    wantsColor = (noColor ?? "").isEmpty
  }

  /// The environment of this process.
  package static var process: TerminalEnvironment {
    TerminalEnvironment(term: variable("TERM"), noColor: variable("NO_COLOR"))
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
    guard setupterm(term, STDOUT_FILENO, &found) == OK else {
      throw Self.error(term: term, setupterm: found)
    }
    guard gz_can_address_cursor() else { throw .cannotMoveCursor(term: term) }
    return term
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
