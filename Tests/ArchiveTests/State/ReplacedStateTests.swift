import Archive
internal import Catalogue
import Foundation
import GRDB
import Glibc
internal import Journal
import Testing

/// A database that leaves its path while the program runs.
@Suite struct ReplacedStateTests {
  private static func remove(_ fixture: StateFixture, suffixes: [String]) throws {
    for suffix in suffixes where FileManager.default.fileExists(atPath: fixture.file + suffix) {
      try FileManager.default.removeItem(atPath: fixture.file + suffix)
    }
  }

  @Test(arguments: [["", "-wal", "-shm"], [""], ["-wal", "-shm"]])
  func `marks go into a new file where the file was removed`(suffixes: [String]) async throws {
    let (fixture, log) = (try StateFixture(), StateLog())
    let state = await fixture.opened(telling: log)
    state.mark(starred(1, 2))
    state.keep(position: 7, of: id(3))
    try await fixture.settle(state)
    try Self.remove(fixture, suffixes: suffixes)
    state.mark(starred(4))
    state.finish(within: .seconds(60))
    #expect(log.problems == [.replaced(file: fixture.file)])
    let next = await fixture.opened()
    #expect([1, 2, 4].allSatisfy { next.record(of: id($0)).marks.isStarred })
    #expect(next.record(of: id(3)).position == 7)
  }

  @Test func `marks go into a backup that was put in the file's place, and its own are seen`() async throws {
    let (fixture, backup, log) = (try StateFixture(), try StateFixture(), StateLog())
    await backup.sitting { $0.mark(starred(5)) }
    let state = await fixture.opened(telling: log)
    state.mark(starred(1))
    try await fixture.settle(state)
    #expect(rename(backup.file, fixture.file) == 0)
    state.lookElsewhere()
    try await fixture.wait { state.record(of: id(5)).marks.isStarred }
    #expect(state.record(of: id(5)).marks.isStarred)
    #expect(log.hasNewsFromElsewhere)
    state.finish(within: .seconds(60))
    let next = await fixture.opened()
    #expect([1, 5].allSatisfy { next.record(of: id($0)).marks.isStarred })
  }

  @Test func `marks go into the database that another instance rescued`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    let first = await fixture.opened()
    first.mark(starred(2))
    try await fixture.settle(first)
    let checkpoint = try fixture.database()
    try await checkpoint.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try checkpoint.close()
    try fixture.withBytes { $0.replaceSubrange(0..<60, with: Data(repeating: 0xff, count: 60)) }
    let second = await fixture.opened()
    second.mark(starred(3))
    try await fixture.settle(second)
    first.mark(starred(4))
    first.finish(within: .seconds(60))
    second.finish(within: .seconds(60))
    let next = await fixture.opened()
    #expect((1...4).allSatisfy { next.record(of: id($0)).marks.isStarred })
  }

  @Test func `a file that was removed and can't be made anew counts as unsaved`() async throws {
    let fixture = try StateFixture()
    let state = await fixture.opened()
    state.mark(starred(1))
    try await fixture.settle(state)
    try FileManager.default.removeItem(atPath: fixture.folder + "/gazette")
    try Data().write(to: URL(filePath: fixture.folder + "/gazette"))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount > 0)
  }
}
