internal import Catalogue
internal import Languages
internal import News
import Reader
import Screen
import Testing

/// Tests of keys: keys pressed from the start, then the listed articles, the read article, and the focus.
struct KeySequenceTests {
  @Test(arguments: [
    // Moving in the list, the reader follows.
    ("", "abcdef", "a", Focus.list),
    ("j", "abcdef", "b", .list),
    ("j j k", "abcdef", "b", .list),
    ("k", "abcdef", "a", .list),
    ("↓ ↓", "abcdef", "c", .list),
    ("G", "abcdef", "f", .list),
    ("G g", "abcdef", "a", .list),
    ("End Home", "abcdef", "a", .list),
    ("Space", "abcdef", "f", .list),
    ("PgDn PgUp", "abcdef", "a", .list),
    ("^D", "abcdef", "f", .list),
    ("^D ^U", "abcdef", "a", .list),
    // Focus.
    ("Enter", "abcdef", "a", .reader),
    ("Tab", "abcdef", "a", .reader),
    ("Tab Tab", "abcdef", "a", .sidebar),
    ("Tab Tab Tab", "abcdef", "a", .list),
    ("Shift-Tab", "abcdef", "a", .sidebar),
    ("l l l", "abcdef", "a", .sidebar),
    ("→ → ←", "abcdef", "a", .reader),
    ("h", "abcdef", "a", .list),
    ("3 2", "abcdef", "a", .reader),
    // Languages.
    ("f", "acf", "a", .list),
    ("f f", "e", "e", .list),
    ("f f f", "bd", "b", .list),
    ("f f f f", "abcdef", "b", .list),
    ("F", "bd", "b", .list),
    ("F F", "e", "e", .list),
    ("j f", "acf", "a", .list),
    ("j F", "bd", "b", .list),
    ("F Esc", "abcdef", "b", .list),
    // Related stories; a filter doesn't prevent a jump.
    ("r", "abcdef", "c", .list),
    ("x", "abcdef", "b", .list),
    ("x x", "abcdef", "a", .list),
    ("f x", "acf", "b", .reader),
    ("f x j", "acf", "b", .reader), ("f x 1 j", "acf", "c", .list),
    ("G r", "abcdef", "f", .list),
    // The same key again goes to the next story of the same start, from the last one back.
    ("r r", "abcdef", "b", .list),
    ("r r r", "abcdef", "a", .list),
    ("r r r r", "abcdef", "c", .list),
    ("r r H", "abcdef", "c", .list),
    ("r r H H", "abcdef", "a", .list),
    ("r x r", "abcdef", "a", .list),
    ("r j r", "abcdef", "d", .list),
    // A name narrows the list.
    ("3 Enter", "ab", "a", .list),
    ("3 j Enter", "abc", "a", .list),
    ("3 j Enter j j", "abc", "c", .list),
    ("3 j Enter F", "b", "b", .list),
    ("3 j Enter F Esc", "bd", "b", .list),
    ("3 Enter Esc", "abcdef", "a", .list),
    ("3 Enter 3 Enter", "abcdef", "a", .list),
    // A related story from the sidebar.
    ("3 G Enter", "abcdef", "b", .reader),
    // History.
    ("x H", "abcdef", "a", .list),
    ("x H L", "abcdef", "b", .list),
    ("x r Backspace Backspace", "abcdef", "a", .list),
    ("j j j H", "abcdef", "d", .list),
    ("Enter h j j H", "abcdef", "a", .list),
    ("H", "abcdef", "a", .list),
    ("x Alt-← Alt-→", "abcdef", "b", .list),
    // Order.
    ("S", "fedcba", "a", .list),
    ("S S", "abcdef", "a", .list),
  ])
  func `keys do what people expect`(keys: String, listed: String, reading: String, focus: Focus) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.listed == listed)
    #expect(session.reading == reading)
    #expect(session.model.focus == focus)
  }

  @Test func `escape takes back one thing at a time`() async {
    var session = await Session()
    await session.type("3 j Enter F")
    #expect(session.model.listing == Listing(language: .vietnamese, entity: Fixture.belgium.key))
    await session.type("Esc")
    #expect(session.model.listing == Listing(language: .vietnamese))
    await session.type("Esc")
    #expect(session.model.listing.isUnfiltered)
    await session.type("Esc")
    #expect(session.outside.isEmpty)
  }

  @Test(arguments: [
    ("q", [Effect.quit]), ("Enter q", []), ("3 q", []), ("Enter q q", [.quit]), ("Q", [.quit]),
    ("Enter Q", [.quit]), ("3 Q", [.quit]), ("^Z", [.suspend]), ("^L", [.redraw]), ("? q", []), ("? ?", []),
    ("? Esc q", [.quit]),
  ])
  func `what leaves the program is asked for`(keys: String, effects: [Effect]) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.outside == effects)
    #expect(session.model.screen == nil)
  }

  @Test func `the order goes around, and says what it is`() async {
    var session = await Session()
    await session.type("s")
    #expect(session.screen.last?.contains("sorted by headline, from A to Z") == true)
    await session.type("s s s s s s s s s")
    #expect(session.model.listing.order == .newestFirst)
  }

  @Test func `where a jump leads nowhere the hint line says so`() async {
    var session = await Session()
    await session.type("G x")
    #expect(session.screen.last?.contains("no related story in another language") == true)
    await session.type("j")
    #expect(session.screen.last?.contains("no related story") == false)
  }

  @Test func `the history leads back to the place in the text`() async {
    var session = await Session(rows: 20)
    await session.type("G Enter Space Space")
    let top = session.model.reader.top
    #expect(top > 10)
    await session.type("h g H")
    #expect(session.reading == "f")
    #expect(session.model.reader.top == top)
  }

  /// Answers come after the keys, as from a slow disk.
  @Test func `keys typed ahead speak to the article that is on its way`() async {
    var session = await Session(rows: 20)
    var late: [Effect] = []
    for key in ["G", "2", "Space", "Space"] {
      late += session.sendWithoutAnswers(.key(Session.key(named: key)))
    }
    #expect(session.model.reader.top == 0)
    await session.answer(late)
    #expect(session.reading == "f")
    #expect(session.model.reader.top > 20)
  }

  @Test func `a jump typed ahead goes from the article that is on its way`() async {
    var session = await Session()
    var late: [Effect] = []
    for key in ["j", "x"] {
      late += session.sendWithoutAnswers(.key(Session.key(named: key)))
    }
    await session.answer(late)
    #expect(session.reading == "a")
    #expect(session.model.history.entries.count == 2)
  }
}
