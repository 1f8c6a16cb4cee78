internal import Catalogue
internal import News
import Reader
import Screen
import Testing

/// Tests of matches in the list and in the text, and of the steps from match to match.
struct MatchTests {
  @Test func `a result is opened at its first match`() async {
    var session = await Session(rows: 20)
    await session.type("/ \" p a r a g r a p h Space 3 0 \"")
    #expect(session.reading == "f")
    #expect(session.screen.contains { $0.contains("Paragraph 30 of") })
    #expect(session.screen.last?.contains("1 found") == true)
    await session.type("Enter")
    #expect(session.screen.last?.contains("match 1/1") == true)
  }

  @Test func `another name by which something was found is shown beside it`() async {
    for size in [(132, 36), (80, 24), (44, 16)] {
      var session = await Session(columns: size.0, rows: size.1)
      await session.type("/ B e l g i u m")
      #expect(session.screen.contains { $0.contains("Belgium = Bỉ") }, "\(size)")
      await session.type("Enter j j g")
      await session.type(session.reading == "b" ? "n" : "j n")
      #expect(session.reading == "b")
      let hasRoom = size.0 > 60
      #expect(session.screen.last?.contains("Belgium = Bỉ  match") == hasRoom, "\(size)")
    }
  }

  @Test(arguments: [
    // b has "Noem" once in its text, a in its headline and twice below; b is listed first.
    ("", "b", 1), ("n", "a", 1), ("n n", "a", 2), ("n n n", "a", 3), ("n n n n", "a", 3), ("N", "b", 1),
    ("n N", "b", 1), ("n n n N N N", "b", 1), ("n n N", "a", 1), ("2 n", "a", 1), ("3 n n", "a", 2),
  ])
  func `n and N step through the matches and on through the results`(
    keys: String, reading: String, match: Int
  ) async {
    for size in [(132, 36), (80, 24), (44, 16)] {
      var session = await Session(columns: size.0, rows: size.1)
      await session.type("/ n o e m Enter " + keys)
      #expect(session.reading == reading)
      if !keys.isEmpty || size.0 > 44 { #expect(session.model.reader.matches?.current == match - 1) }
      #expect(session.model.list.selectedRow?.path == reading)
    }
  }

  @Test(arguments: [("n n n n", "no further match"), ("N", "no match before")])
  func `at the ends the hint line says so`(keys: String, words: String) async {
    var session = await Session()
    await session.type("/ n o e m Enter " + keys)
    #expect(session.screen.last?.contains(words) == true)
  }

  @Test func `without a search n says so`() async {
    var session = await Session()
    await session.type("n")
    #expect(session.screen.last?.contains("nothing is searched") == true)
  }

  @Test func `from a place that was scrolled to n goes on, and N back`() async throws {
    var session = await Session(rows: 20)
    await session.type("/ r e p o r t Enter 2 Space Space")
    let top = try #require(session.model.reader.page.offset(ofLine: session.model.reader.top))
    let ranges = try #require(session.model.reader.matches?.ranges)
    await session.type("n")
    let next = try #require(session.model.reader.matches?.current)
    #expect(next == ranges.firstIndex { $0.lowerBound >= top })
    await session.type("N")
    #expect(session.model.reader.matches?.current == next - 1)
  }

  @Test func `steps typed ahead are taken when the article has come`() async {
    var session = await Session()
    await session.type("/ n o e m Enter")
    var late: [Effect] = []
    for _ in 0..<3 { late += session.sendWithoutAnswers(.key(.character("n"))) }
    await session.answer(late)
    #expect(session.reading == "a")
    #expect(session.model.reader.matches?.current == 2)
  }

  @Test func `a jump from a result begins at the story's beginning and leads back`() async {
    var session = await Session(rows: 20)
    await session.type("/ l o n g Enter Enter n n n n n n n n n n n n n n n n n n n n n n n n n n n")
    let top = session.model.reader.top
    #expect(top > 0)
    await session.type("h Esc g r")
    #expect(session.model.reader.top == 0)
    #expect(session.model.reader.matches == nil)
  }

  @Test func `matches are reversed, and a name that matches keeps its ink`() async throws {
    var session = await Session()
    await session.type("/ n o e m Space O R Space c a m e Enter 2")
    await session.type("h j")
    let canvas = draw(session.model)
    #expect(session.reading == "a")
    let marks: Style.Traits = .reverse
    #expect(try canvas.style(of: "Noem came to Bel", offset: 0, from: 36) == Style(.person, marks))
    #expect(try canvas.style(of: "Noem came to Bel", offset: 5, from: 36) == Style(.plain, marks))
    #expect(try canvas.style(of: "Noem came to Bel", offset: 13, from: 36) == Style(.place))
    // "Kristi" is a name and no match, "Noem" both.
    #expect(try canvas.style(of: "Kristi Noem came", offset: 0, from: 36) == Style(.person))
  }

  @Test func `the match that was stepped to is underlined too, with a sign before its line`() async throws {
    var session = await Session()
    await session.type("/ s p o k e Enter")
    let canvas = draw(session.model)
    #expect(try canvas.style(of: "spoke of the", offset: 0, from: 36).traits == [.underline, .reverse])
    #expect(canvas.lines.contains { $0.contains("▸") && $0.contains("spoke of the") })
  }

  @Test func `the list marks matches in headline and snippet`() async throws {
    var session = await Session()
    await session.type("/ n o e m Enter")
    let canvas = draw(session.model)
    let headline = try canvas.style(of: "Noem visits the port", offset: 0)
    #expect(headline.traits == [.bold, .underline])
    #expect(try canvas.style(of: "Noem visits the port", offset: 5).traits.isEmpty)
    let snippet = try canvas.style(of: "Kristi Noem đã tới", offset: 7)
    #expect(snippet == Style(.plain, [.bold, .underline]))
    #expect(try canvas.style(of: "Kristi Noem đã tới", offset: 0) == Style(.quiet))
  }

  @Test(arguments: [(132, 36), (80, 24), (44, 16), (72, 24), (200, 50)])
  func `a snippet shows its match at any width`(columns: Int, rows: Int) async {
    let words = String(repeating: "dài dòng văn tự ", count: 30)
    let article = Fixture.article("s", "vi", nil, "Tin ngắn", [words + "cocaine ở Antwerp " + words])
    var session = await Session(columns: columns, rows: rows) {
      await FixtureArchive(articles: [article]).answer($0)
    }
    await session.type("/ c o c a i n e")
    #expect(session.screen.dropLast().contains { $0.contains("cocaine") })
  }

  /// More than is set at once.
  private static let longText = Array(
    repeating: String(repeating: "dài dòng văn tự ", count: 60), count: Page.immediateBytes / 1000)

  @Test func `a match far into a very long text is gone to when the text is set`() async {
    let article = Fixture.article(
      "s", "vi", nil, "Tin dài", Self.longText + ["Có cocaine ở Antwerp."] + Self.longText)
    var session = await Session(columns: 132, rows: 20) {
      await FixtureArchive(articles: [article]).answer($0)
    }
    await session.type("/ c o c a i n e")
    #expect(session.screen.contains { $0.contains("▐") && $0.contains("cocaine ở Antwerp") })
    await session.type("Esc")
    #expect(session.model.reader.top == 0)
  }

  @Test func `a search ended while a long text is set leaves it whole`() async {
    let long = Fixture.article("s", "vi", nil, "Tin dài", Self.longText)
    let articles = [long] + Fixture.articles
    var session = await Session(columns: 132, rows: 20) { effect in
      if effect.question is PageQuestion { return nil }
      return await FixtureArchive(articles: articles).answer(effect)
    }
    await session.type("/ n o e m")
    let effects = session.sendWithoutAnswers(.key(.escape))
    #expect(effects.contains { ($0.question as? PageQuestion)?.request.article.id == long.id })
  }

  @Test func `a search that ends leaves no marks`() async throws {
    var session = await Session()
    let before = draw(session.model)
    await session.type("/ n o e m Enter j Esc")
    #expect(session.reading == "a")
    #expect(draw(session.model) == before)
  }

  @Test(arguments: [
    ("/ n o e m Enter", true), ("/ p o r t Enter", true), ("/ z z z Enter", false),
    ("F / l a n g : v i Enter", false),
    ("j", false),
  ])
  func `the keys for matches are hinted only where there are matches`(keys: String, areHinted: Bool) async {
    var session = await Session(columns: 200, rows: 36)
    await session.type(keys)
    #expect(session.screen.last?.contains("matches") == areHinted)
  }
}
