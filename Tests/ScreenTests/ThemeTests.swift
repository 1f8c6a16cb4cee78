import Screen
import Testing

/// The colours of the themes, measured as the Web Content Accessibility Guidelines measure them.
struct ThemeTests {
  /// The contrast of a role's look on its own background, or on the terminal's.
  private static func contrast(_ look: Theme.Look, _ theme: Theme, on background: RGB) -> Double {
    let plain = theme[.plain][0]
    let behind = look.background.rgb ?? plain.background.rgb ?? background
    let text = look.foreground.rgb ?? plain.foreground.rgb ?? (background.isLight ? .black : .white)
    return text.contrast(with: behind)
  }

  @Test(arguments: [(ThemeChoice.Name.dark, RGB.black), (.light, .white)], Style.Ink.allCases)
  func `light and dark can be read with 256 colours and more`(theme: (ThemeChoice.Name, RGB), ink: Style.Ink)
  {
    let shown = ThemeChoice(theme.0).theme(on: theme.1)
    #expect(Self.contrast(shown[ink][0], shown, on: theme.1) >= 4.5)
  }

  @Test(arguments: [RGB.black, .white], Style.Ink.allCases)
  func `high contrast has 7 to 1 with 256 colours and more, and passes AA with 16`(
    background: RGB, ink: Style.Ink
  ) {
    let theme = ThemeChoice(.highContrast).theme(on: background)
    let looks = theme[ink]
    #expect(Self.contrast(looks[0], theme, on: background) >= 7)
    for look in looks { #expect(Self.contrast(look, theme, on: background) >= 4.5, "\(look.text)") }
    #expect(looks.allSatisfy { $0.background != .terminal }, "no role shows the terminal's own background")
  }

  @Test func `a look of the user's has the ground of the theme where it names none`() throws {
    var choice = ThemeChoice(.highContrast)
    choice.looks = [.accent: [try #require(Theme.Look("#ffaa00 bold"))]]
    let shipped = ThemeChoice(.highContrast).theme(on: .white)
    #expect(choice.theme(on: .white)[.accent][0].background == shipped[.accent][0].background)
  }

  @Test(arguments: ThemeChoice.Name.allCases, [RGB?.none, .black, .white])
  func `no two roles look the same but those that a place on the screen tells apart`(
    name: ThemeChoice.Name, background: RGB?
  ) {
    let theme = ThemeChoice(name).theme(on: background)
    let looks = Set(Style.Ink.allCases.map { theme[$0][0] })
    // Without colours what is chosen, a warning and a person are bold: they are never in one text.
    #expect(looks.count == Style.Ink.allCases.count - (name == .mono ? 2 : 0))
  }

  /// The attributes of the texts in which names are: a paragraph, a headline or the sentence at the cursor, a caption, a
  /// post, the words of a link; and a headline in a link.
  private static let texts: [Style.Traits] = [[], .bold, .italic, .dim, .underline, [.bold, .underline]]

  @Test(arguments: ThemeChoice.Name.allCases, [RGB?.none, .black, .white])
  func `a name's kind can be seen in every text without colour`(name: ThemeChoice.Name, background: RGB?) {
    let theme = ThemeChoice(name).theme(on: background)
    let kinds = Style.Ink.allCases.filter(\.isOfNames)
    for text in Self.texts {
      let seen = kinds.map { kind in Set(theme[kind].map { $0.traits(of: Style(kind, text)) }) }
      #expect(seen.allSatisfy { $0.count == 1 }, "a kind has one look with any number of colours")
      #expect(Set(seen.flatMap(\.self) + [text]).count == kinds.count + 1, "\(text)")
    }
  }

  @Test(arguments: ThemeChoice.Name.allCases, [RGB?.none, .black, .white])
  func `a warning can be told from words without colour`(name: ThemeChoice.Name, background: RGB?) {
    let theme = ThemeChoice(name).theme(on: background)
    for look in theme[.alert] {
      #expect(look.traits == .bold)
      for other in theme[.plain] + theme[.quiet] { #expect(other.traits != look.traits) }
    }
  }

  @Test func `auto follows the background once it is known`() {
    let auto = ThemeChoice(.auto)
    #expect(auto.theme(on: .white) == ThemeChoice(.light).theme(on: nil))
    #expect(auto.theme(on: RGB(0x1e, 0x1e, 0x2e)) == ThemeChoice(.dark).theme(on: nil))
    #expect(auto.theme(on: nil) != auto.theme(on: .white))
  }

  @Test(arguments: [
    "default", "red", "bright-blue bold", "208 on black", "#ff8700 on 16 bold underline",
    "default on white reverse",
    "default dim", "244 italic",
  ])
  func `a look is read as it is written`(text: String) throws {
    #expect(try #require(Theme.Look(text)).text == text)
  }

  @Test(arguments: [
    ("", "default"), ("bold", "default bold"), ("on blue", "default on blue"), ("#f80", "#ff8800"),
    ("9", "bright-red"), ("RED Bold", "red bold"),
  ])
  func `a part that is missing is the terminal's own`(text: String, look: String) throws {
    #expect(try #require(Theme.Look(text)).text == look)
  }

  @Test(arguments: [
    "purple", "256", "-1", "#12", "#12345g", "red on", "red blue", "red on bold", "bold red", "+5",
  ])
  func `other words are no look`(text: String) {
    #expect(Theme.Look(text) == nil)
  }

  @Test func `contrast is that of the guidelines`() {
    #expect(RGB.black.contrast(with: .white) == 21)
    #expect(abs(RGB(0x76, 0x76, 0x76).contrast(with: .white) - 4.54) < 0.01)
  }
}
