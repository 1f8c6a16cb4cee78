internal import CNcurses
internal import CSignals
internal import Screen

/// The terminal while gazette has it.
package enum TerminalError: Error, Hashable, Sendable {
  /// `TERM` is unset or empty.
  case noTerm
}
