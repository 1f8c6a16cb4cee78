import Catalogue
import Reader
import Screen
import Testing

/// The arrangement of the panes by keys.
struct ArrangementTests {
  private let archive = FixtureArchive()

  private func session(columns: Int = 132, rows: Int = 36) async -> Session {
    await Session(columns: columns, rows: rows, answering: archive.answer)
  }

  @Test(
    arguments: GoldenTests.sizes,
    [
      ("lines", "="), ("no-sidebar", "Z"), ("list", "Z Z"), ("reader", "Z Z Enter"), ("list-lines", "Z Z ="),
      ("triage", "\" T x Enter Esc j * j D"),
    ])
  func `a screen is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    var session = await session(columns: size.columns, rows: size.rows)
    await session.type(scene.keys)
    try Golden.expect(session.model, is: "arranged-\(scene.name)-\(size.columns)x\(size.rows)")
  }

  @Test func `33 articles have room on 36 rows`() async {
    var session = await session()
    await session.type("=")
    #expect(session.model.layout.list.rows >= 33)
    #expect(session.screen[1].contains("11 Sep 25") && session.screen[2].contains("10 Sep 25"))
    await session.type("=")
    #expect(!session.screen[2].contains("10 Sep 25"))
  }

  @Test func `one pane at a time is as on a narrow screen`() async {
    var session = await session()
    await session.type("Z Z Enter")
    #expect(session.model.layout.list.isEmpty && session.model.layout.sidebar.isEmpty)
    #expect(session.screen.contains { $0.contains("Kristi Noem came to Belgium") })
    await session.type("q")
    #expect(session.model.focus == .list && session.outside.isEmpty)
    await session.type("Z")
    #expect(!session.model.layout.sidebar.isEmpty && !session.model.layout.reader.isEmpty)
  }

  @Test func `the sidebar that is not shown comes when it is asked for`() async {
    var session = await session()
    await session.type("Z Tab Tab")
    #expect(session.model.focus == .list && session.model.layout.sidebar.isEmpty)
    await session.type("3")
    #expect(!session.model.layout.sidebar.isEmpty)
    await session.type("2")
    #expect(session.model.layout.sidebar.isEmpty)
  }

  @Test(
    arguments: [(132, 36), (80, 24)], ["> >", "2 <", "3 > >", "1 < < < < < < < < < < < < < < < < < < < <"])
  func `panes keep a size that can be read`(size: (Int, Int), keys: String) async {
    var session = await session(columns: size.0, rows: size.1)
    let before = session.model.layout
    await session.type(keys)
    let layout = session.model.layout
    #expect(layout != before)
    #expect(min(layout.list.columns, layout.reader.columns, layout.sidebar.columns) >= 20)
    #expect(min(layout.list.rows, layout.reader.rows) >= 3)
  }

  @Test func `the next sitting has the arrangement and both orders`() async {
    var first = await session()
    await first.type("= > > Z : s o r t - b y - s o u r c e Enter , S")
    await first.end()
    let second = await session()
    #expect(second.model.arrangement == first.model.arrangement)
    #expect(second.model.layout == first.model.layout)
    #expect(second.model.listing.order == first.model.listing.order)
    #expect(second.model.listing.order == SortOrder(.source, isReversed: true, then: .init(.date)))
  }

  @Test func `a screen for one pane says so`() async {
    var session = await session(columns: 44, rows: 16)
    await session.type("Z")
    #expect(session.screen.last?.contains("one pane") == true)
    await session.type(">")
    #expect(session.screen.last?.contains("one pane") == true)
  }
}
