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
