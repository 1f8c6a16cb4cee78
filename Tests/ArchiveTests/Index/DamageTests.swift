import Archive
import CPageChecksums
internal import Catalogue
import Foundation
import GRDB
import Testing

/// Damage that leaves the shape of the database as it was: only checksums can tell.
struct DamageTests {
  private static func scratch() throws -> Scratch {
    try Scratch(
      Dictionary(
        uniqueKeysWithValues: (0..<24).map {
          ("\($0).txt", "Report \($0): Kristi Noem visited Antwerp and \($0 % 7) other ports in Belgium.")
        }))
  }

  /// Numbers that are the same in every run.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64 = 7

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 31
    }
  }

  private static func replace(_ file: String, by bytes: Data) throws {
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    try bytes.write(to: URL(fileURLWithPath: file))
  }

  /// All answers, asked once more where they met damage.
  private static func answers(of library: Library, _ scratch: Scratch) async throws -> [String] {
    let listing = Listing(query: try Query(parsing: "antwerp"))
    func ask() async -> [String] { await scratch.answers(of: library) + library.rows(listing).map(\.path) }
    let answers = await ask()
    return await library.mended() ? await ask() : answers
  }

  @Test func `wherever a bit is flipped, no answer is wrong`() async throws {
    let scratch = try Self.scratch()
    let sound = try await Self.answers(of: scratch.opened().library, scratch)
    let (file, bytes) = (
      try scratch.databaseFile(), try Data(contentsOf: URL(fileURLWithPath: scratch.databaseFile()))
    )
    var (chance, told) = (Chance(), 0)
    for _ in 0..<30 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &chance) {
        damaged[Int.random(in: bytes.indices, using: &chance)] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
      }
      try Self.replace(file, by: damaged)
      let (library, log) = await scratch.opened()
      #expect(try await Self.answers(of: library, scratch) == sound)
      told += log.notices.filter { $0 == .rebuiltDamaged }.count
      #expect(Set(log.notices).isSubset(of: [.rebuiltDamaged]))
    }
    // The other flips are in pages that no answer needs.
    #expect(told > 20)
  }

  @Test func `every byte of the header counts`() async throws {
    let scratch = try Self.scratch()
    let sound = await scratch.indexed()
    let (file, bytes) = (
      try scratch.databaseFile(), try Data(contentsOf: URL(fileURLWithPath: scratch.databaseFile()))
    )
    for offset in [0, 16, 18, 19, 20, 23, 24, 28, 40, 44, 47, 52, 56, 59, 64, 68, 92, 96] {
      var damaged = bytes
      damaged[offset] = damaged[offset] &+ 3
      try Self.replace(file, by: damaged)
      let (library, log) = await scratch.opened()
      #expect(log.notices == [.rebuiltDamaged], "byte \(offset)")
      #expect(await scratch.answers(of: library) == sound, "byte \(offset)")
      #expect(await scratch.opened().log.notices == [], "byte \(offset)")
    }
  }

  @Test(arguments: [
    "UPDATE article SET headline = NULL", "UPDATE article SET headlineStart = 9, headlineEnd = 2",
    "UPDATE article SET words = 'many'", "UPDATE article SET language = -4", "UPDATE article SET date = -1",
    "UPDATE article SET id = -id; DELETE FROM snapshot", "UPDATE language SET code = x'ff'",
    "UPDATE snapshot SET articles = zeroblob(63)", "UPDATE snapshot SET articles = x'00'",
    "UPDATE mention SET times = 'x', form = NULL WHERE times > 0",
    "UPDATE name SET words = 1.5, language = 'y'",
    "UPDATE profile SET features = 'text'", "UPDATE entity SET kind = x'01', key = 7",
    "UPDATE posting SET block = 'text'", "UPDATE posting SET block = zeroblob(99)",
    "UPDATE postingSegment SET number = -number, postings = 'many'",
    "UPDATE file SET size = 'big', entries = NULL",
    "INSERT INTO surveyed VALUES (-5, 1, 0)", "DELETE FROM language", "DROP TABLE mention", "DROP TABLE text",
  ])
  func `rows of another form never end the program`(change: String) async throws {
    let scratch = try Self.scratch()
    _ = await scratch.indexed()
    try await scratch.database().write { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for statement in change.split(separator: ";") {
        // A column that refuses the value can't have it.
        try? db.execute(sql: String(statement))
      }
    }
    let (library, log) = await scratch.opened()
    #expect(!(try await Self.answers(of: library, scratch).isEmpty))
    #expect(Set(log.notices).isSubset(of: [.rebuiltDamaged]))
  }

  @Test func `a log that another program copied into the database is no damage`() async throws {
    let scratch = try Self.scratch()
    let sound = await scratch.indexed()
    // As gazette leaves the index where it is killed: a log that is not in the database yet.
    let killed = try scratch.database()
    try await killed.write { db in
      try db.execute(sql: "PRAGMA application_id = 7; CREATE TABLE more (text); DROP TABLE more")
      try db.execute(sql: "INSERT INTO property VALUES ('more', 1)")
    }
    let other = try DatabaseQueue(path: try scratch.databaseFile())
    try await other.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try other.close()
    try killed.close()
    for _ in 0..<2 {
      let (library, log) = await scratch.opened()
      #expect(log.notices == [])
      #expect(await scratch.answers(of: library) == sound)
      try scratch.write("A report that is new.", to: "\(UUID().uuidString).txt")
      _ = await scratch.opened()
      for name in try FileManager.default.contentsOfDirectory(atPath: scratch.articles) where name.count > 20
      {
        try scratch.remove(name)
      }
    }
  }

  @Test func `an index from before checksums is made anew without a word`() async throws {
    let scratch = try Self.scratch()
    let sound = await scratch.indexed()
    let file = try scratch.databaseFile()
    IndexFiles.remove(file)
    try await DatabaseQueue(path: file).write {
      try $0.execute(sql: "CREATE TABLE article (x); CREATE TABLE file (x); PRAGMA user_version = 99")
    }
    let (library, log) = await scratch.opened()
    #expect(log.notices == [])
    #expect(await scratch.answers(of: library) == sound)
  }
}

private enum IndexFiles {
  static func remove(_ file: String) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
  }
}
