import Reader
import Screen
import Testing

/// The cursor of the terminal stands at what is chosen: screen readers and braille displays follow it.
struct CursorPlaceTests {
  @Test(arguments: [
    ("", "Noem visits the port"), ("j", "Bộ trưởng Mỹ thăm cảng"), ("Tab", "Noem visits the port"),
    ("Tab ] ]", "Kristi Noem came"), ("3", "▸ Kristi Noem"), ("3 j", "▸ Belgium"), ("w j", "▸ "),
    ("v j", "▌"), ("V", "▸"), ("i j", "▸"), ("t", "2025"), ("c Tab Tab j", "▸ "),
    (": s o r t", "▸ sort by so"),
    ("e", "▸ m"), ("Y j", "▸ 2"), ("?", "Moving"),
  ])
  func `the cursor is on the chosen line`(keys: String, line: String) async throws {
    for (columns, rows) in [(132, 36), (80, 24), (44, 16)] {
      var session = await Session(columns: columns, rows: rows)
      await session.type(keys)
      let canvas = draw(session.model)
      let place = try #require(canvas.focus ?? canvas.cursor)
      let text = canvas.lines[place.row]
      #expect(text.contains(line.trimmingPrefix("▸ ").prefix(12)), "\(keys) at \(columns): \(text)")
      if line.hasPrefix("▸ ") {
        #expect(canvas[place.column, place.row].text == "▸", "\(keys) at \(columns): \(text)")
      }
    }
  }

  @Test(arguments: ["c n", "c n n", "c n n n", "c n n n N", "c Tab n n"])
  func `the cursor is in the text that has the chosen difference`(keys: String) async throws {
    for (columns, rows) in [(132, 36), (80, 24)] {
      var session = await Session(columns: columns, rows: rows)
      await session.type(keys)
      let canvas = draw(session.model)
      let place = try #require(canvas.focus)
      let end = columns == 132 && place.column < columns / 2 ? columns / 2 : columns
      let isMarked = (place.column..<end).contains {
        canvas[$0, place.row].style.traits.contains(.reverse)
      }
      #expect(isMarked, "\(keys) at \(columns): \(canvas.lines[place.row])")
    }
  }

  @Test(arguments: [(132, 36), (80, 24), (44, 16)])
  func `the cursor is at the match to which a key went, until another key`(columns: Int, rows: Int)
    async throws
  {
    var session = await Session(columns: columns, rows: rows)
    await session.type("/ p o r t Enter n")
    for _ in 0..<3 {
      await session.type("n")
      let canvas = draw(session.model)
      let place = try #require(canvas.focus)
      #expect(canvas[place.column, place.row].style.traits.contains([.reverse, .underline]))
      #expect(canvas.lines[place.row].contains("▸"))
    }
    guard columns > 44 else { return }
    await session.type("k")
    let canvas = draw(session.model)
    #expect(session.model.focus == .list && canvas.focus?.column == 2)
  }

  @Test(arguments: [(132, 36), (80, 24)])
  func `the cursor is at the mention to which a key went, though the list has the focus`(
    columns: Int, rows: Int
  ) async throws {
    var session = await Session(columns: columns, rows: rows)
    await session.type("] ]")
    let canvas = draw(session.model)
    let place = try #require(canvas.focus)
    #expect(session.model.focus == .list)
    #expect(canvas[place.column, place.row].style.traits.contains([.reverse, .underline]))
    await session.type("*")
    #expect(draw(session.model).focus?.column == 2)
  }

  @Test(arguments: [
    (": ↓", ":"), (": ↓ ↓ ↑", ":"), (": PgDn", ":"), (": Shift-Tab", ":"), ("3 m s b ↓", "same as"),
  ])
  func `the cursor is on the line of a prompt's menu to which a key went, until something is typed`(
    keys: String, sign: String
  ) async throws {
    var session = await Session()
    await session.type(keys)
    let canvas = draw(session.model)
    let place = try #require(canvas.cursor)
    #expect(canvas[place.column, place.row].text == "▸", "\(keys)")
    await session.type("s")
    #expect(draw(session.model).cursor?.row == 35)
    #expect(session.screen.last?.contains(sign) == true)
  }

  @Test func `a prompt has the visible cursor`() async {
    var session = await Session()
    #expect(draw(session.model).cursor == nil)
    await session.type("! l s")
    #expect(draw(session.model).cursor == Point(column: 5, row: 35))
  }
}
