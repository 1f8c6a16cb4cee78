internal import CNcurses
package import Screen

/// The attributes that a kind of terminal shows.
package struct AttributeSupport: Hashable, Sendable {
  /// The attributes that are shown at all.
  package let shown: Style.Traits
  /// The attributes that are lost beside a colour, such as the underline on the console of Linux.
  package let lostBesideColor: Style.Traits

  package init(shown: Style.Traits = .all, lostBesideColor: Style.Traits = []) {
    (self.shown, self.lostBesideColor) = (shown, lostBesideColor)
  }

  /// All attributes, beside colours too.
  package static let full = AttributeSupport()
}

extension AttributeSupport {
  /// An attribute, the capability that begins it, and its bit in `no_color_video` (terminfo(5), "Color Handling").
  private static let capabilities: [(trait: Style.Traits, name: String, bit: Int32)] = [
    (.bold, "bold", 1 << 5), (.dim, "dim", 1 << 4), (.underline, "smul", 1 << 1), (.reverse, "rev", 1 << 2),
    (.italic, "sitm", 1 << 15),
  ]

  /// The attributes of the terminal of the last `setupterm`.
  init(ofTerminal: Void) {
    let masked = max(0, tigetnum("ncv"))
    let capabilities = Self.capabilities
    self.init(
      shown: Style.Traits(capabilities.filter { gz_capability($0.name) != nil }.map(\.trait)),
      lostBesideColor: Style.Traits(capabilities.filter { masked & $0.bit != 0 }.map(\.trait)))
  }
}
