import Glibc
import Screen
import Terminal
import Testing

@Suite struct PaletteTests {
  @Test(arguments: [
    (0, ColorDepth.none), (-1, .none), (2, .none), (8, .ansi), (16, .ansi), (88, .ansi), (256, .indexed),
    (16_777_216, .indexed),
  ])
  func `a terminal's number of colours says how many are used`(_ colors: Int, _ depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
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

  @Test(arguments: [ColorDepth.ansi, .indexed])
  func `the kinds of names have colours of their own`(_ depth: ColorDepth) {
    let inks: [Style.Ink] = [.person, .place, .organization, .accent, .alert]
    let colors = inks.map { Palette(depth: depth).rendition(of: Style($0)).foreground }
    #expect(Set(colors).count == inks.count)
    #expect(!colors.contains(nil))
  }

  @Test func `without colours names are underlined, what is quiet is dim, what counts is bold`() {
    let palette = Palette(depth: .none)
    let traits = Style.Ink.allCases.map { palette.rendition(of: Style($0)).traits }
    #expect(traits == [[], .bold, .dim, .bold, .underline, .underline, .underline])
  }

  @Test(arguments: ColorDepth.allCases)
  func `what a style adds to its ink is kept`(_ depth: ColorDepth) {
    let style = Style(.person, [.bold, .reverse])
    #expect(Palette(depth: depth).rendition(of: style).traits.isSuperset(of: style.traits))
  }

  @Test(arguments: Style.Ink.allCases)
  func `the fixed colours can be read on black and on white`(_ ink: Style.Ink) {
    guard let index = Palette(depth: .indexed).rendition(of: Style(ink)).foreground else { return }
    let luminance = luminance(of: Int(index))
    #expect(1.05 / (luminance + 0.05) >= 3.8)
    #expect((luminance + 0.05) / 0.05 >= 3.8)
  }

  /// The relative luminance of one of xterm's colours from 16 on (WCAG 2.2).
  private func luminance(of index: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let gray = 8 + 10 * (index - 232)
    let cube = index - 16
    let channels =
      index < 232 ? [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]] : [gray, gray, gray]
    return zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, channel in
      sum + channel.1 * pow((Double(channel.0) / 255 + 0.055) / 1.055, 2.4)
    }
  }
}
