import Reader
import Screen
import Testing

/// Keys of the user's own.
struct KeymapTests {
  private static func keys(_ names: String...) throws -> [KeySequence] {
    try names.map { try #require(KeySequence(named: $0)) }
  }

  private static func session(_ changes: [KeymapChanges.Change], keys: String = "") async -> Session {
    var settings = ReaderSettings()
    settings.keymap = KeymapChanges(changes).keymap
    var session = await Session()
    await session.send(.settingsChanged(settings))
    await session.type(keys)
    return session
  }

  @Test(arguments: [
    ("j", Key.character("j")), ("Space", .character(" ")), ("^D", .control("d")), ("Ctrl-d", .control("d")),
    ("C-D", .control("d")), ("^I", .tab), ("pgdn", .pageDown), ("PageDown", .pageDown), ("↓", .down),
    ("Down", .down), ("F5", .function(5)), ("f", .character("f")), ("F", .character("F")),
    ("S-Tab", .backTab), ("Alt-Left", .altLeft), ("đ", .character("đ")), ("^", .character("^")),
  ])
  func `a key has the names that people write`(name: String, key: Key) {
    #expect(Key(named: name) == key)
  }

  @Test(arguments: ["", "ab", "F0", "F99", "^1", "Ctrl-", "Hyper-x", "g g g g g g"])
  func `other names are no keys`(name: String) {
    #expect(KeySequence(named: name) == nil)
  }

  @Test func `each key of the table is found again by its name`() {
    for (key, _) in KeyTable.keys { #expect(Key(named: key.name) == key, "\(key.name)") }
  }

  @Test func `the keymap without changes is the key table`() {
    #expect(KeymapChanges([]).keymap == .standard)
    let same = KeyTable.rows.flatMap { row in
      row.actions.map { action in
        KeymapChanges.Change(.everywhere, action, Keymap.standard.keys(for: [action]))
      }
    }
    let changes = KeymapChanges(same)
    #expect(changes.keymap == .standard)
    #expect(changes.conflicts.isEmpty && changes.displacements.isEmpty)
  }

  @Test func `an action has the user's keys instead of its own`() async throws {
    let change = KeymapChanges.Change(.everywhere, .move(.line(.next)), try Self.keys("n", "F2"))
    var session = await Self.session([change], keys: "j")
    #expect(session.reading == "a")
    await session.type("n")
    #expect(session.reading == "b")
    await session.send(.key(.function(2)))
    #expect(session.reading == "c")
    let changes = KeymapChanges([change])
    #expect(changes.displacements.map(\.action) == [.match(.next)])
    #expect(changes.keymap.keys(for: [.match(.next)]).isEmpty)
  }

  @Test func `a sequence waits for its last key, and the hint line says what can follow`() async throws {
    let changes = [
      KeymapChanges.Change(.everywhere, .move(.first), try Self.keys("g g")),
      KeymapChanges.Change(.everywhere, .screen("stories"), try Self.keys("g s")),
    ]
    var session = await Self.session(changes, keys: "j j g")
    #expect(session.reading == "c")
    let hints = try #require(session.screen.last)
    #expect(
      hints.contains("g…") && hints.contains("g to the beginning")
        && hints.contains("s the listed articles by story"))
    await session.type("g")
    #expect(session.reading == "a")
    #expect(session.screen.last?.contains("g…") == false)
    await session.type("g s")
    #expect(session.model.screen != nil)
  }

  @Test func `a key that continues no sequence is told, and Esc leaves it quietly`() async throws {
    let change = KeymapChanges.Change(.everywhere, .move(.first), try Self.keys("g g"))
    var session = await Self.session([change], keys: "j g x")
    #expect(session.model.notice == "no action has the keys g x")
    #expect(session.reading == "b")
    await session.type("g Esc")
    #expect(session.model.notice == nil && session.model.pendingKeys.isEmpty)
    await session.type("k")
    #expect(session.reading == "a")
  }

  @Test func `keys of a pane and of a screen hold only there`() async throws {
    let changes = [
      KeymapChanges.Change(.pane(.sidebar), .move(.line(.next)), try Self.keys("n")),
      KeymapChanges.Change(.screen("help"), .close, try Self.keys("x")),
      KeymapChanges.Change(.pane(.list), nil, try Self.keys("A")),
    ]
    var session = await Self.session(changes, keys: "A")
    #expect(session.model.notice == nil && session.outside.isEmpty)
    #expect(session.screen.last?.contains("A ") == false)
    await session.type("? x")
    #expect(session.model.screen == nil)
    await session.type("3")
    let chosen = session.model.sidebar.selected
    await session.type("n")
    #expect(session.model.sidebar.selected != chosen)
  }

  @Test func `of two changes that want the same keys the first holds`() throws {
    let changes = KeymapChanges([
      .init(.everywhere, .toggleStar, try Self.keys("s", "g s")),
      .init(.everywhere, .toggleRead, try Self.keys("s")),
      .init(.everywhere, .edit, try Self.keys("g")),
    ])
    #expect(changes.conflicts.map(\.second) == [1, 2])
    #expect(changes.conflicts.map(\.other.name) == ["s", "g s"])
    #expect(changes.keymap.step(for: [.character("s")], in: [.everywhere]) == .action(.toggleStar))
  }

  @Test func `hints, help and palette have the keys that hold`() async throws {
    let changes = [
      KeymapChanges.Change(.everywhere, .screen("help"), try Self.keys("F1")),
      KeymapChanges.Change(.everywhere, .search, []),
    ]
    var session = await Self.session(changes)
    #expect(session.screen.last?.contains("F1 help") == true)
    #expect(session.screen.last?.contains("search") == false)
    await session.type(": h e l p")
    #expect(session.screen.contains { $0.contains("▸ help") && $0.contains("F1") })
    await session.type("Enter")
    await session.send(.resized(Size(columns: 132, rows: 90)))
    #expect(session.screen.contains { $0.contains("F1") && $0.contains("this help") })
  }

  @Test func `prompts take the user's keys, and letters stay letters`() async throws {
    var settings = ReaderSettings()
    settings.promptKeys.set(.cancel, to: [.control("g")])
    settings.promptKeys.set(.deleteWord, to: [.function(8)])
    settings.keymap = KeymapChanges([.init(.everywhere, .redraw, try Self.keys("r"))]).keymap
    var session = await Session()
    await session.send(.settingsChanged(settings))
    await session.type("/ p o r t Esc")
    #expect(session.model.prompt != nil)
    await session.send(.key(.function(8)))
    #expect(session.model.prompt?.input?.text == "")
    await session.type("^G")
    #expect(session.model.prompt == nil)
  }
}
