internal import Catalogue
import News
import Reader
import Testing

/// The tags that the publisher of an article gives it, beside those of the user.
struct PublishedTagTests {
  private static func session(tags: [String]) async -> Session {
    let first = Fixture.article(
      "t", "en", ArticleDate(year: 2025, month: 9, day: 12), "Strike at the port",
      ["The port was closed on Friday."], tags: tags)
    let archive = FixtureArchive(articles: [first] + Fixture.articles)
    return await Session(answering: archive.answer)
  }

  @Test func `the sidebar lists them below those of the user`() async throws {
    var session = await Self.session(tags: ["World", "Ports", "world", "Politics, Europe"])
    await session.type("T p o r t s , m i n e Enter")
    let titles = ["TAGS", "PUBLISHER'S TAGS"]
    let rows = try titles.map { title in
      try #require(session.screen.firstIndex { $0.contains(" \(title)") })
    }
    #expect(
      session.screen[rows[0] + 1].contains("   mine") && session.screen[rows[0] + 2].contains("   ports"))
    #expect(session.screen[rows[1] + 1].contains("   World"))
    #expect(session.screen[rows[1] + 2].contains("   Politics, Europe"))
    #expect(!session.screen[rows[1] + 3].contains("   Ports"), "the user gave it too")
  }

  @Test func `Enter on one lists the articles that have it`() async {
    var session = await Self.session(tags: ["Politics “EU”, Europe"])
    await session.type("3 g Enter")
    #expect(session.model.search?.typed == "tag:\"Politics EU, Europe\"")
  }

  @Test func `many of them are folded with those of the user`() async {
    var session = await Self.session(tags: (1...30).map { "tag \($0)" })
    #expect(session.screen.contains { $0.contains("   tag 1") })
    #expect(!session.screen.contains { $0.contains("   tag 9") })
    await session.type("3 g")
    for _ in 0..<12 where session.model.sidebar.selected != .moreTags { await session.type("j") }
    await session.type("Enter")
    #expect(session.screen.contains { $0.contains("   tag 9") })
  }

  @Test func `Tab offers them behind those of the user, and says whose they are`() async {
    var session = await Self.session(tags: ["Ports", "Politics, Europe", "Poland"])
    await session.type("j T p o l l Enter k T p o Tab")
    #expect(session.screen.last?.contains("‹poll›, Ports (publisher's), Poland (publisher's)") == true)
    await session.type("Tab Enter T")
    #expect(session.model.prompt?.input?.text == "Ports, ")
  }

  @Test func `tag: in a search offers them too`() async {
    var session = await Self.session(tags: ["Poland", "Deep sea"])
    await session.type("T p o l l Enter / t a g : Tab")
    #expect(session.screen.last?.contains("‹poll› Poland \"Deep sea\"") == true)
  }
}
