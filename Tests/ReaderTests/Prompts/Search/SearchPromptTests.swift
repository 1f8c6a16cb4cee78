internal import Catalogue
import Foundation
internal import News
import Reader
import SampleNews
import Screen
import Testing

/// The search prompt: keys pressed from the start, then what is listed, what is read, and the focus.
struct SearchPromptTests {
  @Test(arguments: [
    // Results replace the list at every key, best first; the reader shows the best one.
    ("/", "abcdef", "a", Focus.list),
    ("/ n", "dba", "d", .list),
    ("/ p o r t", "ca", "c", .list),
    ("/ d a Space n a n g", "d", "d", .list),
    ("/ Đ À Space N Ẵ N G", "d", "d", .list),
    ("/ l a n g : j a", "e", "e", .list),
    ("/ x y z", "", "a", .list),
    // An empty prompt, or one that asks for nothing, is as before.
    ("j / n o e m ^U", "abcdef", "b", .list),
    ("j / n o e m Backspace Backspace Backspace Backspace", "abcdef", "b", .list),
    ("j / * )", "abcdef", "b", .list),
    // Enter keeps the results.
    ("/ p o r t Enter", "ca", "c", .list),
    ("/ p o r t Enter j", "ca", "a", .list),
    ("3 / p o r t Enter", "ca", "c", .list),
    ("3 / Enter", "abcdef", "a", .sidebar),
    ("/ p o r t Enter s", "ac", "c", .list),
    ("/ p o r t Enter S", "ac", "c", .list),
    ("/ p o r t Enter F", "ca", "c", .list),
    ("/ n o e m Enter F", "b", "b", .list),
    // Esc puts everything back.
    ("j j / n o e m Esc", "abcdef", "c", .list),
    ("j j / n o e m Backspace x Esc", "abcdef", "c", .list),
    ("j 3 / l o n g Esc", "abcdef", "b", .sidebar),
    ("F / n o e m Esc", "bd", "b", .list),
    ("S / n o e m Esc", "fedcba", "a", .list),
    ("3 j Enter / p o r t Esc", "abc", "a", .list),
    ("j / n o e m ^U Backspace", "abcdef", "b", .list),
    // After Enter, Esc takes back the search; what is read stays.
    ("/ p o r t Enter j Esc", "abcdef", "a", .list),
    ("/ l o n g Enter Esc", "abcdef", "f", .list),
    ("S / p o r t Enter Esc", "fedcba", "c", .list),
    ("/ p o r t Enter / n o e m Esc", "ca", "c", .list),
    ("/ p o r t Enter / ^U", "abcdef", "c", .list),
    ("/ p o r t Enter / ^U Enter Esc", "abcdef", "c", .list),
    // A search heeds the filters, and the filters the search.
    ("F / n o e m", "b", "b", .list),
    ("3 j Enter / p o r t", "ca", "c", .list),
  ])
  func `the list follows the prompt`(keys: String, listed: String, reading: String, focus: Focus) async {
    var session = await Session()
    await session.type(keys)
    #expect(session.listed == listed)
    #expect(session.reading == reading)
    #expect(session.model.focus == focus)
  }

  @Test(arguments: [
    ("G Enter Space Space h", "n o e m"), ("3 j", "l o n g x"), ("F 2 ]", "d a"), ("x r H", "東 京"),
    ("/ p o r t Enter j 2", "l o n g"), ("3 Enter 2", "\" u n c l o s e d"),
  ])
  func `escape puts back the screen as it was, to the cell`(before: String, typed: String) async {
    for size in [Size(columns: 132, rows: 20), Size(columns: 80, rows: 24), Size(columns: 44, rows: 16)] {
      var session = await Session(columns: size.columns, rows: size.rows)
      await session.type(before)
      let screen = draw(session.model)
      await session.type("/ \(typed)")
      #expect(draw(session.model) != screen)
      await session.type("Esc")
      #expect(draw(session.model) == screen)
      #expect(session.model.prompt == nil)
    }
  }

  @Test func `decomposed and undiacritised words find the same`() async {
    for typed in ["Đà Nẵng", "Đà Nẵng".decomposedStringWithCanonicalMapping, "da nang", "ĐÀ NẴNG"] {
      var session = await Session()
      await session.type("/")
      await session.write(typed)
      #expect(session.listed == "d")
    }
  }

  @Test func `whatever was done before and typed then, escape puts the screen back`() async {
    let moves = "j k G g Space Enter Tab 1 2 3 h l f F r x ] [ H L s S n N Esc".split(separator: " ")
    let typed = "n o e m \" - = : O R l i Space ← → ^W ^U ^A ^K Tab Shift-Tab ↑ ↓ Del ế 東".split(
      separator: " ")
    var generator = RandomSource(seed: 7)
    for _ in 0..<100 {
      let size =
        [Size(columns: 132, rows: 20), Size(columns: 80, rows: 24), Size(columns: 44, rows: 16)]
        .randomElement(using: &generator) ?? Size(columns: 80, rows: 24)
      var session = await Session(columns: size.columns, rows: size.rows)
      let before = (0..<8).compactMap { _ in moves.randomElement(using: &generator) }.joined(separator: " ")
      await session.type(before + " / p o r t Enter k".prefix(Bool.random(using: &generator) ? 0 : 20))
      guard session.model.notice == nil else { continue }
      let screen = draw(session.model)
      let keys = (0..<12).compactMap { _ in typed.randomElement(using: &generator) }.joined(separator: " ")
      await session.type("/ \(keys) x Esc")
      #expect(draw(session.model) == screen, "\(size) \(before) / \(keys)")
    }
  }

  @Test(arguments: [
    ("\" p o r t", "unclosed quote (character 1)"),
    ("p o r t Space l a n g :", "write something after lang: (character 6)"),
    ("p o r t Space O R", "OR lacks a side (character 6)"),
    ("p o r t Space -", "a word is missing (character 6)"),
    (
      "p o r t Space i s : x",
      "is: can't be x; one of read, unread, starred, hidden, single, paired (character 9)"
    ),
    ("p o r t Space f o o : x", "no field foo: (character 6)"),
  ])
  func `a half-typed query lists what is understood of it and says softly what it lacks`(
    keys: String, words: String
  )
    async throws
  {
    var session = await Session()
    await session.type("/ " + keys)
    #expect(session.screen.last?.hasSuffix(words) == true)
    #expect(session.listed == (keys.hasPrefix("\"") ? "abcdef" : "a"))
    #expect(try session.remarkStyle() == Style(.quiet))
    await session.type("Enter")
    #expect(session.model.prompt != nil)
    #expect(try session.remarkStyle() == Style(.alert))
  }

  @Test(arguments: [
    ("↑", "long|"), ("↑ ↑", "port|"), ("↑ ↑ ↑", "port|"), ("↑ ↑ ↓", "long|"), ("x ↑ ↓", "x|"), ("↓", "|"),
    ("x ↑ y ↓", "longy|"),
  ])
  func `up and down go through earlier searches`(keys: String, expected: String) async throws {
    var session = await Session()
    await session.type("/ p o r t Enter Esc / l o n g Enter Esc / \(keys)")
    #expect(try session.fieldText() == expected)
  }

  @Test func `what was searched in an earlier sitting is there too`() async throws {
    let archive = FixtureArchive()
    var session = await Session(answering: archive.answer)
    await session.type("/ p o r t Enter Esc / l o n g Enter")
    var next = await Session(answering: archive.answer)
    await next.type("/ ↑ ↑")
    #expect(try next.fieldText() == "port|")
    #expect(next.listed == "ca")
  }

  @Test func `an earlier search lists its results`() async {
    var session = await Session()
    await session.type("/ p o r t Enter Esc / ↑")
    #expect(session.listed == "ca")
  }

  @Test(arguments: [
    ("l a", "lang:|"), ("- l a", "-lang:|"), ("p o r t Space l a", "port lang:|"), ("l a Tab", "lang:en|"),
    ("l a Tab Tab", "lang:ja|"), ("l a Tab Shift-Tab", "lang:en|"), ("l a n g : Shift-Tab", "lang:en|"),
    ("l a Tab Tab Tab Tab", "lang:en|"),
    ("l a n g : t i", "lang:vi|"), ("l a n g : T i ế", "lang:vi|"), ("i s : u", "is:unread|"),
    ("i n :", "in:title|"), ("k r i s", "name:\"Kristi Noem\"|"), ("n a m e : b", "name:Belgium|"),
    ("n a m e : b Tab", "name:Belgium|"), ("n a m e : \" e u", "name:\"European Union\"|"),
    ("n a m e : B ỉ", "name:Bỉ|"), ("- b e l", "-name:Belgium|"), ("z z", "zz|"), ("a f t e r :", "after:|"),
    ("x Space y Home l a", "lang:|x y"),
  ])
  func `tab completes fields, values and names`(keys: String, expected: String) async throws {
    var session = await Session()
    await session.type("/ \(keys) Tab")
    #expect(try session.fieldText() == expected)
  }

  @Test func `names that come when something else has been typed are passed over`() async throws {
    var session = await Session()
    await session.type("/ k r i s")
    let late = session.sendWithoutAnswers(.key(.tab))
    await session.type("x")
    await session.answer(late)
    #expect(try session.fieldText() == "krisx|")
  }

  @Test func `results that were overtaken are passed over`() async {
    var session = await Session()
    await session.type("/")
    let slow = session.sendWithoutAnswers(.key(.character("n")))
    await session.type("x")
    await session.answer(slow)
    #expect(session.listed == "")
    #expect(session.screen.last?.contains("nothing found") == true)
  }

  @Test func `the title bar says what is searched, and escape takes it back in its turn`() async {
    var session = await Session()
    await session.type("3 j Enter F / n o e m Enter ]")
    #expect(session.screen[0].contains("only Bỉ"))
    #expect(session.screen[0].contains("search noem"))
    await session.type("Esc")
    #expect(session.model.listing.query == nil)
    #expect(session.model.listing.entity == Fixture.belgium.key)
    await session.type("Esc Esc")
    #expect(session.model.listing.isUnfiltered)
  }

  @Test func `nothing found says so and how to go back`() async {
    var session = await Session()
    await session.type("/ z z z Enter")
    #expect(session.screen.contains { $0.contains("Nothing found for zzz.") })
    await session.type("n N Esc")
    #expect(session.listed == "abcdef")
  }

  @Test func `a collection that changes under an open prompt keeps the place that escape goes back to`() async
  {
    var session = await Session()
    await session.type("j j / n o e m")
    await session.send(.collectionChanged)
    await session.type("Esc")
    #expect(session.reading == "c")
    #expect(session.model.list.selection == 2)
  }

  @Test func `a click on a result keeps the results`() async {
    var session = await Session()
    await session.type("/ p o r t")
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 5, row: 4))))
    #expect(session.model.prompt == nil)
    #expect(session.listed == "ca")
    #expect(session.reading == "a")
  }

  @Test(arguments: [(1, 1), (39, 9), (40, 10), (300, 2)])
  func `no size ends the program`(columns: Int, rows: Int) async {
    for keys in ["/ p o r t", ": l a", "/ p o r t Enter n n"] {
      var session = await Session(columns: columns, rows: rows)
      await session.type(keys)
      #expect(session.screen.count == rows)
    }
  }
}

extension Session {
  /// The style of what is said at the right of the prompt.
  func remarkStyle() throws -> Style {
    let canvas = draw(model)
    let last = try #require((0..<canvas.size.columns).last { canvas[$0, canvas.size.rows - 1].text != " " })
    return canvas[last, canvas.size.rows - 1].style
  }
}
