/// The look of a cell, in terms of meaning. The terminal maps each meaning to a colour that it has.
package struct Style: Hashable, Sendable {
  /// The meaning of a colour. No meaning depends on the colour alone.
  package enum Ink: UInt8, Hashable, Sendable, CaseIterable {
    /// The terminal's own foreground.
    case plain
    /// The accent: chosen or active.
    case accent
    /// Secondary.
    case quiet
    /// A warning, an error.
    case alert
    case person, place, organization
  }

  /// Attributes in addition to a colour.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Traits(rawValue: 1)
    package static let dim = Traits(rawValue: 2)
    package static let underline = Traits(rawValue: 4)
    package static let reverse = Traits(rawValue: 8)
    package static let italic = Traits(rawValue: 16)
    /// A name that was chosen: underlined, or reversed where a kind of names is underlined.
    package static let chosen = Traits(rawValue: 32)

    /// All attributes of terminals.
    package static let all: Traits = [.bold, .dim, .underline, .reverse, .italic]
  }

  package var ink: Ink
  package var traits: Traits

  package init(_ ink: Ink = .plain, _ traits: Traits = []) {
    self.ink = ink
    self.traits = traits
  }

  package static let plain = Style()

  /// The same ink with more traits.
  package func adding(_ more: Traits) -> Style {
    Style(ink, traits.union(more))
  }
}
