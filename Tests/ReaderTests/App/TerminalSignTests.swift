import Catalogue
import Reader
import Screen
import Terminal
import Testing

/// The names and links of an article on the kinds of terminals, each with the attributes that it shows.
struct TerminalSignTests {
  private static let names: [Style.Ink] = Style.Ink.allCases.filter(\.isOfNames)

  @Test func `the terminals that come with ncurses are known, with what they lack`() throws {
    func attributes(_ name: String) throws -> AttributeSupport {
      try #require(KnownTerminal.all.first { $0.name == name }).attributes
    }
    #expect(try attributes("xterm-256color") == .full)
    #expect(try attributes("screen").shown == [.bold, .dim, .underline, .reverse])
    #expect(try attributes("vt100").shown == [.bold, .underline, .reverse])
    #expect(try attributes("linux").lostBesideColor == [.dim, .underline])
  }

  @Test(arguments: KnownTerminal.all)
  func `a name's kind, and that it was chosen, can be seen without colour`(terminal: KnownTerminal) {
    for palette in terminal.palettes {
      let styles = [.plain] + Self.names.flatMap { [Style($0), Style($0, .chosen)] }
      let seen = styles.map { palette.rendition(of: $0).traits }
      #expect(Set(seen).count == styles.count, "\(seen)")
    }
  }

  @Test(arguments: KnownTerminal.all)
  func `what is chosen in a text differs from the text and from what is not chosen`(terminal: KnownTerminal) {
    for palette in terminal.palettes {
      for ink in [Style.Ink.plain] + Self.names {
        let styles = [Style(ink), Style(ink, .reverse), Style(ink, [.reverse, .underline])]
        #expect(Set(styles.map { palette.rendition(of: $0).traits }).count > 1)
        #expect(palette.rendition(of: styles[0]).traits != palette.rendition(of: styles[2]).traits)
      }
    }
  }

  @Test(arguments: KnownTerminal.all)
  func `the words of a link are told from names by an attribute or a number`(terminal: KnownTerminal) async {
    let hasItalics = terminal.attributes.shown.contains(.italic)
    var session = await Session(
      answering: FixtureArchive(articles: [Fixture.ferries]).answer, numbersLinks: !hasItalics)
    await session.type("2")
    let isNumbered = session.screen.contains { $0.contains("city council[1]") }
    for palette in terminal.palettes {
      let link = palette.rendition(of: Style(.plain, .underline)).traits
      #expect(link != palette.rendition(of: .plain).traits)
      let names = Self.names.map { palette.rendition(of: Style($0)).traits }
      #expect(isNumbered || !names.contains(link))
    }
  }

  @Test(arguments: KnownTerminal.all)
  func `every attribute of a rendition is shown beside its colour`(terminal: KnownTerminal) {
    for palette in terminal.palettes {
      for ink in Style.Ink.allCases {
        for traits in [[], .bold, .underline, .reverse, [.bold, .underline], .chosen] as [Style.Traits] {
          let rendition = palette.rendition(of: Style(ink, traits))
          let isColored = rendition.foreground != nil || rendition.background != nil
          #expect(rendition.traits.isSubset(of: terminal.attributes.shown))
          #expect(!isColored || rendition.traits.isDisjoint(with: terminal.attributes.lostBesideColor))
        }
      }
    }
  }
}
