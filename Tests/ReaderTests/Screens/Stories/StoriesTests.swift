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

/// Keys about articles on the screens about stories, and in a list of stories. The story of `a`, `b` and `c` is the first;
/// `c` and `e` are read, `b` and `e` are starred.
struct StoryActionTests {
  private let archive = FixtureArchive()

  private func session(_ keys: String, columns: Int = 132, rows: Int = 36) async -> Session {
    var session = await Session(columns: columns, rows: rows, answering: archive.answer)
    await session.type(keys)
    return session
  }

  private func names(_ isMarked: (ReadingRecord) -> Bool) -> String {
    archive.articles.filter { isMarked(archive.marks.record(of: $0.id)) }.map(\.path).joined()
  }

  @Test(arguments: ["v", "z"])
  func `a key on a story changes all its articles, and one U takes that back`(screen: String) async {
    var session = await session("\(screen) *")
    #expect(names(\.marks.isStarred) == "abce")
    #expect(session.model.notice == "3 articles starred  (U: undo)")
    await session.type("U")
    #expect(names(\.marks.isStarred) == "be")
    await session.type("u")
    #expect(names(\.marks.isRead) == "abce")
    await session.type("U T x Enter")
    #expect(names { !$0.annotation.tags.isEmpty } == "abc")
    await session.type("U D")
    #expect(names(\.marks.isHidden) == "abc")
    await session.type("U")
    #expect(names(\.marks.isHidden).isEmpty && names(\.marks.isRead) == "ce")
  }

  @Test func `A on a story marks it as read, and J goes to the next one with unread articles`() async throws {
    var session = await session("v A")
    #expect(names(\.marks.isRead) == "abce")
    await session.type("J")
    let stories: StoriesScreen = try session.opened()
    let chosen = try #require(stories.chosenStory)
    #expect(!archive.marks.record(of: chosen.id).marks.isRead)
    await session.type("A J A J A J A J")
    #expect(session.model.notice == "no unread article")
  }

  @Test func `x reads the story in the other language, and c compares the two central reports`() async throws
  {
    var other = await session("v x")
    #expect(other.model.screen == nil && other.reading == "b")
    other = await session("v c")
    let comparison: ComparisonScreen = try other.opened()
    #expect(Set([comparison.request.left, comparison.request.right]) == [Fixture.id("a"), Fixture.id("b")])
    await other.type("q")
    #expect(other.model.screen is StoriesScreen)
    await other.type("G x")
    #expect(other.model.notice == "only one language tells this story")
    await other.type("c")
    #expect(other.model.notice == "the story has no other article to compare with")
  }

  @Test func `the tour of the README leads from the stories to the export`() async throws {
    var session = await session("v Enter")
    #expect(session.model.screen is StoryScreen)
    await session.type("x")
    #expect(session.model.screen == nil && session.reading == "b")
    await session.type("c n")
    let comparison: ComparisonScreen = try session.opened()
    #expect(comparison.request.left == Fixture.id("b"))
    await session.type("e")
    #expect(session.model.prompt != nil)
    await session.type("Esc q ] i")
    #expect(session.model.screen is EntityPageScreen)
    await session.type("q t")
    #expect(session.model.screen is TimelineScreen)
  }

  @Test func `on a story keys are for the article, or for the chosen ones`() async throws {
    var session = await session("v Enter g * J")
    #expect(names(\.marks.isStarred) == "bce")
    #expect(try (session.opened() as StoryScreen).selected == 1)
    await session.type("g \" \" *")
    #expect(names(\.marks.isStarred) == "e", "both chosen ones were starred")
    #expect(session.screen.contains { $0.hasPrefix("+") })
    await session.type("B")
    #expect(
      session.outside.contains {
        if case .editNote(let draft) = $0 { draft.articles.count == 2 } else { false }
      })
    await session.type("/")
    #expect(session.model.prompt == nil && session.model.notice?.hasPrefix("a story is shown whole") == true)
  }

  @Test func `a search over the stories lists those with what it finds`() async throws {
    var session = await session("v /")
    await session.write("東京")
    #expect(session.model.screen is StoriesScreen)
    await session.type("Enter")
    #expect(try (session.opened() as StoriesScreen).window?.total == 1)
    await session.type("q Esc")
    #expect(session.listed == "abcdef")
  }
}

/// A list of which a line is a story: of the fixture the archive tells the numbers of articles.
struct ListByStoryTests {
  @Test func `the title counts stories and unread articles`() async {
    let session = await Session()
    var byStory = session
    await byStory.type("z")
    #expect(byStory.screen[0].contains(" stories · 4 unread"))
  }

  @Test func `a line is unread as long as one of its articles is, and J goes to it`() async {
    let archive = FixtureArchive()
    var session = await Session(answering: archive.answer)
    await session.type("z Enter 1")
    #expect(archive.marks.record(of: Fixture.id("a")).marks.isRead)
    #expect(session.screen[1].contains("●"), "its second article is unread")
    #expect(session.screen[0].contains(" stories · 3 unread"))
    await session.type("G J")
    #expect(session.model.list.selection == 0)
    await session.type("u")
    #expect(!session.screen[1].contains("●"))
    #expect(session.screen[0].contains(" stories · 2 unread"))
    await session.type("J")
    #expect(session.reading == "d")
    await session.type("g u")
    #expect(session.screen[1].contains("●"))
    #expect(session.screen[0].contains(" stories · 5 unread"))
  }

  @Test func `more articles can be unread than stories are listed`() async {
    let archive = FixtureArchive()
    _ = archive.marks.make(MarkChange(.read, false, archive.articles.map(\.id)))
    var session = await Session(answering: archive.answer)
    await session.type("z G u")
    #expect(session.screen[0].contains("4 stories · 5 unread"))
  }

  @Test func `Space shows the articles of the line, and ^A chooses all of them`() async throws {
    var session = await Session()
    await session.type("z Space")
    #expect(try (session.opened() as StoryScreen).articles?.count == 3)
    await session.type("q ^A")
    #expect(session.model.choice.count == 6)
    await session.type("Esc \"")
    #expect(session.model.choice.count == 3)
  }
}
