import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Journal
import Testing

/// Disks and databases that are not as they should be.
@Suite struct StateTroubleTests {
  @Test func `a state that can't be written is kept in memory, told once, and written when it can be`()
    async throws
  {
    let fixture = try StateFixture()
    let log = StateLog()
    // A file has the path of the folder, so that not even root can write there.
    let obstacle = URL(filePath: fixture.folder + "/gazette")
    try Data().write(to: obstacle)
    let state = await fixture.opened(telling: log)
    state.mark(starred(1))
    state.mark(starred(2))
    state.finish(within: .seconds(60))
    #expect(state.record(of: id(1)).marks.isStarred)
    #expect(state.unsavedCount == 2)
    #expect(log.problems == [.unwritable(file: fixture.file, reason: .system(errno: ENOTDIR))])

    try FileManager.default.removeItem(at: obstacle)
    state.keep(position: 9, of: id(3))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount == 0)
    let next = await fixture.opened()
    #expect(next.record(of: id(1)).marks.isStarred && next.record(of: id(3)).position == 9)
  }

  @Test func `instances that open at once on a fresh disk have no trouble`() async throws {
    for _ in 0..<8 {
      let (fixture, log) = (try StateFixture(), StateLog())
      await withTaskGroup(of: Void.self) { group in
        for number in 1...5 {
          group.addTask {
            let state = await fixture.opened(telling: log)
            state.mark(starred(UInt64(number)))
            state.finish(within: .seconds(60))
          }
        }
      }
      #expect(log.problems == [])
      #expect(await fixture.opened().marks.count == 5)
    }
  }

  @Test func `a full disk loses nothing of what was there, and nothing of this sitting`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    let log = StateLog()
    let full = await fixture.opened(limits: .init(pages: 1), telling: log)
    full.mark(MarkChange(.read, true, (0..<20_000).map(id)))
    full.finish()
    #expect(log.problems == [.full(file: fixture.file)])
    #expect(full.record(of: id(12_345)).marks.isRead)
    #expect(full.unsavedCount == 1)
    let next = await fixture.opened()
    #expect(next.record(of: id(1)).marks == ReadingMarks(isStarred: true))
  }

  @Test func `a database that another instance holds for too long is written at the next change`()
    async throws
  {
    let fixture = try StateFixture()
    let state = await fixture.opened(limits: .init(busyTimeout: .milliseconds(20)))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: fixture.file, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    state.mark(starred(1))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount == 1)
    try other.inDatabase { try $0.execute(sql: "COMMIT") }
    state.mark(starred(2))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount == 0)
  }

  @Test func `a database of the first schema keeps what it has and takes what came later`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { state in
      state.mark(starred(1))
      state.keep(position: 7, of: id(1))
    }
    try await fixture.database().write { db in
      try db.execute(sql: "DROP TABLE search; DELETE FROM grdb_migrations WHERE identifier <> '1'")
    }
    await fixture.sitting { $0.keep(search: "da nang") }
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    #expect(state.record(of: id(1)) == ReadingRecord(marks: ReadingMarks(isStarred: true), position: 7))
    #expect(state.searches.entries == ["da nang"])
    #expect(log.problems == [])
  }

  @Test func `a database of a later version is read, and not touched`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    try await fixture.database().write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations(identifier) VALUES ('999')")
    }
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    #expect(state.record(of: id(1)).marks.isStarred)
    #expect(log.problems == [.newer(file: fixture.file)])
    state.mark(starred(2))
    state.finish(within: .seconds(60))
    #expect(log.problems == [.newer(file: fixture.file)])
    #expect(state.record(of: id(2)).marks.isStarred)
    let rows = try await fixture.database().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM mark") }
    #expect(rows == 1)
  }

  @Test(arguments: ["not a database at all", ""])
  func `a file that is no database is moved aside and never overwritten`(content: String) async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    try Data(content.utf8).write(to: URL(filePath: fixture.file))
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    state.mark(starred(2))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount == 0)
    #expect(await fixture.opened().record(of: id(2)).marks.isStarred)
    guard !content.isEmpty else { return }  // an empty file is an empty database
    #expect(log.problems == [.damaged(kept: fixture.file + ".damaged-1", recovered: 0)])
    #expect(try String(contentsOfFile: fixture.file + ".damaged-1", encoding: .utf8) == content)
  }

  @Test func `of a database with a broken page all other rows are carried over`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting {
      $0.mark(MarkChange(.starred, true, (0..<20_000).map(id)))
      $0.keep(SavedView(article: id(5)))
    }
    try fixture.withBytes { bytes in
      let page = 20 * 4096
      bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xff, count: 4096))
    }
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    let kept = fixture.file + ".damaged-1"
    guard case .damaged(kept, let recovered) = log.problems.first else {
      Issue.record("told: \(log.problems)")
      return
    }
    #expect((19_000..<20_000).contains(recovered))
    let found = (0..<20_000).count { state.record(of: id($0)).marks.isStarred }
    #expect(found >= recovered - 1)
    let known = Set((0..<20_000).map(id))
    #expect(state.marks.keys.filter { !known.contains($0) } == [])
    #expect(state.savedView?.article == id(5))
    state.mark(starred(99_999))
    state.finish(within: .seconds(60))
    #expect(await fixture.opened().record(of: id(99_999)).marks.isStarred)
  }

  @Test func `a database that is damaged while the program runs is made anew out of memory`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1, 2, 3)) }
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    state.mark(MarkChange(.read, true, [id(2)]))
    state.keep(position: 77, of: id(3))
    state.finish(within: .seconds(60))
    try Data(repeating: 0x55, count: 9000).write(to: URL(filePath: fixture.file))
    state.mark(starred(4))
    state.finish(within: .seconds(60))
    #expect(log.problems == [.damaged(kept: fixture.file + ".damaged-1", recovered: 0)])
    let next = await fixture.opened()
    #expect((1...4).allSatisfy { next.record(of: id($0)).marks.isStarred })
    #expect(next.record(of: id(2)).marks.isRead && next.record(of: id(3)).position == 77)
  }

  @Test func `a second damage leaves the first one's file alone`() async throws {
    let fixture = try StateFixture()
    for number in 1...3 {
      await fixture.sitting { $0.mark(starred(UInt64(number))) }
      try Data("damage \(number)".utf8).write(to: URL(filePath: fixture.file))
    }
    _ = await fixture.opened()
    #expect(fixture.files.filter { $0.contains("damaged") && !$0.contains("-wal") }.count == 3)
    #expect(try String(contentsOfFile: fixture.file + ".damaged-1", encoding: .utf8) == "damage 1")
  }

  @Test func `values of another type than they should be count as missing`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    try await fixture.database().write { db in
      try db.execute(
        sql: """
          UPDATE mark SET isRead = 'yes', position = 'far';
          INSERT INTO place VALUES ('/news', 'x', x'ff', '{', 'nonsense', 'y', 'nowhere', NULL);
          """)
    }
    let state = await fixture.opened()
    #expect(state.record(of: id(1)) == ReadingRecord(marks: ReadingMarks(isStarred: true)))
    #expect(state.savedView == SavedView(article: nil))
  }

  @Test func `the reason is the system's, for a folder and for a pipe in the file's place`() async throws {
    for makeObstacle in [{ (path: String) in mkdir(path, 0o700) }, { mkfifo($0, 0o600) }] {
      let (fixture, log) = (try StateFixture(), StateLog())
      #expect(mkdir(fixture.folder + "/gazette", 0o700) == 0 && makeObstacle(fixture.file) == 0)
      let state = await fixture.opened(telling: log)
      state.mark(starred(1))
      state.finish(within: .seconds(60))
      #expect(log.problems == [.unwritable(file: fixture.file, reason: .notAFile)])
      #expect(state.unsavedCount == 1)
    }
  }

  @Test(arguments: [true, false])
  func `a state behind a symbolic link is read and written there`(isThere: Bool) async throws {
    let (fixture, other) = (try StateFixture(), try StateFixture())
    if isThere { await other.sitting { $0.mark(starred(1)) } }
    for folder in [fixture.folder, other.folder] {
      try FileManager.default.createDirectory(
        atPath: folder + "/gazette", withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(atPath: fixture.file, withDestinationPath: other.file)
    await fixture.sitting { $0.mark(starred(2)) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: fixture.file) == other.file)
    let state = await other.opened()
    #expect(state.record(of: id(1)).marks.isStarred == isThere && state.record(of: id(2)).marks.isStarred)
  }
}
