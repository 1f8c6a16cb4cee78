/// The themes that come with the program, and the user's own looks over one of them.
package struct ThemeChoice: Hashable, Sendable {
  /// A theme that comes with the program.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// `light` or `dark`, as the terminal's background is; shades that can be read on both while that isn't known.
    case auto
    case light, dark
    /// Strong colours on a background of their own, which is the nearer one of black and white.
    case highContrast = "high-contrast"
    /// Attributes without colours.
    case mono
  }

  package var name: Name
  /// The looks that the user wants instead of those of the theme.
  package var looks: [Style.Ink: [Theme.Look]]

  package init(_ name: Name = .auto, _ looks: [Style.Ink: [Theme.Look]] = [:]) {
    (self.name, self.looks) = (name, looks)
  }

  /// True if the look depends on the terminal's background.
  package var dependsOnBackground: Bool { name == .auto || name == .highContrast }

  /// The theme on a background; nil if that isn't known.
  package func theme(on background: RGB?) -> Theme { Theme.shipped(name, on: background).with(looks) }
}

/// The kinds of names have the same attributes in every theme: people are bold, places italic, organizations both.
extension Theme {
  fileprivate static func shipped(_ name: ThemeChoice.Name, on background: RGB?) -> Theme {
    switch name {
    case .auto: background.map { $0.isLight ? light : dark } ?? both
    case .light: light
    case .dark: dark
    case .highContrast: background?.isLight == true ? blackOnWhite : whiteOnBlack
    case .mono: mono
    }
  }

  /// Shades of middle luminance: each contrasts with black and with white by 3.8 to 1 or more. Cyan is the accent among
  /// the colours of ANSI because their blue can hardly be read on black.
  private static let both = Theme([
    .accent: [Look(.indexed(32)), Look(.indexed(6))],
    .quiet: [Look(.indexed(243)), Look(.terminal, .dim)],
    .alert: [Look(.indexed(160), .bold), Look(.indexed(1), .bold)],
    .person: [Look(.indexed(133), .bold), Look(.indexed(5), .bold)],
    .place: [Look(.indexed(29), .italic), Look(.indexed(2), .italic)],
    .organization: [Look(.indexed(130), [.bold, .italic]), Look(.indexed(3), [.bold, .italic])],
  ])

  private static let dark = Theme([
    .accent: [Look(.indexed(75)), Look(.indexed(6))],
    .quiet: [Look(.indexed(246)), Look(.terminal, .dim)],
    .alert: [Look(.indexed(203), .bold), Look(.indexed(9), .bold), Look(.indexed(1), .bold)],
    .person: [Look(.indexed(176), .bold), Look(.indexed(13), .bold), Look(.indexed(5), .bold)],
    .place: [Look(.indexed(78), .italic), Look(.indexed(2), .italic)],
    .organization: [Look(.indexed(179), [.bold, .italic]), Look(.indexed(3), [.bold, .italic])],
  ])

  /// Green, yellow and cyan of ANSI are too pale for white: the attributes alone stand for them.
  private static let light = Theme([
    .accent: [Look(.indexed(25)), Look(.indexed(4))],
    .quiet: [Look(.indexed(241)), Look(.terminal, .dim)],
    .alert: [Look(.indexed(124), .bold), Look(.indexed(1), .bold)],
    .person: [Look(.indexed(90), .bold), Look(.indexed(5), .bold)],
    .place: [Look(.indexed(22), .italic), Look(.terminal, .italic)],
    .organization: [Look(.indexed(94), [.bold, .italic]), Look(.terminal, [.bold, .italic])],
  ])

  private static let whiteOnBlack = Theme([
    .plain: [
      Look(.direct(.white), on: .direct(.black)), Look(.indexed(231), on: .indexed(16)),
      Look(.indexed(15), on: .indexed(0)),
    ],
    .accent: [Look(.indexed(226), on: .indexed(16), .bold), Look(.indexed(11), on: .indexed(0), .bold)],
    .quiet: [Look(.indexed(252), on: .indexed(16)), Look(.indexed(7), on: .indexed(0))],
    .alert: [Look(.indexed(217), on: .indexed(16), .bold), Look(.indexed(9), on: .indexed(0), .bold)],
    .person: [Look(.indexed(219), on: .indexed(16), .bold), Look(.indexed(13), on: .indexed(0), .bold)],
    .place: [Look(.indexed(120), on: .indexed(16), .italic), Look(.indexed(10), on: .indexed(0), .italic)],
    .organization: [
      Look(.indexed(215), on: .indexed(16), [.bold, .italic]),
      Look(.indexed(14), on: .indexed(0), [.bold, .italic]),
    ],
  ])

  private static let blackOnWhite = Theme([
    .plain: [
      Look(.direct(.black), on: .direct(.white)), Look(.indexed(16), on: .indexed(231)),
      Look(.indexed(0), on: .indexed(15)),
    ],
    .accent: [Look(.indexed(18), on: .indexed(231), .bold), Look(.indexed(4), on: .indexed(15), .bold)],
    .quiet: [Look(.indexed(238), on: .indexed(231)), Look(.indexed(0), on: .indexed(15), .dim)],
    .alert: [Look(.indexed(88), on: .indexed(231), .bold), Look(.indexed(1), on: .indexed(15), .bold)],
    .person: [Look(.indexed(53), on: .indexed(231), .bold), Look(.indexed(0), on: .indexed(15), .bold)],
    .place: [Look(.indexed(22), on: .indexed(231), .italic), Look(.indexed(0), on: .indexed(15), .italic)],
    .organization: [
      Look(.direct(RGB(77, 60, 0)), on: .direct(.white), [.bold, .italic]),
      Look(.indexed(58), on: .indexed(231), [.bold, .italic]),
      Look(.indexed(0), on: .indexed(15), [.bold, .italic]),
    ],
  ])

  /// The attributes that stand for colours where there are none.
  package static let mono = Theme([
    .accent: [Look(.terminal, .bold)],
    .quiet: [Look(.terminal, .dim)],
    .alert: [Look(.terminal, .bold)],
    .person: [Look(.terminal, .bold)],
    .place: [Look(.terminal, .italic)],
    .organization: [Look(.terminal, [.bold, .italic])],
  ])
}
