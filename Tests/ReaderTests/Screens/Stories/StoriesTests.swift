internal import Catalogue
internal import Languages
internal import News
import Reader
import Testing

/// The list of stories and one story: keys pressed from the start, then the screen. The fixture has the story of `a`,
/// `b` and `c`, and three articles that are stories of their own.
struct StoriesTests {
  private static func opened(_ keys: String, columns: Int = 132, rows: Int = 36) async throws
    -> (Session, StoriesScreen)
  {
    try await Session.opening(StoriesScreen.self, by: keys, columns: columns, rows: rows)
  }

  @Test func `the heading counts the stories that one language tells`() async throws {
    let (session, _) = try await Self.opened("v")
    #expect(session.screen[1].contains("newest first · 1 told more than once, 3 once"))
    #expect(session.screen[1].contains("only en 1 · only ja 1 · only vi 1"))
  }

  @Test func `the story of the chosen article is chosen`() async throws {
    let (_, state) = try await Self.opened("j j j j v")
    #expect(state.chosenStory?.central.headline.text == "東京で会議")
  }

  @Test func `below the list it says who told the chosen story first`() async throws {
    let (session, _) = try await Self.opened("v")
    #expect(session.screen.contains { $0.contains("first: ~Sep 2025 (en): Ports of the Union") })
    #expect(session.screen.contains { $0.contains("newest: 11 Sep 2025 (en): Noem visits the port") })
  }

  @Test func `Space unfolds a story, and folds it again`() async throws {
    var (session, _) = try await Self.opened("v Space")
    let story = session.screen.firstIndex { $0.contains("▾3") }
    let line = try #require(story)
    #expect(session.screen[line + 1].contains("Ports of the Union"))
    #expect(session.screen[line + 2].contains("Bộ trưởng Mỹ thăm cảng"))
    #expect(session.screen[line + 3].contains("Noem visits the port"))
    await session.type("j Space")
    #expect(!session.screen.contains { $0.contains("▾3") })
    #expect(try (session.opened() as StoriesScreen).selected == 0)
  }

  @Test func `unfolding a story folds the other one`() async throws {
    let (session, state) = try await Self.opened("v Space j j j j Space")
    #expect(session.screen.count { $0.contains("▾") } == 0)
    #expect(state.chosenStory?.central.headline.text == "Đà Nẵng đón mưa lớn")
  }

  @Test(arguments: [("v j", 1), ("v k", 0), ("v G", 3), ("v G g", 0), ("v PgDn", 3), ("v Space G", 6)])
  func `keys choose a line`(keys: String, line: Int) async throws {
    #expect(try await Self.opened(keys).1.selected == line)
  }

  @Test func `s changes the order`() async throws {
    #expect(try await Self.opened("v s").0.screen[1].contains("most articles first"))
    #expect(try await Self.opened("v s s").0.screen[1].contains("most languages first"))
    #expect(try await Self.opened("v s s s").1.order == .newest)
  }

  @Test func `f lists the stories of one language, in the list too`() async throws {
    var (session, state) = try await Self.opened("v f f f")
    #expect(state.listing.language == .vietnamese)
    #expect(state.window?.total == 2)
    await session.type("q")
    #expect(session.model.listing.language == .vietnamese)
  }

  @Test func `Enter on an article reads it`() async throws {
    var session = await Session()
    await session.type("v Space j Enter")
    #expect(session.model.screen == nil)
    #expect(session.model.reader.article?.headline.text == "Ports of the Union")
    #expect(session.model.focus == .reader)
    await session.type("v")
    #expect(try (session.opened() as StoriesScreen).chosenStory?.articleCount == 3)
  }

  @Test func `Enter on a story opens it, and Esc leads back to the list`() async throws {
    var (session, state) = try await Session.opening(StoryScreen.self, by: "v Enter")
    #expect(state.articles?.map(\.path) == ["c", "b", "a"])
    #expect(state.selected == 2)
    await session.type("Esc")
    #expect(try (session.opened() as StoriesScreen).selected == 0)
  }

  @Test func `V opens the story of the article that is read`() async throws {
    let (session, state) = try await Session.opening(StoryScreen.self, by: "j V")
    #expect(state.articles?.map(\.path) == ["c", "b", "a"])
    #expect(state.selected == 1)
    let heading = try #require(session.screen.first { $0.contains("Tiếng Việt") && $0.contains("English") })
    let english = try #require(heading.firstRange(of: "English"))
    #expect(heading[english.upperBound...].contains("Tiếng Việt"))
  }

  @Test func `h and l go to the other language`() async throws {
    let (_, state) = try await Session.opening(StoryScreen.self, by: "j V h")
    #expect(state.selected == 0)
    let (_, back) = try await Session.opening(StoryScreen.self, by: "j V h l")
    #expect(back.selected == 1)
  }

  @Test func `where languages have no room side by side, their codes tell them apart`() async throws {
    let (session, _) = try await Session.opening(StoryScreen.self, by: "j V", columns: 44, rows: 16)
    #expect(session.screen.contains { $0.contains("vi Bộ trưởng") })
    #expect(session.screen.contains { $0.contains("en Noem visits") })
  }

  @Test func `Space is a page down where nothing is folded`() async throws {
    let (_, state) = try await Session.opening(GlossaryScreen.self, by: "w Space")
    #expect(state.selected == 3)
  }
}
