internal import Catalogue
internal import News
import Reader
import Screen
import Testing

/// The differences where their words have no room in one row.
struct NarrowComparisonTests {
  private static let quotation = "Noem spoke of the European Union. Belgium listened."

  /// A session whose comparisons have a long quotation, between a date and a place.
  private static func session(columns: Int, rows: Int) async -> Session {
    await Session(columns: columns, rows: rows) { effect in
      guard let asked = effect.question as? ComparisonQuestion,
        let whole = FixtureArchive().comparison(asked.request)
      else {
        return await FixtureArchive().answer(effect)
      }
      let place = whole.articles.left.parts.last.map { $0.range } ?? 0..<0
      let long = Difference(
        .quotation, Sides(left: Difference.Statement(quotation, at: place), right: nil))
      return asked.answered(
        Comparison(
          articles: whole.articles, mentions: whole.mentions, passages: whole.passages, links: whole.links,
          differences: [whole.differences[0], long, whole.differences[2]]))
    }
  }

  @Test func `the chosen difference takes the rows that it needs, and the others one`() async {
    var session = await Self.session(columns: 44, rows: 16)
    await session.type("c")
    let strip = { session.screen[13..<15].map { String($0) } }
    #expect(strip()[1].hasSuffix("… / –"), "both sides are in the row")
    await session.type("n n")
    #expect(strip()[0].contains("Noem spoke of the European"))
    #expect(strip()[1].contains("Union. Belgium listened. / –"))
    await session.type("n")
    #expect(strip()[1].contains("– / châu Âu"))
  }

  @Test func `side by side each statement is wrapped below its text`() async {
    var session = await Self.session(columns: 100, rows: 36)
    await session.type("c n n")
    let top = session.screen.firstIndex { $0.contains("differences 2/3") } ?? 0
    let rows = session.screen[(top + 1)...]
    for words in ["Wednesday", "Noem spoke of the European", "listened.", "châu Âu"] {
      #expect(rows.contains { $0.contains(words) }, "\(words)")
    }
    #expect(!rows.contains { $0.contains("…") })
  }

  @Test func `a click on any row of a difference chooses it, and one behind it the next`() async throws {
    var session = await Self.session(columns: 100, rows: 36)
    await session.type("c n n")
    for (words, place) in [("listened.", 2), ("châu Âu", 3)] {
      let top = try #require(session.screen.firstIndex { $0.contains("differences") })
      let row = try #require(session.screen[top...].firstIndex { $0.contains(words) })
      await session.send(.mouse(MouseEvent(.click, at: Point(column: 20, row: row))))
      #expect(session.screen[top].contains("differences \(place)/3"))
    }
  }

  @Test(arguments: [(44, "+ 1"), (132, "+ 1 only here")])
  func `a narrow header keeps the article's origin and the number`(columns: Int, count: String) async {
    var session = await Session(columns: columns, rows: 16)
    await session.type("c")
    let header = session.screen.first { $0.contains("10 Sep 2025 · b") }
    #expect(header?.hasSuffix(count) == true)
  }
}
