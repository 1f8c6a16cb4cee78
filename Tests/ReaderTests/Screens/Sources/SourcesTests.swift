import Catalogue
internal import Localization
internal import News
import Reader
import Screen
import Testing

struct SourcesTests {
  private static func opened(_ keys: String = "p", columns: Int = 132, rows: Int = 36) async -> Session {
    var session = await Session(columns: columns, rows: rows)
    await session.type(keys)
    return session
  }

  @Test(arguments: GoldenTests.sizes, [("first", "p"), ("failing", "p j"), ("paused", "p G")])
  func `a screen is as it was`(
    size: (columns: Int, rows: Int), scene: (name: String, keys: String)
  ) async throws {
    try await Golden.inEachLanguage {
      let session = await Self.opened(scene.keys, columns: size.columns, rows: size.rows)
      try Golden.expect(session.model, is: "sources-\(scene.name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test func `R fetches the chosen source here, and all that are due on the panes`() async {
    var session = await Self.opened("p j R")
    #expect(session.outside == [.fetch(["https://nhat-bao.example/tin-moi.rss"])])
    await session.type("q R")
    #expect(session.outside.last == .fetch(nil))
  }

  @Test func `P pauses a source, or goes on with it`() async {
    var session = await Self.opened("p P")
    await session.send(.subscriptionKept(.pause(url: "https://morning.example/rss", true)))
    await session.type("G P")
    #expect(
      session.outside == [
        .changeSubscription(.pause(url: "https://morning.example/rss", true)),
        .changeSubscription(.pause(url: "https://weekly.example/feed", false)),
      ])
  }

  @Test func `a source is removed by the second key`() async {
    var session = await Self.opened("p d")
    #expect(session.outside.isEmpty)
    #expect(session.model.notice == "d again removes The Morning; its articles stay")
    await session.type("j d")
    #expect(session.outside.isEmpty)
    await session.type("d")
    #expect(session.outside == [.changeSubscription(.remove(url: "https://nhat-bao.example/tin-moi.rss"))])
  }

  @Test func `Enter lists the articles of the source`() async {
    let session = await Self.opened("p Enter")
    #expect(session.model.screen == nil)
    #expect(session.model.search?.typed == "source:\"The Morning\"")
    #expect(session.model.listing.query == .source("The Morning"))
  }

  @Test func `Space lists the articles of a folder`() async {
    var session = await Self.opened("p Space")
    #expect(session.model.notice?.contains("in no folder") == true)
    await session.type("j Space")
    #expect(session.model.listing.query == .source("Nhật báo Mẫu"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `a key without a use here says so, and where the keys are told`(language: InterfaceLanguage) async {
    await InterfaceLanguage.$override.withValue(language) {
      var session = await Self.opened()
      for key in ["c", "*", "T", "m", "n", "J", "%", "F7"] {
        await session.type(key)
        #expect(session.model.notice?.contains("?") == true, "\(key)")
        #expect(session.model.screen is SourcesScreen && session.outside.isEmpty)
      }
      await session.type("j G k k k k k")
      #expect(session.model.notice == nil)
    }
  }

  @Test func `without sources each key says that there is none`() async {
    var session = await Self.opened()
    await session.change { model in
      SourcesQuestion().receive([], in: &model)
    }
    for key in ["P", "d", "O", "y"] {
      await session.type(key)
      #expect(session.model.notice?.contains("gazette add URL") == true, "\(key)")
    }
  }

  @Test func `the progress of a fetch is in the title bar`() async {
    var session = await Session()
    var progress = FetchProgress()
    (progress.done, progress.total, progress.new, progress.failing) = (31, 48, 12, 2)
    await session.send(.fetching(progress))
    #expect(session.screen[0].contains("↓ 31/48 · 12 new · 2 failing"))
    await session.send(.fetching(nil))
    #expect(!session.screen[0].contains("↓"))
  }

  @Test func `W asks for the page of an article with an address`() async {
    var without = await Session()
    await without.type("W")
    #expect(without.outside.isEmpty)
    #expect(without.model.notice == "the article has no address of its own")
    let article = Fixture.linked("w", "en", "Many", ["one"], [], own: "https://example.org/many")
    var session = await Session(answering: FixtureArchive(articles: [article]).answer)
    await session.type("W")
    #expect(session.outside == [.fetchPage(path: article.path)])
  }

  @Test func `a removal is told when it is kept, and U takes it back`() async {
    let url = "https://morning.example/rss"
    var session = await Self.opened("p d d")
    #expect(session.model.notice == nil)
    await session.send(.subscriptionKept(.remove(url: url)))
    #expect(session.model.notice == "source The Morning removed; its articles stay  (U: undo)")
    await session.type("U")
    #expect(session.outside.last == .changeSubscription(.restore(url: url)))
    await session.send(.subscriptionKept(.restore(url: url)))
    #expect(session.model.notice == "undone: source The Morning removed; its articles stay")
    await session.type("p d d p")
    await session.send(.subscriptionKept(.remove(url: url)))
    await session.type("U")
    #expect(session.outside.last == .changeSubscription(.restore(url: url)), "on the panes too")
  }
}
