import Screen
import Terminal
import Testing

@Suite struct PaletteTests {
  @Test(arguments: [
    (0, ColorDepth.none), (-1, .none), (2, .none), (8, .basic), (16, .bright), (88, .bright), (256, .indexed),
    (16_777_216, .indexed),
  ])
  func `a terminal's number of colours says how many are used`(_ colors: Int, _ depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func `all colours are used where a number is the colour itself`() {
    #expect(ColorDepth(colors: 1 << 24, isDirect: true) == .direct)
    #expect(ColorDepth(colors: 256, isDirect: true) == .indexed)
  }

  @Test(arguments: ColorDepth.allCases)
  func `plain text is the terminal's own`(_ depth: ColorDepth) {
    #expect(Palette(depth: depth).rendition(of: .plain) == Palette(depth: .none).rendition(of: .plain))
  }

  @Test(arguments: ColorDepth.allCases, Style.Ink.allCases)
  func `every ink but the plain one is seen at every depth`(_ depth: ColorDepth, _ ink: Style.Ink) {
    let palette = Palette(depth: depth)
    #expect(ink == .plain || palette.rendition(of: Style(ink)) != palette.rendition(of: .plain))
  }

  @Test(arguments: [ColorDepth.basic, .bright, .indexed, .direct])
  func `the kinds of names have colours of their own`(_ depth: ColorDepth) {
    let inks: [Style.Ink] = [.person, .place, .organization, .accent, .alert]
    let colors = inks.map { Palette(depth: depth).rendition(of: Style($0)).foreground }
    #expect(Set(colors).count == inks.count)
    #expect(!colors.contains(nil))
  }

  @Test func `without colours each ink but the plain one has attributes`() {
    let palette = Palette(depth: .none)
    let traits = Style.Ink.allCases.map { palette.rendition(of: Style($0)).traits }
    #expect(traits == [[], .bold, .dim, .bold, .bold, .italic, [.bold, .italic]])
  }

  @Test(arguments: ThemeChoice.Name.allCases, [true, false])
  func `the kinds of names differ by attributes, on a terminal without italics too`(
    name: ThemeChoice.Name, hasItalics: Bool
  ) {
    for depth in ColorDepth.allCases {
      let palette = Palette(ThemeChoice(name).theme(on: .white), depth: depth, hasItalics: hasItalics)
      let traits = Style.Ink.allCases.filter { $0.isOfNames || $0 == .plain }.map {
        palette.rendition(of: Style($0)).traits
      }
      #expect(Set(traits).count == traits.count, "\(depth)")
      #expect(hasItalics || traits.allSatisfy { !$0.contains(.italic) })
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func `what a style adds to its ink is kept`(_ depth: ColorDepth) {
    let style = Style(.place, [.bold, .reverse])
    #expect(Palette(depth: depth).rendition(of: style).traits.isSuperset(of: style.traits))
  }

  @Test(arguments: Style.Ink.allCases)
  func `the shades for an unknown background can be read on black and on white`(_ ink: Style.Ink) {
    guard let color = ThemeChoice().theme(on: nil)[ink].first?.foreground.rgb else { return }
    #expect(color.contrast(with: .black) >= 3.8)
    #expect(color.contrast(with: .white) >= 3.8)
  }

  @Test(arguments: [
    (ColorDepth.direct, Int32?.some(0x1E90FF)), (.indexed, 33), (.bright, 12), (.basic, 6), (.none, nil),
  ])
  func `a colour that the terminal lacks becomes the nearest`(_ depth: ColorDepth, _ number: Int32?) throws {
    let look = try #require(Theme.Look("#1e90ff italic"))
    let palette = Palette(ThemeChoice(.auto, [.person: [look]]).theme(on: nil), depth: depth)
    let rendition = palette.rendition(of: Style(.person))
    #expect(rendition.foreground == number)
    #expect(rendition.traits == (depth == .none ? .bold : .italic))
  }

  @Test func `of several looks the first is taken that the terminal can show`() {
    let looks = ["#ff8700 on #101010", "208 on black", "yellow bold"].compactMap { Theme.Look($0) }
    let theme = ThemeChoice(.auto, [.alert: looks]).theme(on: nil)
    let shown = [ColorDepth.direct, .indexed, .bright, .basic].map {
      Palette(theme, depth: $0).rendition(of: Style(.alert))
    }
    #expect(shown.map(\.foreground) == [0xFF8700, 208, 3, 3])
    #expect(shown.map(\.background) == [0x101010, 0, nil, nil])
    #expect(shown.map { $0.traits.contains(.bold) } == [false, false, true, true])
  }

  @Test func `numbers of the 256 are colours on a terminal with all colours`() {
    let theme = ThemeChoice(.auto, [.alert: [Theme.Look(.indexed(208))], .place: [Theme.Look(.indexed(2))]])
    let palette = Palette(theme.theme(on: nil), depth: .direct)
    #expect(palette.rendition(of: Style(.alert)).foreground == 0xFF8700)
    #expect(palette.rendition(of: Style(.place)).foreground == 2)
  }
}
