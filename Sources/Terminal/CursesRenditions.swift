internal import CNcurses
internal import Screen

/// The palette as curses wants it: a pair of colours for each ink, a word of bits for the attributes.
struct CursesRenditions {
  private(set) var palette: Palette
  private let depth: ColorDepth
  private let hasItalics: Bool
  /// The number of the terminal's own colours; a terminal that has none is taken for black and white.
  private let own: (foreground: Int32, background: Int32)

  /// Sets the colours up. Curses must run.
  init(_ theme: Theme, wantsColor: Bool) {
    if wantsColor, has_colors(), start_color() == OK {
      depth = ColorDepth(colors: Int(gz_color_count()), isDirect: gz_has_direct_colors())
      own = use_default_colors() == OK ? (-1, -1) : (Int32(COLOR_WHITE), Int32(COLOR_BLACK))
    } else {
      depth = .none
      own = (-1, -1)
    }
    hasItalics = gz_capability("sitm") != nil
    palette = Palette(theme, depth: depth, hasItalics: hasItalics)
    setPairs()
  }

  /// True if the terminal shows colours.
  var hasColors: Bool { depth > .none }

  /// Takes another theme. Returns true if anything looks different.
  mutating func use(_ theme: Theme) -> Bool {
    let fresh = Palette(theme, depth: depth, hasItalics: hasItalics)
    guard fresh != palette else { return false }
    palette = fresh
    setPairs()
    return true
  }

  private func setPairs() {
    guard hasColors else { return }
    for ink in Style.Ink.allCases {
      let rendition = palette.rendition(of: Style(ink))
      init_extended_pair(
        Int32(Self.pair(of: ink)), rendition.foreground ?? own.foreground,
        rendition.background ?? own.background)
    }
  }

  /// Sets what the next text on a window looks like.
  func apply(_ style: Style, to window: UnsafeMutablePointer<WINDOW>) {
    let rendition = palette.rendition(of: style)
    let isOwn = rendition.foreground == nil && rendition.background == nil
    wattr_set(window, Self.attributes(of: rendition.traits), isOwn ? 0 : Self.pair(of: style.ink), nil)
  }

  private static func pair(of ink: Style.Ink) -> Int16 {
    Int16(ink.rawValue) + 1
  }

  private static func attributes(of traits: Style.Traits) -> attr_t {
    attributes.reduce(0) { word, attribute in
      traits.contains(attribute.trait) ? word | attribute.bit : word
    }
  }

  private static let attributes: [(trait: Style.Traits, bit: attr_t)] = [
    (.bold, gz_bold), (.dim, gz_dim), (.underline, gz_underline), (.reverse, gz_reverse),
    (.italic, gz_italic),
  ]
}
