internal import CNcurses
internal import Screen

/// The palette as curses wants it: a pair of colours for each ink, a word of bits for the attributes.
struct CursesRenditions {
  private let palette: Palette

  /// Sets the colours up. Curses must run.
  init(wantsColor: Bool) {
    guard wantsColor, has_colors(), start_color() == OK else {
      palette = Palette(depth: .none)
      return
    }
    let background: Int16 = use_default_colors() == OK ? -1 : 0
    palette = Palette(depth: ColorDepth(colors: Int(gz_color_count())))
    for ink in Style.Ink.allCases {
      guard let foreground = palette.rendition(of: Style(ink)).foreground else { continue }
      init_pair(Self.pair(of: ink), Int16(foreground), background)
    }
  }

  /// Sets what the next text on a window looks like.
  func apply(_ style: Style, to window: UnsafeMutablePointer<WINDOW>) {
    let rendition = palette.rendition(of: style)
    let pair = rendition.foreground == nil ? 0 : Self.pair(of: style.ink)
    wattr_set(window, Self.attributes(of: rendition.traits), pair, nil)
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
