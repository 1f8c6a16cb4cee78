import Localization
import Reader
import Screen
import Testing

struct PaletteTests {
  @Test func `every key's action has a name, and no name has two actions`() {
    let named = Set(Command.all.map(\.action))
    for (key, action) in KeyTable.keys {
      #expect(named.contains(action), "the action of \(key.name) lacks a name")
    }
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
    #expect(named.count == Command.all.count)
  }

  @Test(arguments: [
    ("next-language", "next-language"), ("lang", "next-language"), ("LẠNG", "next-language"),
    ("lang prev", "previous-language"), ("nextl", "next-language"), ("nl", "next-language"), ("b", "back"),
    ("sort date", "sort-by-date"),
    ("quit", "quit"), ("side", "go-to-sidebar"), ("pa", "pane-left"),
  ])
  func `what is typed finds a command by its words or letters`(typed: String, first: String) async throws {
    var session = await Session()
    await session.type(":")
    await session.write(typed)
    let palette = try #require(session.model.prompt as? PalettePrompt)
    #expect(palette.commands.first?.name == first)
  }

  @Test(arguments: [
    (InterfaceLanguage.vietnamese, "ngôn ngữ", "next-language"), (.vietnamese, "thoat", "quit"),
    (.vietnamese, "gắn sao", "star"),
    (.vietnamese, "thẻ", "tag"), (.vietnamese, "the", "tag"),
    (.english, "shell", "run"), (.english, "fg", "suspend"),
    (.english, "browser", "open-address"),
  ])
  func `what is typed finds a command by its summary`(
    language: InterfaceLanguage, typed: String, first: String
  )
    async throws
  {
    try await InterfaceLanguage.$override.withValue(language) {
      var session = await Session()
      await session.type(":")
      await session.write(typed)
      let palette = try #require(session.model.prompt as? PalettePrompt)
      #expect(palette.commands.first?.name == first)
    }
  }

  @Test(arguments: [
    (": l a n g Enter", "acf", "a"), (": l a n g ↓ Enter", "bd", "b"),
    (": o t h e r Tab Enter", "abcdef", "b"),
    (": z z z Enter Esc j", "abcdef", "b"), (": Backspace j", "abcdef", "b"),
    (": Enter Tab Enter Esc", "abcdef", "a"),
    (": q u i t Esc j", "abcdef", "b"),
    (": l a n g ^U r e l a t Enter", "abcdef", "c"), (": b y - r e l Enter", "abcdef", "a"),
    ("S : b y - d a t e Enter", "abcdef", "a"),
  ])
  func `enter runs the chosen command`(keys: String, listed: String, reading: String) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.listed == listed)
    #expect(session.reading == reading)
    #expect(session.model.prompt == nil)
    #expect(session.outside.isEmpty)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `every command says what it alone does, on a screen of 80 columns`(language: InterfaceLanguage) async {
    await InterfaceLanguage.$override.withValue(language) {
      let summaries = Command.all.map(\.summary)
      #expect(Set(summaries).count == summaries.count)
      #expect(summaries.allSatisfy { Width.of($0) <= 40 && !$0.isEmpty && !$0.contains("macro") })
      var session = await Session(columns: 80, rows: 24)
      for command in Command.all {
        await session.type(":")
        await session.write(command.name)
        #expect(session.screen.contains { $0.contains("▸ \(command.summary) ") && $0.contains(command.name) })
        await session.type("Esc")
      }
    }
  }

  @Test func `macros are found by their names and by what they do`() async throws {
    var settings = ReaderSettings()
    settings.macros = [Macro(name: "sáng", steps: [.search("lang:vi"), .action(.move(.first))])]
    var session = await Session()
    await session.send(.settingsChanged(settings))
    for typed in ["sang", "macro begin"] {
      await session.type(":")
      await session.write(typed)
      #expect(session.screen.contains { $0.contains("▸ macro: /lang:vi, to the beginning") }, "\(typed)")
      await session.type("Esc")
    }
  }

  @Test func `a command may open the search or the help`() async {
    var session = await Session()
    await session.type(": s e a r c h Enter p o r t")
    #expect(session.listed == "ca")
    await session.type("Esc : h e l p Enter")
    #expect((session.model.screen as? HelpScreen)?.top == 0)
  }

  @Test(arguments: [(132, 36), (80, 24), (44, 16), (40, 10)])
  func `each command is shown with its keys, and the chosen one is seen`(columns: Int, rows: Int) async {
    var session = await Session(columns: columns, rows: rows)
    await session.type(": l a n g")
    #expect(session.screen.contains { $0.contains("▸ only the next language") && $0.contains(" f") })
    await session.type(
      "^U PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn"
    )
    #expect(session.screen.contains { $0.contains("▸ suspend, until fg") && $0.contains("^Z") })
  }

  @Test func `a click runs a command, a click elsewhere closes the palette`() async throws {
    var session = await Session()
    await session.type(": l a n g")
    let row = try #require(session.screen.firstIndex { $0.contains("only the language before") })
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 5, row: row))))
    #expect(session.listed == "bd")
    await session.type(":")
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 5, row: 1))))
    #expect(session.model.prompt == nil)
    #expect(session.listed == "bd")
  }

  @Test func `suspending and redrawing work while a prompt is open`() async {
    var session = await Session()
    await session.type("/ n ^Z ^L")
    #expect(session.outside == [.suspend, .redraw])
    #expect(session.model.prompt != nil)
  }
}
