internal import News
import Reader
import Screen
import Testing

struct MouseTests {
  private func session(_ events: [MouseEvent], rows: Int = 36) async -> Session {
    var session = await Session(rows: rows)
    for event in events { await session.send(.mouse(event)) }
    return session
  }

  @Test(arguments: [(1, "a"), (3, "a"), (4, "b"), (17, "f"), (30, "a")])
  func `a click chooses an article`(row: Int, reading: String) async {
    let session = await session([MouseEvent(.click, at: Point(column: 5, row: row))])
    #expect(session.reading == reading)
  }

  @Test func `a double click reads it`() async {
    let session = await session([MouseEvent(.doubleClick, at: Point(column: 5, row: 4))])
    #expect(session.reading == "b")
    #expect(session.model.focus == .reader)
  }

  @Test func `a click on a language filters by it`() async throws {
    var session = await session([])
    let title = try #require(session.screen.first)
    let column = try #require(title.firstRange(of: "Tiếng")).lowerBound.utf16Offset(in: title)
    await session.send(.mouse(MouseEvent(.click, at: Point(column: column + 3, row: 0))))
    #expect(session.listed == "bd")
  }

  @Test func `a click on a name in the text chooses it`() async throws {
    var session = await session([])
    let row = try #require(session.screen.firstIndex { $0.contains("came to Belgium") })
    let line = session.screen[row]
    let column = try #require(line.firstRange(of: "Belgium")).lowerBound.utf16Offset(in: line)
    await session.send(.mouse(MouseEvent(.click, at: Point(column: column + 2, row: row))))
    #expect(session.model.reader.chosen == Fixture.belgium.key)
  }

  @Test func `the wheel scrolls the pane under it and leaves the focus alone`() async {
    var session = await Session(rows: 20)
    await session.type("G")
    await session.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 60, row: 8))))
    #expect(session.model.reader.top == 3)
    #expect(session.model.focus == .list)
    await session.send(.mouse(MouseEvent(.wheelUp, at: Point(column: 60, row: 8))))
    #expect(session.model.reader.top == 0)
    await session.send(.mouse(MouseEvent(.wheelUp, at: Point(column: 3, row: 8))))
    #expect(session.model.list.top == 0)
  }

  private func layout(_ session: Session) -> Layout {
    session.model.layout
  }

  @Test func `a line between panes is dragged, and the panes keep that size`() async {
    var session = await Session()
    let (list, sidebar) = (layout(session).list.columns, layout(session).sidebar.column)
    await session.send(.mouse(MouseEvent(.click, at: Point(column: list, row: 9))))
    for column in list...list + 8 { await session.send(.dragged(to: Point(column: column, row: 9))) }
    await session.send(.released)
    #expect(layout(session).list.columns == list + 8)
    #expect(layout(session).reader.column == list + 9)
    await session.send(.dragged(to: Point(column: 3, row: 9)))
    #expect(layout(session).list.columns == list + 8)
    await session.send(.mouse(MouseEvent(.click, at: Point(column: sidebar - 1, row: 9))))
    await session.send(.dragged(to: Point(column: 0, row: 9)))
    #expect(layout(session).reader.columns >= 24)
    await session.send(.resized(Size(columns: 110, rows: 30)))
    #expect(layout(session).reader.columns >= 24)
    #expect(session.screen.allSatisfy { $0.count <= 110 })
  }

  @Test func `the line below the list is dragged on a screen of medium width`() async {
    var session = await Session(columns: 80, rows: 24)
    let row = layout(session).list.endRow
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 30, row: row))))
    await session.send(.dragged(to: Point(column: 30, row: row + 4)))
    #expect(layout(session).list.endRow == row + 4)
    await session.send(.dragged(to: Point(column: 30, row: 23)))
    #expect(layout(session).reader.rows >= 2)
  }

  /// The first column of the right text, by the sign of its first line.
  private func middle(_ session: Session) throws -> Int {
    let line = try #require(session.screen.first { $0.contains("Tiếng Việt ·") })
    return try #require(line.firstRange(of: "Tiếng Việt ·")).lowerBound.utf16Offset(in: line) - 3
  }

  @Test func `the line between compared articles is dragged, and the next sitting has it`() async throws {
    let archive = FixtureArchive()
    var session = await Session(answering: archive.answer)
    await session.type("c")
    let start = try middle(session)
    await session.send(.mouse(MouseEvent(.click, at: Point(column: start - 1, row: 9))))
    await session.send(.dragged(to: Point(column: start + 9, row: 9)))
    await session.send(.released)
    #expect(try middle(session) == start + 10)
    await session.send(.dragged(to: Point(column: start, row: 9)))
    #expect(try middle(session) == start + 10, "nothing is held any more")
    await session.type("> <")
    #expect(try middle(session) == start + 10)
    await session.type("q c")
    #expect(try middle(session) == start + 10)
    await session.end()
    var next = await Session(answering: archive.answer)
    await next.type("c")
    #expect(try middle(next) == start + 10)
    await next.send(.mouse(MouseEvent(.click, at: Point(column: start + 9, row: 9))))
    await next.send(.dragged(to: Point(column: 0, row: 9)))
    #expect(try middle(next) >= 24)
  }

  @Test func `the line above the differences is dragged, and one text above the other too`() async throws {
    func row(_ words: String, _ session: Session) throws -> Int {
      try #require(session.screen.firstIndex { $0.contains(words) })
    }
    var session = await Session()
    await session.type("c")
    let rule = try row("differences", session)
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 50, row: rule))))
    await session.send(.dragged(to: Point(column: 50, row: rule - 4)))
    #expect(try row("differences", session) == rule - 4)
    await session.type("Tab Tab < <")
    #expect(try row("differences", session) == rule - 2)
    await session.send(.resized(Size(columns: 44, rows: 24)))
    let lower = try row("Tiếng Việt ·", session)
    await session.send(.mouse(MouseEvent(.click, at: Point(column: 30, row: lower))))
    await session.send(.dragged(to: Point(column: 30, row: lower - 2)))
    #expect(try row("Tiếng Việt ·", session) == lower - 2)
  }

  @Test func `a click on a link opens it, and a misleading one is only named`() async throws {
    var session = await Session(answering: FixtureArchive(articles: [Fixture.ferries]).answer)
    func click(_ words: String) async throws {
      let row = try #require(session.screen.firstIndex { $0.contains(words) })
      let line = session.screen[row]
      let column = try #require(line.firstRange(of: words)).lowerBound.utf16Offset(in: line)
      await session.send(.mouse(MouseEvent(.click, at: Point(column: column + 1, row: row))))
    }
    try await click("city council")
    guard case .browse(let address)? = session.outside.last else {
      Issue.record("no address is opened")
      return
    }
    #expect(address.text == "https://council.example/minutes/2025/05?item=ferries#vote")
    let count = session.outside.count
    try await click("www.bank.example")
    #expect(session.outside.count == count, "a misleading link is not opened")
    #expect(session.model.notice?.contains("look at the address") == true)
  }

  @Test func `clicks beside everything do nothing`() async {
    let points = [
      Point(column: -1, row: -1), Point(column: 500, row: 500), Point(column: 34, row: 5),
      Point(column: 3, row: 35),
    ]
    let session = await session(
      points.flatMap { [MouseEvent(.click, at: $0), MouseEvent(.wheelDown, at: $0)] })
    #expect(session.reading == "a")
  }
}
