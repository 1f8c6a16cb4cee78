import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Journal
internal import News
internal import SampleNews
import Testing

/// Damaged databases, and rescues that end early.
@Suite struct StateRescueTests {
  private static let articles: Range<UInt64> = 1..<3001
  /// Marks on one page.
  private static let page = 250

  /// Damage, and the most of 3000 marks that may be lost by it.
  private static let damages: [(name: String, lost: Int, change: @Sendable (inout Data) -> Void)] = [
    ("a magic number overwritten", 0, { $0[3] = 0 }),
    ("no header", 0, { $0.replaceSubrange(0..<100, with: zeros(100)) }),
    ("a page size of 512", 0, { $0[16] = 2 }), ("a page size of 0", 0, { $0[16] = 0 }),
    ("an unknown write version", 0, { $0[18] = 3 }), ("an unknown read version", 0, { $0[19] = 9 }),
    ("another encoding", 0, { $0[59] = 2 }), ("an unknown schema format", 0, { $0[47] = 9 }),
    ("reserved space", 0, { $0[20] = 99 }),
    ("no page of tables", 0, { $0.replaceSubrange(0..<4096, with: zeros(4096)) }),
    ("noise in the page of tables", 0, { $0.replaceSubrange(110..<400, with: noise(290)) }),
    ("an end cut off", 20 * page, { $0.removeLast(5000) }),
    ("half a page", page, { $0.removeLast($0.count % 4096 + 100) }),
    ("a leaf's list overwritten", page, { $0.replaceSubrange(40_960..<41_460, with: noise(500)) }),
    ("an inner page overwritten", 0, { $0.replaceSubrange(4096..<4300, with: noise(204)) }),
    ("a page of noise", page, { $0.replaceSubrange(40_960..<45_056, with: noise(4096)) }),
  ]

  private static func zeros(_ count: Int) -> Data { Data(count: count) }
  private static func noise(_ count: Int) -> Data {
    Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 3) })
  }

  /// A database with 3000 stars, without a log.
  private static func fixture() async throws -> StateFixture {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(MarkChange(.starred, true, articles.map(id))) }
    return fixture
  }

  private static func stars(_ state: ReadingState) -> Int {
    articles.count { state.record(of: id($0)).marks.isStarred }
  }

  @Test(arguments: damages.indices)
  func `legible marks are carried over`(index: Int) async throws {
    let (name, lost, change) = Self.damages[index]
    let fixture = try await Self.fixture()
    try fixture.withBytes(change)
    let damaged = try Data(contentsOf: URL(filePath: fixture.file))
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    state.mark(starred(99_999))
    state.finish(within: .seconds(60))
    #expect(Self.stars(state) >= Self.articles.count - lost, "\(name)")
    #expect(log.problems.count == 1 && log.problems.allSatisfy(\.isNewDatabase), "\(name): \(log.problems)")
    let next = await fixture.opened(telling: log)
    #expect(Self.stars(next) == Self.stars(state) && next.record(of: id(99_999)).marks.isStarred, "\(name)")
    #expect(log.problems.count == 1, "\(name)")
    #expect(try Data(contentsOf: URL(filePath: fixture.file + ".damaged-1")) == damaged, "\(name)")
    #expect(!fixture.files.contains { $0.contains("rescue") }, "\(name)")
  }

  @Test(arguments: ["DROP TABLE mark", "ALTER TABLE mark DROP COLUMN isStarred", "DROP TABLE search"])
  func `a database whose tables another program changed is made anew`(statement: String) async throws {
    let fixture = try await Self.fixture()
    let database = try fixture.database()
    try await database.write { try $0.execute(sql: statement) }
    try database.close()
    let state = await fixture.opened()
    state.mark(starred(99_999))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount == 0)
    #expect(await fixture.opened().record(of: id(99_999)).marks.isStarred)
  }

  @Test func `what only the log has is carried over`() async throws {
    let fixture = try await Self.fixture()
    let other = try fixture.database()
    try await other.write { db in
      try db.execute(sql: "INSERT INTO mark(article, isStarred) VALUES (?, 1)", arguments: [77_777])
    }
    let log = try Data(contentsOf: URL(filePath: fixture.file + "-wal"))
    try other.close()
    try log.write(to: URL(filePath: fixture.file + "-wal"))
    try fixture.withBytes { $0.replaceSubrange(0..<4096, with: Self.noise(4096)) }
    let state = await fixture.opened()
    #expect(state.marks.keys.contains { $0.rawValue == 77_777 })
    #expect(Self.stars(state) == Self.articles.count)
    state.finish(within: .seconds(60))
  }

  @Test func `a full disk during a rescue loses nothing`() async throws {
    let fixture = try await Self.fixture()
    try fixture.withBytes { $0[3] = 0 }
    let damaged = try Data(contentsOf: URL(filePath: fixture.file))
    let log = StateLog()
    let full = await fixture.opened(limits: .init(pages: 2), telling: log)
    #expect(Self.stars(full) == Self.articles.count)
    full.mark(starred(99_999))
    full.finish(within: .seconds(60))
    #expect(full.unsavedCount == 1)
    #expect(log.problems == [.full(file: fixture.file)])
    #expect(fixture.files == ["state.sqlite"])
    #expect(try Data(contentsOf: URL(filePath: fixture.file)) == damaged)
    #expect(Self.stars(await fixture.opened()) == Self.articles.count)
  }

  /// The files that a rescue leaves that was killed: before the new database was complete, before the old one was kept,
  /// before the new one was in its place.
  @Test(arguments: [["rescue"], ["rescued"], ["rescued", "damaged-1"], ["rescue", "rescued", "damaged-1"]])
  func `a rescue that was killed is taken up again`(left: [String]) async throws {
    let (fixture, other) = (try await Self.fixture(), try StateFixture())
    await other.sitting { $0.mark(starred(77_777)) }
    let database = try other.database()
    try await database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try database.close()
    try fixture.withBytes { $0[3] = 0 }
    if left.contains("damaged-1") {
      try FileManager.default.linkItem(atPath: fixture.file, toPath: fixture.file + ".damaged-1")
    }
    if left.contains("rescued") {
      try FileManager.default.copyItem(atPath: other.file, toPath: fixture.file + ".rescued")
    }
    if left.contains("rescue") { try Self.noise(9000).write(to: URL(filePath: fixture.file + ".rescue")) }
    let log = StateLog()
    let state = await fixture.opened(telling: log)
    #expect(Self.stars(state) == Self.articles.count)
    #expect(state.record(of: id(77_777)).marks.isStarred == left.contains("rescued"))
    #expect(log.problems.count == 1 && log.problems.allSatisfy(\.isNewDatabase))
    state.finish(within: .seconds(60))
    #expect(fixture.files == ["state.sqlite", "state.sqlite.damaged-1"])
  }

  @Test func `a rescue is told until its instance ends, also by an instance that begins later`() async throws
  {
    let fixture = try await Self.fixture()
    try fixture.withBytes { $0[3] = 0 }
    let (log, later, last) = (StateLog(), StateLog(), StateLog())
    // An instance that is killed never finishes.
    _ = await fixture.opened(telling: log)
    let state = await fixture.opened(telling: later)
    state.finish(within: .seconds(60))
    _ = await fixture.opened(telling: last)
    #expect(log.problems.count == 1 && log.problems == later.problems)
    #expect(last.problems == [])
    #expect(fixture.files.contains("state.sqlite.rescue-note") == false)
  }

  @Test func `no damage stops the program, and none is told without a rescue`() async throws {
    let fixture = try await Self.fixture()
    let sound = try Data(contentsOf: URL(filePath: fixture.file))
    var random = RandomSource(seed: 3)
    for _ in 0..<30 {
      var bytes = sound
      for _ in 0..<[1, 20, 400][Int.random(in: 0..<3, using: &random)] {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      for file in fixture.files {
        try FileManager.default.removeItem(atPath: fixture.folder + "/gazette/" + file)
      }
      try bytes.write(to: URL(filePath: fixture.file))
      let state = await fixture.opened()
      state.mark(starred(99_999))
      state.finish(within: .seconds(60))
      #expect(state.unsavedCount == 0)
      #expect(await fixture.opened().record(of: id(99_999)).marks.isStarred)
    }
  }

  @Test func `a complete rescue counts where the damaged file is gone`() async throws {
    let fixture = try await Self.fixture()
    try FileManager.default.moveItem(atPath: fixture.file, toPath: fixture.file + ".rescued")
    #expect(Self.stars(await fixture.opened()) == Self.articles.count)
    #expect(!fixture.files.contains("state.sqlite.rescued"))
  }
}
