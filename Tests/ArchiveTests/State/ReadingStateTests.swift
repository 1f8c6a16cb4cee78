import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Journal
internal import Languages
internal import News
import Testing

@Suite struct ReadingStateTests {
  private static let changes: [(change: MarkChange, marks: ReadingMarks)] = [
    (MarkChange(.read, true, [id(1)]), ReadingMarks(isRead: true)),
    (MarkChange(.starred, true, [id(1)]), ReadingMarks(isRead: true, isStarred: true)),
    (MarkChange(.read, false, [id(1), id(2)]), ReadingMarks(isStarred: true)),
    (MarkChange(.starred, false, [id(1)]), ReadingMarks()),
  ]

  @Test(arguments: 1...4)
  func `marks are there at once, and at the next start`(count: Int) async throws {
    let fixture = try StateFixture()
    let state = await fixture.opened()
    for (change, marks) in Self.changes.prefix(count) {
      state.mark(change)
      #expect(state.record(of: id(1)).marks == marks)
    }
    #expect(state.finish(within: .seconds(60)))
    #expect(state.unsavedCount == 0)
    let next = await fixture.opened()
    #expect(next.record(of: id(1)).marks == Self.changes[count - 1].marks)
    #expect(next.record(of: id(3)) == ReadingRecord())
  }

  @Test func `a position and a mark of one article don't hurt each other`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting {
      $0.keep(position: 1234, of: id(1))
      $0.mark(starred(1))
      $0.keep(position: nil, of: id(2))
    }
    await fixture.sitting { $0.mark(MarkChange(.read, true, [id(1)])) }
    let record = await fixture.opened().record(of: id(1))
    #expect(record == ReadingRecord(marks: ReadingMarks(isRead: true, isStarred: true), position: 1234))
  }

  @Test(arguments: [
    SavedView(article: id(7)), SavedView(article: nil, language: Language("zh-Hant"), pane: .sidebar),
    SavedView(
      article: id(8), language: .vietnamese,
      entity: Entity(
        key: EntityKey("place:Đà Nẵng's \"quote\""), kind: .place,
        names: [.vietnamese: "Đà Nẵng", .english: "Da Nang"]), order: SortOrder(.title, isReversed: true),
      pane: .reader),
  ])
  func `each collection has its own view`(view: SavedView) async throws {
    let fixture = try StateFixture()
    let state = await fixture.opened(collection: "/tin tức\n/news")
    #expect(state.savedView == nil)
    state.keep(SavedView(article: id(1)))
    state.keep(view)
    state.finish(within: .seconds(60))
    #expect(await fixture.opened(collection: "/tin tức\n/news").savedView == view)
    #expect(await fixture.opened(collection: "/news").savedView == nil)
  }

  @Test func `whoever keeps what follows from the marks sees when they change`() async throws {
    let fixture = try StateFixture()
    let state = await fixture.opened()
    let version = state.version
    state.keep(position: 9, of: id(1))
    state.keep(SavedView(article: id(1)))
    #expect(state.version == version)
    state.mark(starred(1))
    #expect(state.version != version)
    #expect(state.marks == [id(1): ReadingMarks(isStarred: true)])
    state.finish(within: .seconds(60))
  }

  @Test func `nobody else can read the file`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(fixture.file) == 0o600)
    #expect(try mode(fixture.folder + "/gazette") == 0o700)
  }

  @Test func `what one instance changes the other sees`() async throws {
    let fixture = try StateFixture()
    let log = StateLog()
    let (first, second) = (await fixture.opened(), await fixture.opened(telling: log))
    first.mark(starred(1))
    first.finish()
    second.mark(starred(2))
    second.lookElsewhere()
    second.finish()
    #expect(log.hasNewsFromElsewhere)
    #expect(second.record(of: id(1)).marks.isStarred)
    let third = await fixture.opened()
    #expect(third.record(of: id(1)).marks.isStarred && third.record(of: id(2)).marks.isStarred)
  }

  @Test func `what an instance changes itself is no news to it`() async throws {
    let fixture = try StateFixture()
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    state.mark(starred(1))
    state.lookElsewhere()
    state.finish(within: .seconds(60))
    #expect(!log.hasNewsFromElsewhere)
  }

  @Test func `ten instances that begin at once all keep what they are told`() async throws {
    let fixture = try StateFixture()
    await withTaskGroup { group in
      for number in 1...10 {
        group.addTask {
          let state = await fixture.opened()
          state.mark(starred(UInt64(number)))
          state.finish(within: .seconds(20))
        }
      }
    }
    let state = await fixture.opened()
    #expect((1...10).allSatisfy { state.record(of: id($0)).marks.isStarred })
  }
}
