import Catalogue
import News
import Reader
import Screen
import Testing

/// Keys that run several actions in order.
struct MacroTests {
  private static func session(_ macros: [Macro], _ keys: String...) async throws -> Session {
    var settings = ReaderSettings()
    settings.macros = macros
    settings.keymap =
      KeymapChanges(
        try zip(macros, keys).map { macro, keys in
          .init(.everywhere, .macro(macro.name), [try #require(KeySequence(named: keys))])
        }
      ).keymap
    var session = await Session()
    await session.send(.settingsChanged(settings))
    return session
  }

  @Test func `the steps run in their order, each after the answer to the one before`() async throws {
    let macro = Macro(
      name: "port", steps: [.search("port"), .action(.move(.line(.next))), .action(.toggleStar)])
    var session = try await Self.session([macro], "& p")
    await session.type("& p")
    #expect(session.listed == "ac")
    #expect(session.reading == "c")
    #expect(session.screen.contains { $0.contains("★") })
  }

  @Test func `a macro may run another, and one that runs itself runs nothing`() async throws {
    var session = try await Self.session(
      [
        Macro(name: "two", steps: [.action(.macro("one")), .action(.macro("one"))]),
        Macro(name: "one", steps: [.action(.move(.line(.next)))]),
        Macro(name: "loop", steps: [.action(.move(.last)), .action(.macro("back"))]),
        Macro(name: "back", steps: [.action(.macro("one")), .action(.macro("loop"))]),
      ], "F5", "F6", "F7", "F8")
    await session.send(.key(.function(5)))
    #expect(session.reading == "c")
    await session.send(.key(.function(7)))
    #expect(session.model.notice == "the macro loop would run itself (loop → back → loop); nothing was run")
    #expect(session.reading == "c")
    await session.type("g")
    #expect(session.reading == "a")
  }

  @Test func `macros that multiply each other end with a message`() async throws {
    let macros = (0..<12).map { number in
      let step = Macro.Step.action(number == 11 ? .move(.line(.next)) : .macro("m\(number + 1)"))
      return Macro(name: "m\(number)", steps: [step, step, step])
    }
    var session = try await Self.session(Array(macros.prefix(1)) + macros.dropFirst(), "F5")
    await session.send(.key(.function(5)))
    #expect(session.model.notice == "the macro m11 has too many steps")
    #expect(!session.model.isWaiting)
  }

  @Test func `a command waits for the input of the one before it`() async throws {
    let macro = Macro(name: "both", steps: [.pipe("wc", .text), .run("date")])
    var session = try await Self.session([macro], "& b")
    await session.type("& b")
    let piped = try #require(
      session.outside.compactMap { if case .run(let command) = $0 { command } else { nil } }.first)
    #expect(session.outside.count == 1 && piped.line == "wc")
    await session.send(.prepared(piped, input: Array("text".utf8)))
    #expect(session.outside.count == 2, "the command has not ended")
    await session.send(.commandEnded("done: wc", succeeded: true))
    let lines = session.outside.dropFirst().compactMap { effect in
      switch effect {
      case .launch(let command, _), .run(let command): command.line
      default: nil as String?
      }
    }
    #expect(lines == ["wc", "date"])
  }

  @Test func `a macro with a step that is none runs nothing, and says which`() async throws {
    let macros = [
      Macro(name: "typo", steps: [], unknownStep: "next-unred"), Macro(name: "empty", steps: []),
      Macro(name: "outer", steps: [.action(.move(.last)), .action(.macro("typo")), .search("port")]),
    ]
    var session = try await Self.session(macros, "F5", "F6", "F7")
    await session.send(.key(.function(5)))
    #expect(session.screen.last?.contains("the macro typo has an unknown step “next-unred”") == true)
    await session.send(.key(.function(6)))
    #expect(session.screen.last?.contains("the macro empty has no steps") == true)
    await session.send(.key(.function(7)))
    #expect(session.screen.last?.contains("next-unred") == true)
    #expect(session.reading == "f" && session.model.search == nil, "the steps behind it do not run")
  }

  @Test func `palette and help name the macros with their keys`() async throws {
    var session = try await Self.session([Macro(name: "morning", steps: [.action(.move(.last))])], "& m")
    await session.type(": m o r n i n g")
    #expect(
      session.screen.contains {
        $0.contains("▸ macro: to the end") && $0.contains("& m") && $0.contains("morning")
      })
    await session.type("Enter")
    #expect(session.reading == "f")
    await session.send(.resized(Size(columns: 132, rows: 99)))
    await session.type("?")
    #expect(session.screen.contains { $0.contains("& m") && $0.contains("morning") })
  }

  @Test(arguments: [
    (
      [Macro.Step.action(.move(.last)), .action(.otherLanguage), .action(.toggleStar)], 2, "other-language",
      "no related story"
    ),
    (
      [.search("port words:many"), .action(.chooseAll), .action(.toggleHidden)], 1, "/port words:many",
      "words:"
    ),
    ([.search("in:nowhere"), .action(.toggleHidden)], 1, "/in:nowhere", "nowhere"),
    (
      [
        .search("Đà Nẵng "), .action(.match(.next)), .action(.match(.next)), .action(.match(.next)),
        .action(.match(.next)), .action(.toggleStar),
      ], 5, "next-match", "no further match"
    ),
    ([.search("zzz"), .action(.toggleStar)], 2, "star", "nothing is chosen"),
  ])
  func `a macro stops at the first step that fails, and says which and why`(
    steps: [Macro.Step], number: Int, step: String, reason: String
  ) async throws {
    var session = try await Self.session([Macro(name: "triage", steps: steps)], "& t")
    let before = session.outside
    await session.type("& t")
    let notice = try #require(session.model.notice)
    #expect(notice.hasPrefix("triage stopped at step \(number) (\(step)): "))
    #expect(notice.contains(reason))
    #expect(session.outside == before && session.model.choice.isEmpty)
    await session.type("j")
    #expect(session.model.notice == nil)
  }

  @Test func `the step behind the choice of all articles changes all of them`() async throws {
    let archive = FixtureArchive()
    var settings = ReaderSettings()
    settings.macros = [
      Macro(name: "hide", steps: [.search("noem "), .action(.chooseAll), .action(.toggleHidden)])
    ]
    settings.keymap =
      KeymapChanges([.init(.everywhere, .macro("hide"), [KeySequence([.function(5)])])]).keymap
    var session = await SlowSession(archive: archive)
    await session.send(.settingsChanged(settings))
    await session.send(.key(.function(5)))
    await session.press("j")
    await session.receive()
    let hidden = Fixture.articles.filter { archive.marks.record(of: $0.id).marks.isHidden }.map(\.path)
    #expect(hidden == ["a", "b"])
  }

  @Test func `a command that fails ends the macro`() async throws {
    let macro = Macro(name: "both", steps: [.run("false"), .action(.move(.last))])
    var session = try await Self.session([macro], "& b")
    await session.type("& b")
    await session.send(.commandEnded("false: ended with status 1", succeeded: false))
    #expect(session.model.notice == "both stopped at step 1 (!false): false: ended with status 1")
    #expect(session.reading == "a")
  }

  @Test func `the steps behind one that asks for tags wait for the answer`() async throws {
    let macro = Macro(name: "triage", steps: [.action(.tag), .action(.move(.line(.next))), .action(.tag)])
    var session = try await Self.session([macro], "& t")
    await session.type("& t p o r t")
    #expect(session.model.prompt is TagPrompt && session.reading == "a", "the next step waits")
    await session.type("Enter")
    #expect(session.model.prompt is TagPrompt && session.reading == "b")
    await session.type("q u a y Enter")
    #expect(session.model.prompt == nil)
    await session.type("g j T")
    #expect(session.model.prompt?.input?.text == "quay, ")
  }

  @Test func `a picked command and its steps come before the steps that wait`() async throws {
    let macros = [
      Macro(name: "ask", steps: [.action(.commands), .action(.move(.line(.next)))]),
      Macro(name: "tail", steps: [.action(.move(.last)), .action(.tag), .action(.toggleStar)]),
    ]
    var session = try await Self.session(macros, "F5", "F6")
    await session.send(.key(.function(5)))
    await session.type("t a i l Enter")
    #expect(session.model.prompt is TagPrompt && session.reading == "f")
    await session.type("Enter")
    #expect(session.model.prompt == nil && session.reading == "f")
    #expect(session.model.list.window?.rows.last?.marks.isStarred == true)
  }

  @Test(arguments: [
    (Action.tag, "tag", ["Esc"]), (.search, "search", ["Esc"]), (.runCommand, "run", ["Backspace"]),
    (.copyMenu, "copy-menu", ["q"]), (.commands, "commands", ["x", "^U", "Backspace"]),
  ])
  func `a prompt that is closed without an answer ends the macro`(
    action: Action, step: String, keys: [String]
  ) async throws {
    let macro = Macro(name: "ask", steps: [.action(action), .action(.move(.last))])
    var session = try await Self.session([macro], "F5")
    await session.send(.key(.function(5)))
    for key in keys { await session.type(key) }
    #expect(session.model.prompt == nil && session.reading == "a")
    #expect(session.model.notice == "ask stopped at step 1 (\(step)): its prompt was closed")
    await session.type("j")
    #expect(session.reading == "b" && session.model.notice == nil)
  }

  @Test func `the step behind the prompt of a command waits for its end`() async throws {
    let macro = Macro(name: "run", steps: [.action(.runCommand), .action(.move(.last))])
    var session = try await Self.session([macro], "F5")
    await session.send(.key(.function(5)))
    await session.type("d a t e Enter")
    #expect(session.model.prompt == nil && session.reading == "a")
    await session.send(.commandEnded("", succeeded: true))
    #expect(session.reading == "f")
  }

  @Test func `a click into a prompt's menu lets the macro go on, one beside it ends the macro`() async throws
  {
    for (row, reading) in [(34, "f"), (5, "a")] {
      let macro = Macro(name: "copy", steps: [.action(.copyMenu), .action(.move(.last))])
      var session = try await Self.session([macro], "F5")
      await session.send(.key(.function(5)))
      await session.send(.mouse(MouseEvent(.click, at: Point(column: 5, row: row))))
      #expect(session.model.prompt == nil && session.reading == reading)
    }
  }

  @Test func `a step waits for a saved search of which it makes use`() async throws {
    let archive = FixtureArchive()
    _ = archive.marks.make(.keep(SavedSearch("Cảng", "port*")))
    var settings = ReaderSettings()
    settings.macros = [Macro(name: "ports", steps: [.search("in:cang"), .action(.move(.last))])]
    settings.keymap =
      KeymapChanges([.init(.everywhere, .macro("ports"), [KeySequence([.function(5)])])]).keymap
    var session = await SlowSession(archive: archive)
    await session.send(.settingsChanged(settings))
    await session.send(.key(.function(5)))
    await session.receive()
    #expect(session.model.search?.typed == "in:cang")
    #expect(session.model.list.window?.rows.map(\.path) == ["a", "c"])
    #expect(session.model.list.selection == 1)
  }
}
