package import Screen

/// The number of colours of a terminal.
package enum ColorDepth: Sendable, CaseIterable, Comparable {
  /// None, or none wanted.
  case none
  /// The 8 of ANSI, whose shades are the user's own.
  case basic
  /// The 8 of ANSI and their bright kin.
  case bright
  /// The 256 of xterm, whose shades are fixed from 16 on.
  case indexed
  /// All: a number is the colour itself, by its bytes of red, green and blue.
  case direct

  /// The depth of a terminal with a number of colours. `isDirect`: true if a number is the colour itself.
  package init(colors: Int, isDirect: Bool = false) {
    switch colors {
    case (1 << 24)... where isDirect: self = .direct
    case 256...: self = .indexed
    case 16...: self = .bright
    case 8...: self = .basic
    default: self = .none
    }
  }
}

/// The rendition of a style on a terminal: its colours by the terminal's numbers, and the attributes to set.
package struct Rendition: Hashable, Sendable {
  /// Nil for the terminal's own foreground.
  package let foreground: Int32?
  /// Nil for the terminal's own background.
  package let background: Int32?
  package let traits: Style.Traits
}

/// The look of every style at a depth of colour.
package struct Palette: Hashable, Sendable {
  package let depth: ColorDepth
  private let looks: [Theme.Look]

  /// `hasItalics`: false for a terminal that shows italics as plain text; underlines stand for them there.
  package init(
    _ theme: Theme = ThemeChoice().theme(on: nil), depth: ColorDepth, hasItalics: Bool = true
  ) {
    self.depth = depth
    looks = Style.Ink.allCases.map { ink in
      let look = Self.look(among: theme[ink], of: ink, at: depth)
      return hasItalics ? look : look.withoutItalics
    }
  }

  /// The rendition of a style.
  package func rendition(of style: Style) -> Rendition {
    let look = looks[Int(style.ink.rawValue)]
    return Rendition(
      foreground: number(of: look.foreground), background: number(of: look.background),
      traits: look.traits(of: style))
  }

  /// The first look that the terminal can show, else the last one with the nearest colours. Where a role loses its colour
  /// it has an attribute, so that it stays distinct.
  private static func look(among looks: [Theme.Look], of ink: Style.Ink, at depth: ColorDepth) -> Theme.Look {
    let fitting = looks.first { $0.foreground.depth <= depth && $0.background.depth <= depth }
    guard let look = fitting ?? looks.last else { return Theme.Look() }
    guard depth == .none, look.foreground != .terminal else { return look }
    let own = Theme.mono[ink].first?.traits ?? []
    // The kinds of names differ by their attributes, so that others would make one kind look like another.
    return Theme.Look(.terminal, on: .terminal, ink.isOfNames ? own : look.traits.union(own))
  }

  /// The terminal's number for a colour; nil for its own.
  private func number(of color: Color) -> Int32? {
    guard let rgb = color.rgb, depth > .none else { return nil }
    switch (color, depth) {
    case (.indexed(let index), _) where index < 8 || color.depth <= depth && depth < .direct:
      return Int32(index)
    case (.indexed(let index), .basic) where index < 16: return Int32(index - 8)
    case (_, .basic): return Int32(rgb.nearestIndex(among: 0...7))
    case (_, .bright): return Int32(rgb.nearestIndex(among: 0...15))
    case (_, .indexed): return Int32(rgb.nearestIndex(among: 16...255))
    // The first eight numbers of a terminal with all colours are those of ANSI.
    default: return max(Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue), 8)
    }
  }
}

extension Color {
  /// The fewest colours with which a terminal shows the colour.
  fileprivate var depth: ColorDepth {
    switch self {
    case .terminal: .none
    case .indexed(let index): index < 8 ? .basic : index < 16 ? .bright : .indexed
    case .direct: .direct
    }
  }
}
