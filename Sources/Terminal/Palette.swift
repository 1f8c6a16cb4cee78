package import Screen

/// The number of colours of a terminal.
package enum ColorDepth: Sendable, CaseIterable {
  /// None, or none wanted.
  case none
  /// The 8 or 16 of ANSI, whose shades are the user's own.
  case ansi
  /// The 256 of xterm, whose shades are fixed from 16 on.
  case indexed

  /// The depth of a terminal with a number of colours.
  package init(colors: Int) {
    self = colors >= 256 ? .indexed : colors >= 8 ? .ansi : .none
  }
}

/// The rendition of a style on a terminal: an index into its colours and the attributes to set.
package struct Rendition: Hashable, Sendable {
  /// Nil for the terminal's own foreground.
  package let foreground: UInt8?
  package let traits: Style.Traits
}

/// The look of every style at a depth of colour.
package struct Palette: Sendable {
  package let depth: ColorDepth

  package init(depth: ColorDepth) {
    self.depth = depth
  }

  /// The rendition of a style. Where an ink has no colour it has an attribute, so that it stays distinct.
  package func rendition(of style: Style) -> Rendition {
    let (foreground, traits) = look(of: style.ink)
    return Rendition(foreground: foreground, traits: style.traits.union(traits))
  }

  private func look(of ink: Style.Ink) -> (foreground: UInt8?, traits: Style.Traits) {
    switch depth {
    case .none: (nil, Self.attribute(of: ink))
    case .ansi: ink == .quiet ? (nil, .dim) : (Self.ansiColor(of: ink), [])
    case .indexed: (Self.indexedColor(of: ink), [])
    }
  }

  private static func attribute(of ink: Style.Ink) -> Style.Traits {
    switch ink {
    case .plain: []
    case .accent, .alert: .bold
    case .quiet: .dim
    case .person, .place, .organization: .underline
    }
  }

  /// Cyan is the accent because the blue of ANSI can hardly be read on black.
  private static func ansiColor(of ink: Style.Ink) -> UInt8? {
    switch ink {
    case .plain, .quiet: nil
    case .accent: 6
    case .alert: 1
    case .person: 5
    case .place: 2
    case .organization: 3
    }
  }

  /// Shades of middle luminance: each contrasts with black and with white by 3.8 to 1 or more (WCAG 2.2).
  private static func indexedColor(of ink: Style.Ink) -> UInt8? {
    switch ink {
    case .plain: nil
    case .accent: 32  // #0087d7
    case .quiet: 243  // #767676
    case .alert: 160  // #d70000
    case .person: 133  // #af5faf
    case .place: 29  // #00875f
    case .organization: 130  // #af5f00
    }
  }
}
