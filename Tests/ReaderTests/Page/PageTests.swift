internal import Languages
internal import News
import Reader
import Screen
import Testing

struct PageTests {
  /// An article of the given parts, each on lines of its own.
  private func article(_ parts: [(Part.Kind, String)], derived: Set<Int> = [], breaksOff: Bool = false)
    -> Article
  {
    var text = ""
    var made: [Part] = []
    for (index, part) in parts.enumerated() {
      let start = text.utf8.count
      text += part.1
      made.append(Part(part.0, start..<text.utf8.count, isDerived: derived.contains(index)))
    }
    let headline = Headline(text: "Derived words", range: 0..<5, isDerived: true, isCut: true)
    return Article(
      id: ArticleID(rawValue: 1), location: Location(path: "p"), text: text, encoding: .utf8,
      headline: headline, date: nil,
      language: LanguageGuess(.english, confidence: 1), source: nil, parts: made, wordCount: 1234,
      breaksOff: breaksOff)
  }

  /// The page as text, each line with its sign.
  private func lines(_ article: Article, columns: Int = 40) -> [String] {
    Page(article, columns: columns).lines.map { line in
      let words =
        switch line.content {
        case .words(let words): words
        case .text(let range): String(article.text(in: range))
        case .row(let cells):
          cells.reduce(into: "") { $0 = $0.padded(to: $1.column) + article.text(in: $1.range) }
        }
      return words.isEmpty ? "" : "\(line.sign.rawValue) \(words)"
    }
  }

  @Test func `the cells of a table are set below each other`() {
    let rows: [(Part.Kind, String)] = [
      (.tableRow, "Loại\tMua\tBán"), (.space, "\n"), (.tableRow, "Vàng nhẫn\t69.100\t70.300"), (.space, "\n"),
      (.tableRow, "\t2.180\t-"),
    ]
    #expect(
      lines(article(rows)).suffix(3) == [
        "  Loại       Mua     Bán", "  Vàng nhẫn  69.100  70.300", "             2.180   -",
      ])
    let page = Page(article(rows), columns: 40)
    #expect(page.lines.last?.range == article(rows).parts.last?.range)
    #expect(lines(article(rows), columns: 20).contains("  Vàng nhẫn\t69.100"))
  }

  private let facts = ["~ Derived words…", "", "  English · undated · 1,234 words · 5 min"]

  @Test func `paragraphs are set apart, and those that we began are marked`() {
    let set = lines(article([(.paragraph, "One. "), (.space, ""), (.paragraph, "Two.")], derived: [2]))
    #expect(set == facts + ["", "  One.", "", "~ Two."])
  }

  @Test func `a heading stands with what follows it, list items stand together, markers are bullets`() {
    let set = lines(
      article([
        (.heading, "Common question"), (.space, "\n"), (.marker, "-"), (.space, "\n"), (.listItem, "Why?"),
        (.space, "\n"),
        (.marker, "-"), (.listItem, "How?"), (.paragraph, "So."),
      ]))
    #expect(set == facts + ["", "  Common question", "• Why?", "• How?", "", "  So."])
  }

  @Test func `captions and posts have a sign on every line, each its own`() {
    let set = lines(
      article([(.caption, "A man at work. Photo: X"), (.post, "I am honored to be here")]), columns: 16)
    #expect(set.suffix(6) == ["", "│ A man at work.", "│ Photo: X", "", "> I am honored to", "> be here"])
  }

  @Test func `the end mark stays with the last paragraph, the date line isn't repeated`() {
    let set = lines(article([(.dateLine, "date 2025-09-11 "), (.paragraph, "Xong"), (.endMark, "./.")]))
    #expect(set == facts + ["", "  Xong./."])
  }

  @Test func `a text that breaks off says so, as words of ours`() {
    #expect(lines(article([(.paragraph, "And th")], breaksOff: true)).last == "~ The text breaks off here.")
  }

  @Test func `facts break between facts`() {
    #expect(
      lines(article([(.paragraph, "x")]), columns: 22)[2...3] == [
        "  English · undated ·", "  1,234 words · 5 min",
      ])
  }

  @Test(arguments: [10, 23, 40, 80])
  func `a line's offset leads back to the line, at any width`(columns: Int) {
    let page = Page(Fixture.articles[5], columns: columns)
    for index in page.lines.indices where index > 0 && page.lines[index].range != nil {
      #expect(page.offset(ofLine: index).map(page.line(at:)) == index)
    }
  }

  @Test(arguments: [
    (ArticleDate(year: 2025, month: 9, day: 11), "11 Sep 2025"),
    (ArticleDate(year: 2024, month: 6), "Jun 2024"),
    (ArticleDate(year: 2025, month: 9, isInferred: true), "~Sep 2025"), (nil, "undated"),
  ])
  func `a date is spelled as precisely as it is known`(date: ArticleDate?, words: String) {
    let article = Fixture.article("p", "en", date, "Headline", ["Text."])
    #expect(lines(article).contains { $0.contains("· \(words) ·") })
  }

  @Test func `an end mark belongs to the text before it, and none is shown without such a text`() {
    let parts: [(Part.Kind, String)] = [
      (.endMark, "###"), (.paragraph, "The harbour is open."), (.space, " "), (.endMark, "./."),
      (.listItem, "Một"), (.endMark, "-30-"),
    ]
    let shown = lines(article(parts)).dropFirst(3)
    #expect(shown.contains("  The harbour is open. ./."))
    #expect(shown.contains("• Một-30-"))
    #expect(!shown.contains { $0.hasPrefix("  #") })
  }

  @Test func `of a long article the beginning is set at once, the rest beside the screen`() async throws {
    let long = Fixture.article(
      "long", "en", nil, "Long", (1...4000).map { "Paragraph \($0) of a long article." })
    var held: [Effect] = []
    var session = await Session(rows: 20) { effect in
      if effect.question is PageQuestion { return nil }
      return await FixtureArchive(articles: [long]).answer(effect)
    }
    held = session.outside
    #expect(held.count == 1)
    #expect(session.model.reader.page.isComplete == false)
    await session.type("2 Space")
    let shown = session.screen[1]
    await session.type("G")
    #expect(session.screen[1] == shown)
    let asked = try #require(held[0].question as? PageQuestion)
    await session.answer([.ask(asked)], from: FixtureArchive(articles: [long]).answer)
    #expect(session.screen.contains { $0.contains("Paragraph 4000 of a long article.") })
  }
}
