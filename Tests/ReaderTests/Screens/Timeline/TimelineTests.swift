internal import Catalogue
internal import News
import Reader
import Screen
import Testing
internal import Text

/// The timeline: keys pressed from the start, then the scale, the chosen step and what is listed.
struct TimelineTests {
  private static func opened(_ keys: String) async throws -> (Session, TimelineScreen) {
    try await Session.opening(TimelineScreen.self, by: keys)
  }

  @Test(arguments: [
    ("t", TimelineScale.month), ("t +", .week), ("t + +", .day), ("t + + +", .day), ("t -", .year),
    ("t - -", .year),
    ("t j", .week), ("t k", .year),
  ])
  func `keys change the scale, and the widest view that fits is first`(keys: String, scale: TimelineScale)
    async throws
  {
    #expect(try await Self.opened(keys).1.scale == scale)
  }

  @Test func `it begins at the article that is read`() async throws {
    let (session, state) = try await Self.opened("t")
    #expect(state.selected == 2025 * 12 + 8)
    #expect(
      session.screen.contains { $0.contains("● en this article") && $0.contains("Noem visits the port") })
    #expect(session.screen.contains { $0.contains("◆ en same story") })
    #expect(session.screen.contains { $0.contains("◇ vi same topic") })
  }

  @Test func `articles without a day, or without any date, are counted apart`() async throws {
    let (session, state) = try await Self.opened("t + +")
    #expect(state.vagueCount == 3)
    #expect(session.screen[1].contains("3 without a day"))
    #expect(session.screen[1].contains("1 undated"))
  }

  @Test func `Enter lists the articles of the step, and Esc takes that back`() async throws {
    var session = await Session()
    await session.type("t Enter")
    #expect(session.model.screen == nil)
    #expect(session.model.search?.typed == "after:2025-09-01 before:2025-10-01")
    #expect(session.model.listing.query == .all([.after(Self.day(9)), .before(Self.day(10))]))
    await session.type("Esc")
    #expect(session.model.search == nil)
    #expect(session.model.listing.isUnfiltered)
  }

  private static func day(_ month: Int) -> ArticleDate {
    ArticleDate(year: 2025, month: month, day: 1) ?? ArticleDate(DayNumber(days: 0))
  }

  @Test func `what was searched before is narrowed, and comes back`() async throws {
    var session = await Session()
    await session.type("/")
    await session.write("noem OR port")
    await session.type("Enter t Enter")
    #expect(
      session.model.search?.typed
        == "noem after:2025-09-10 before:2025-09-11 OR port* after:2025-09-10 before:2025-09-11")
    await session.type("Esc")
    #expect(session.model.search?.typed == "noem OR port")
    await session.type("Esc")
    #expect(session.model.search == nil)
  }

  @Test func `an empty step lists nothing and says so`() async throws {
    let (session, _) = try await Self.opened("t h Enter")
    #expect(session.screen.last?.contains("no article then") == true)
  }

  @Test func `n and N go along the chain`() async throws {
    let (_, first) = try await Self.opened("t + + N")
    #expect(first.selected == ArticleDate(year: 2025, month: 9, day: 10)?.firstDay.days)
    let (_, last) = try await Self.opened("t + + N n")
    #expect(last.selected == ArticleDate(year: 2025, month: 9, day: 11)?.firstDay.days)
  }

  @Test func `a collection without dates says so`() async throws {
    let undated = [Fixture.article("a", "en", nil, "Undated", ["Nothing."])]
    var session = await Session { await FixtureArchive(articles: undated).answer($0) }
    await session.type("t h l + - n Space g G Enter")
    #expect(session.screen[1].contains("0 articles · 1 undated"))
  }

  @Test func `a thousand years can be walked through`() async throws {
    let old = [1000, 2999].compactMap { ArticleDate(year: $0, month: 6, day: 15) }.enumerated().map {
      Fixture.article("\($0)", "en", $1, "Story \($0)", ["Words \($0)."])
    }
    var session = await Session { await FixtureArchive(articles: old).answer($0) }
    await session.type("t + + + G")
    let state: TimelineScreen = try session.opened()
    #expect((state.steps?.count ?? 0) > 700_000)
    await session.type("g l h Space b - - -")
    #expect(session.screen[1].contains("1000 – 2999"))
  }
}
