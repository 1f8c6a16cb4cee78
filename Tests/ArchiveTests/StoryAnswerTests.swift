import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

/// The reading state of a user who has read nothing.
private struct NoMarks: ReadingMarksSource {
  func listable() async {}
  func marks(since version: Int) -> (marks: UserMarks, version: Int)? { nil }
}

private struct ReadMarks: ReadingMarksSource {
  let articles: [ArticleID]

  func listable() async {}
  func marks(since version: Int) -> (marks: UserMarks, version: Int)? {
    let marks = articles.map { ($0, ReadingMarks(isRead: true)) }
    return version == 1 ? nil : (UserMarks(marks: Dictionary(marks) { first, _ in first }), 1)
  }
}

/// The stories of a collection: two reports of a visit and one in Vietnamese, and a report of its own.
struct StoryAnswerTests {
  private static let visit = """
    Foreign Minister Penny Wong visited the port of Haiphong on Tuesday to open a terminal for wind turbines. \
    Vietnam's Prime Minister Pham Minh Chinh welcomed Penny Wong and praised Australia for its help. The \
    terminal will ship 340 turbines a year, Wong said.
    """
  private static let visitInVietnamese = """
    Ngoại trưởng Penny Wong hôm thứ Ba thăm cảng Hải Phòng và dự lễ khánh thành bến cảng cho tua-bin gió. Thủ \
    tướng Phạm Minh Chính tiếp bà Penny Wong và cảm ơn Úc đã giúp đỡ. Bến cảng sẽ xuất 340 tua-bin mỗi năm, bà \
    Wong cho biết.
    """
  private static let snow = """
    Heavy snow closed the Brenner motorway between Austria and Italy on Friday. Police in Innsbruck advised \
    drivers to wait, and the railway company sent additional trains.
    """

  private static func day(_ day: Int) -> ArticleDate? { ArticleDate(year: 2025, month: 5, day: day) }

  private static let visitReports = [
    article("visit", text: visit, date: day(6)),
    article("again", text: visit + " Reporters asked about the price of the turbines.", date: day(8)),
    article("thăm", text: visitInVietnamese, date: day(7), language: .vietnamese),
  ]

  private static func library(_ further: [Article] = []) async -> Library {
    let library = await Library.opened(
      visitReports + [article("snow", text: snow, date: day(9))] + further)
    await library.surveyStories()
    return library
  }

  private static func window(
    _ library: Library, _ listing: Listing = Listing(), _ order: StoryOrder = .newest
  ) async -> StoryWindow {
    await library.stories(StoryRequest(listing: listing, order: order, anchor: .index(0), count: .max))
  }

  @Test func `a story has its languages, its first report and its newest`() async throws {
    let window = await Self.window(await Self.library())
    #expect(window.stories.map(\.articleCount) == [1, 3])
    let story = try #require(window.stories.last)
    #expect(story.languages.map { "\($0.language) \($0.count)" } == ["en 2", "vi 1"])
    #expect(story.first.headline.text == "visit")
    #expect(story.newest.headline.text == "again")
    #expect(window.sharedCount == 1)
    #expect(window.soleCounts == [Story.LanguageCount(language: .english, count: 1)])
    #expect(window.isComplete)
  }

  @Test(arguments: [StoryOrder.size, .languages])
  func `the largest story, or the one in most languages, is first`(order: StoryOrder) async {
    let window = await Self.window(await Self.library(), Listing(), order)
    #expect(window.stories.map(\.articleCount) == [3, 1])
  }

  @Test func `a filter keeps the stories that have one of its articles, whole`() async {
    let library = await Self.library()
    let inVietnamese = await Self.window(library, Listing(language: .vietnamese))
    #expect(inVietnamese.stories.map(\.central.headline.text) == ["thăm"])
    #expect(inVietnamese.stories.map(\.articleCount) == [3])
    let found = await Self.window(library, Listing(query: .text(TextMatch("reporters"))))
    #expect(found.stories.map(\.articleCount) == [3])
  }

  @Test func `the articles of a story are in the order of time, whichever one is asked for`() async {
    let library = await Self.library()
    for report in Self.visitReports {
      let articles = await library.articles(ofStoriesWith: [report.id])
      #expect(articles.map { $0.map(\.headline.text) } == [["visit", "thăm", "again"]])
    }
    let gone = ArticleID(rawValue: 1)
    let several = await library.articles(ofStoriesWith: [gone, Self.visitReports[0].id, gone])
    #expect(several.map(\.count) == [0, 3, 0])
  }

  @Test func `stories that one language alone tells are found`() async throws {
    let library = await Self.library()
    #expect(await library.headlines(Listing(query: try Query(parsing: "only:en"))) == ["snow"])
    #expect(await library.headlines(Listing(query: try Query(parsing: "only:vi"))).isEmpty)
  }

  @Test func `before the survey each article is a story of its own`() async {
    let window = await Self.window(await Library.opened(Self.visitReports))
    #expect(window.stories.map(\.articleCount) == [1, 1, 1])
    #expect(!window.isComplete)
  }

  @Test func `a listing by story has the first article of each story`() async {
    let library = await Self.library()
    let rows = await library.rows(Listing(isByStory: true))
    #expect(rows.map { "\($0.headline.text) \($0.storyCount)" } == ["snow 1", "again 3"])
    let request = RowRequest(
      listing: Listing(isByStory: true), anchor: .article(Self.visitReports[2].id, orIndex: 0), count: 1)
    #expect(await library.rows(request).rows.map(\.headline.text) == ["again"])
    let vietnamese = await library.rows(Listing(language: .vietnamese, isByStory: true))
    #expect(vietnamese.map(\.headline.text) == ["thăm"])
    let marks = NoMarks()
    #expect(await library.unread(in: Listing(isByStory: true), marked: marks).count == 4)
  }

  @Test func `a line of a listing by story is unread where one of its listed articles is`() async throws {
    let library = await Self.library()
    let read = ReadMarks(articles: Self.visitReports.prefix(2).map(\.id))
    let listing = Listing(isByStory: true)
    let request = RowRequest(listing: listing, anchor: .index(0), count: 9)
    let rows = await library.window(for: request, marked: read).rows
    #expect(rows.map(\.headline.text) == ["snow", "again"])
    #expect(rows.map(\.marks.isRead) == [false, true])
    #expect(rows.map(\.isUnread) == [true, true])
    #expect(rows[1].storyLine?.articles == Set(Self.visitReports.map(\.id)))
    #expect(rows[1].storyLine?.unread == [Self.visitReports[2].id])
    let next = UnreadRequest(listing: listing, start: 0, isForward: true)
    #expect(await library.nearestUnread(next, marked: read) == 1)

    let english = Listing(language: .english, isByStory: true)
    let inEnglish = await library.window(
      for: RowRequest(listing: english, anchor: .index(0), count: 9), marked: read)
    #expect(inEnglish.rows.map(\.isUnread) == [true, false])
    let nextInEnglish = UnreadRequest(listing: english, start: 0, isForward: true)
    #expect(await library.nearestUnread(nextInEnglish, marked: read) == 0)
  }

  @Test func `an anchor leads to the story of its article`() async {
    let library = await Self.library()
    let request = StoryRequest(
      listing: Listing(), order: .newest, anchor: .article(Self.visitReports[0].id, orIndex: 0), count: 1)
    let window = await library.stories(request)
    #expect(window.anchorIndex == 1)
    #expect(window.start == 1)
    #expect(window.stories.count == 1)
  }
}
