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

  @Test func `a prompt has the visible cursor`() async {
    var session = await Session()
    #expect(draw(session.model).cursor == nil)
    await session.type("! l s")
    #expect(draw(session.model).cursor == Point(column: 5, row: 35))
  }
}
