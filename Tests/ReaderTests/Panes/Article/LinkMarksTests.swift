internal import News
import Reader
import Screen
import Testing

/// Links in the text of the reader.
struct LinkMarksTests {
  private static func reading(
    _ article: Article = Fixture.ferries, _ keys: String = "2", columns: Int = 132, rows: Int = 36
  ) async -> Session {
    var session = await Session(
      columns: columns, rows: rows, answering: FixtureArchive(articles: [article]).answer)
    await session.type(keys)
    return session
  }

  @Test func `words of links are underlined, and the words beside them are not`() async throws {
    let canvas = draw(await Self.reading().model)
    #expect(try canvas.style(of: "city council", from: 36) == Style(.plain, .underline))
    #expect(try canvas.style(of: " said", from: 36) == .plain)
    #expect(try canvas.style(of: "The city", from: 36) == .plain)
  }

  @Test func `a name in a link keeps its ink`() async throws {
    let canvas = draw(await Self.reading().model)
    #expect(try canvas.style(of: "and Kristi Noem", offset: 4, from: 36) == Style(.person, .underline))
  }

  @Test func `a match in a link is bold too`() async throws {
    let session = await Self.reading(Fixture.ferries, "/ c o u n c i l Enter 2")
    let canvas = draw(session.model)
    #expect(try canvas.style(of: "city council", offset: 0, from: 36) == Style(.plain, .underline))
    #expect(
      try canvas.style(of: "city council", offset: 6, from: 36).traits.isSuperset(of: [.reverse, .underline]))
  }

  @Test func `links change no line of the page`() {
    let linked = Fixture.ferries
    let plain = Fixture.linked("g", "en", "Ferries return to the river", [], [])
    #expect(plain.links.isEmpty)
    for columns in [20, 41, 80] {
      let ranges = Page(linked, columns: columns).lines.map(\.range)
      let without = Article(
        id: linked.id, location: linked.location, text: linked.text, encoding: .utf8,
        headline: linked.headline,
        date: linked.date, language: linked.language, source: nil, provenance: linked.provenance,
        parts: linked.parts, wordCount: linked.wordCount, breaksOff: false)
      #expect(Page(without, columns: columns).lines.map(\.range) == ranges)
    }
  }

  @Test(arguments: [Fixture.ferries, Fixture.crossings, Fixture.decomposedCrossings], [24, 37, 80])
  func `numbers behind links keep the text, its ranges and the width`(article: Article, columns: Int) {
    let page = Page(article, columns: columns, numbersLinks: true)
    let plain = Page(article, columns: columns)
    func words(_ page: Page) -> String {
      page.lines.compactMap(\.range).map { String(article.text(in: $0)) }.joined().filter { !$0.isWhitespace }
    }
    #expect(words(page) == words(plain))
    for line in page.lines {
      guard let range = line.range else { continue }
      let labels = page.linkLabels.pieces(of: range).map(\.label).joined()
      #expect(Width.of(article.text(in: range)) + labels.count <= columns)
    }
    let labels = page.lines.compactMap(\.range).flatMap { page.linkLabels.pieces(of: $0).map(\.label) }
    #expect(labels.filter { !$0.isEmpty } == (1...article.links.count).map { "[\($0)]" })
  }

  @Test func `the numbers are shown and hidden, and the text on top stays`() async {
    let words = (1...80).map { "Paragraph \($0) has a link here." }
    let links = (1...80).map { (words: "link", address: "https://example.org/\($0)") }
    let article = Fixture.linked("m", "en", "Many", words, links)
    var session = await Self.reading(article, "2 Space Space", rows: 20)
    let top = session.screen[1]
    await session.type("# #")
    #expect(session.model.screen == nil)
    let first = session.screen[1...3].joined().contains("has a link[")
    #expect(first)
    #expect(session.screen[1].prefix(60) == top.prefix(60) || session.screen[1].contains("["))
    await session.type(": n u m b e r - l i n Enter")
    #expect(session.screen[1] == top)
  }

  @Test func `a name behind a number is clicked at its place`() async throws {
    var session = await Self.reading(Fixture.ferries, "2 # #")
    let row = try #require(session.screen.firstIndex { $0.contains("Kristi Noem[2]") })
    let line = session.screen[row]
    let column = try #require(line.firstRange(of: "Noem[2]")).lowerBound
    let place = Point(column: line.distance(from: line.startIndex, to: column), row: row)
    await session.send(.mouse(MouseEvent(.click, at: place)))
    #expect(session.model.reader.chosen == Fixture.noem.key)
  }

  @Test(arguments: [
    ("Cà phê\u{301} nóng", 7..<11), ("  hai từ  ", 0..<13), ("", 0..<0), ("   ", 0..<3),
  ])
  func `any range of a link can be drawn`(words: String, range: Range<Int>) async {
    let plain = Fixture.article("m", "vi", nil, "Tin", [words + " hết."])
    let start = plain.parts.last?.range.lowerBound ?? 0
    let article = Article(
      id: plain.id, location: plain.location, text: plain.text, encoding: .utf8, headline: plain.headline,
      date: nil, language: plain.language, source: nil, parts: plain.parts,
      links: [TextLink(range.lowerBound + start..<range.upperBound + start, to: "https://example.org/")],
      wordCount: plain.wordCount, breaksOff: false)
    let without = await Self.reading(plain).screen
    #expect(await Self.reading(article).screen.dropLast() == without.dropLast())
    let session = await Self.reading(article, "2 # #")
    #expect(session.model.screen == nil)
  }
}
