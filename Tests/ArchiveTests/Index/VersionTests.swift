import Archive
internal import Catalogue
import Foundation
import GRDB
import Testing

struct VersionTests {
  private static let files = [
    "a.txt": "Kristi Noem visited the port of Antwerp in Belgium on Monday.",
    "b.txt": "Bà Kristi Noem thăm cảng Antwerp của Bỉ hôm thứ Hai.",
    "c/d.txt": "Heavy snow closed the Brenner motorway on Friday.",
  ]

  @Test func `a newer analysis analyses every article anew and reads no file anew`() async throws {
    let scratch = try Scratch(Self.files)
    let answers = await scratch.indexed()
    try await scratch.database().write { db in
      try db.execute(
        sql: "UPDATE property SET value = value - 1 WHERE name = 'analysis'; UPDATE mention SET times = 99")
    }
    let (library, log) = await scratch.opened()
    #expect(log.filesRead == 0)
    #expect(await scratch.answers(of: library) == answers)
  }

  @Test func `a newer recognition reads every file anew and keeps the articles that it reads as before`()
    async throws
  {
    let scratch = try Scratch(Self.files)
    let answers = await scratch.indexed()
    let kept = try await scratch.database().write { db in
      try db.execute(
        sql: """
          UPDATE file SET recognition = recognition - 1;
          UPDATE article SET headline = 'An older headline', recognized = 0 WHERE headline LIKE 'Kristi%';
          """)
      return try Int64.fetchSet(db, sql: "SELECT number FROM article WHERE recognized <> 0")
    }
    let (library, log) = await scratch.opened()
    #expect(log.filesRead == 3)
    #expect(await scratch.answers(of: library) == answers)
    let numbers = try await scratch.database().read { db in
      try Int64.fetchSet(db, sql: "SELECT number FROM article")
    }
    #expect(kept.count == 2)
    #expect(numbers.intersection(kept) == kept)
    #expect(await scratch.opened().log.filesRead == 0)
  }

  @Test func `a newer recognition analyses no article anew that it reads as before`() async throws {
    let scratch = try Scratch(Self.files)
    _ = await scratch.indexed()
    try await scratch.database().write { db in
      try db.execute(sql: "UPDATE file SET recognition = recognition - 1; UPDATE mention SET times = 99")
    }
    let (library, _) = await scratch.opened()
    let names = await library.names()
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0.mentionCount == 99 * $0.articleCount.value })
  }

  /// Each case: how another gazette left the index, and what is told when it is made anew.
  @Test(arguments: [
    ("PRAGMA user_version = 99", []), ("PRAGMA user_version = 0", []),
    ("PRAGMA user_version = 100000", [ArchiveNotice.rebuiltNewer]),
  ])
  func `an index with another schema is made anew`(change: String, notices: [ArchiveNotice]) async throws {
    let scratch = try Scratch(Self.files)
    let answers = await scratch.indexed()
    try await scratch.database().writeWithoutTransaction { db in
      try db.execute(sql: change + "; DROP TABLE surveyed")
    }
    let (library, log) = await scratch.opened()
    #expect(log.notices == notices)
    #expect(log.filesRead == 3)
    #expect(await scratch.answers(of: library) == answers)
  }
}
