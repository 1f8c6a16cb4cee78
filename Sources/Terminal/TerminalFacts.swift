internal import CNcurses
internal import Glibc

/// The abilities of the terminal as terminfo describes its kind.
package struct TerminalFacts: Sendable {
  /// 0 if the terminal has none.
  package let colors: Int
  package let hasMouse: Bool
  package let attributes: AttributeSupport

  /// Looks the kind of terminal up. Throws why it can't show a screen.
  package init(_ environment: TerminalEnvironment = .process) throws(TerminalError) {
    _ = try environment.usableTerm()
    colors = max(0, Int(tigetnum("colors")))
    hasMouse = gz_capability("kmous") != nil
    attributes = AttributeSupport(ofTerminal: ())
  }
}
