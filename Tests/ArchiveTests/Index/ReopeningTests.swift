import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Languages
internal import News
import Testing

struct ReopeningTests {
  private static let files = [
    "a.txt": "Kristi Noem visited the port of Antwerp in Belgium on Monday.",
    "b.txt": "Bà Kristi Noem thăm cảng Antwerp của Bỉ hôm thứ Hai.",
    "c/d.txt": "Heavy snow closed the Brenner motorway on Friday.",
  ]

  @Test func `what was indexed is listed before any file is looked at`() async throws {
    let scratch = try Scratch(Self.files)
    _ = await scratch.opened()
    let (_, log) = await scratch.opened()
    guard case .loaded(3, _, isComplete: false) = log.events.first else {
      Issue.record("it began with \(log.events.prefix(2))")
      return
    }
    #expect(log.filesRead == 0)
  }

  /// The columns are number, id, language, day and words, with 4, 8, 1, 4 and 4 bytes an article.
  @Test func `the list comes from the snapshot and not from the rows`() async throws {
    let scratch = try Scratch(Self.files)
    _ = await scratch.opened()
    try await scratch.database().write { db in
      try db.execute(
        sql: """
          UPDATE snapshot SET articles = substr(articles, 1, 8) || substr(articles, 13, 16)
            || substr(articles, 37, 2) || substr(articles, 40, 8) || substr(articles, 52, 8)
          """)
    }
    let (_, log) = await scratch.opened()
    guard case .loaded(2, _, isComplete: false) = log.events.first else {
      Issue.record("it began with \(log.events.prefix(2))")
      return
    }
  }

  /// A program that begins reads the whole log first.
  @Test func `no long log stays behind an index that is complete`() async throws {
    let scratch = try Scratch()
    for number in 0..<300 {
      let words = (0..<120).map { "word\(number * 120 + $0)" }.joined(separator: " ")
      try scratch.write("Report \(number) on \(words).", to: "\(number).txt")
    }
    let (library, _) = await scratch.opened()
    let log = try FileManager.default.attributesOfItem(atPath: scratch.databaseFile() + "-wal")
    #expect((log[.size] as? Int ?? .max) < 1 << 20)
    #expect(await library.rows(Listing()).count == 300)
  }

  /// Each article is written into a segment of its own, and segments are merged.
  @Test func `articles that came one by one are answered for as those that came together`() async throws {
    let texts = Self.files.values.sorted()
    let scratch = try Scratch()
    for number in 0..<13 {
      try scratch.write("\(texts[number % 3]) \(number) reports.", to: "\(number).txt")
      _ = await scratch.opened()
    }
    let segments = try await scratch.database().read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM postingSegment") ?? 0
    }
    #expect((1...4).contains(segments))
    let fresh = Library(paths: [scratch.articles], index: .memory)
    await fresh.open { _ in }
    let (answers, expected) = (await scratch.indexed(), await scratch.answers(of: fresh))
    #expect(answers.difference(from: expected).map { "\($0)" } == [])
  }

  /// Each case: what happens to the files between two openings, and how many are read then.
  private static let changes = [
    ("nothing", 0), ("new", 1), ("changed", 1), ("moved", 1), ("moved before", 1), ("vanished", 0),
    ("copied", 1),
    ("copy vanished", 0), ("swapped", 2), ("emptied", 1), ("touched", 1),
  ]

  /// Opened more than once, an index knows that no file need be looked up in it.
  @Test(arguments: changes, [1, 3])
  func `a changed collection ends in the same index as a new one`(change: (String, Int), openings: Int)
    async throws
  {
    let (change, read) = change
    let scratch = try Scratch(Self.files)
    if change == "copy vanished" { try scratch.write(Self.files["a.txt", default: ""], to: "0.txt") }
    for _ in 0..<openings { _ = await scratch.opened() }
    try Self.make(change, in: scratch)
    let (library, log) = await scratch.opened()
    let fresh = Library(paths: [scratch.articles], index: .memory)
    await fresh.open { _ in }
    let (answers, expected) = (await scratch.answers(of: library), await scratch.answers(of: fresh))
    #expect(answers.difference(from: expected).map { "\($0)" } == [])
    #expect(log.filesRead == read)
  }

  private static func make(_ change: String, in scratch: Scratch) throws {
    let first = files["a.txt", default: ""]
    switch change {
    case "new": try scratch.write("Kristi Noem came to Ghent, too.", to: "c/e.txt")
    case "changed": try scratch.write("Nothing happened in Antwerp, said Kristi Noem.", to: "a.txt")
    case "moved": try scratch.move("a.txt", to: "z.txt")
    case "moved before": try scratch.move("c/d.txt", to: "0.txt")
    case "vanished": try scratch.remove("a.txt")
    case "copied": try scratch.write(first, to: "0.txt")
    case "copy vanished": try scratch.remove("0.txt")
    case "swapped":
      try scratch.write(files["b.txt", default: ""], to: "a.txt")
      try scratch.write(first, to: "b.txt")
    case "emptied": try scratch.write("", to: "a.txt")
    case "touched": try scratch.write(first, to: "a.txt")
    default: break
    }
  }

  @Test func `a collection is the same by whatever way it is named`() async throws {
    let scratch = try Scratch(Self.files)
    _ = await scratch.opened()
    let log = EventLog()
    let library = Library(paths: [scratch.articles + "/c/.."], index: .folder(scratch.index))
    await library.open { log.note($0) }
    #expect(log.filesRead == 0)
    #expect(
      await library.rows(Listing(order: SortOrder(.path))).first?.path == scratch.articles + "/c/../a.txt")
  }

  @Test func `the index is nobody else's to read`() async throws {
    let scratch = try Scratch(Self.files)
    _ = await scratch.opened()
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.databaseFile())
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `two libraries of one collection both come to know all of it`() async throws {
    let scratch = try Scratch(Self.files)
    async let one = scratch.opened()
    async let other = scratch.opened()
    let (first, second) = await (one.library, other.library)
    let answers = await scratch.answers(of: first)
    #expect(answers.count > 3)
    #expect(await scratch.answers(of: second) == answers)
  }

  @Test func `an article whose file has changed since is not shown as another one`() async throws {
    let scratch = try Scratch(Self.files)
    let (library, _) = await scratch.opened()
    let row = try #require(await library.rows(Listing(order: SortOrder(.path))).first)
    try scratch.write("Something else.", to: "a.txt")
    #expect(await library.article(row.id) == nil)
  }

  @Test func `an index that is full of articles that are gone is made anew`() async throws {
    let scratch = try Scratch(Self.files)
    let answers = await scratch.indexed()
    try await scratch.database().write { db in
      try db.execute(sql: "UPDATE sqlite_sequence SET seq = 5000 WHERE name = 'article'")
    }
    let (library, log) = await scratch.opened()
    #expect(log.filesRead == 3)
    #expect(await scratch.answers(of: library) == answers)
  }

  @Test func `a name that only articles had that vanished is forgotten`() async throws {
    let scratch = try Scratch(Self.files)
    let (library, _) = await scratch.opened()
    #expect(
      await library.names(beginning: "kristi", limit: 9).map { $0.name(in: .english) } == ["Kristi Noem"])
    try scratch.remove("a.txt")
    try scratch.remove("b.txt")
    let (reopened, _) = await scratch.opened()
    #expect(await reopened.names(beginning: "kristi", limit: 9).isEmpty)
  }

  @Test func `a file that holds no article is told again, and not read again until it changes`() async throws
  {
    let scratch = try Scratch(Self.files.merging(["e.txt": "", "f.txt": " \n", "g.txt": "a\0b"]) { $1 })
    let (_, first) = await scratch.opened()
    let (_, second) = await scratch.opened()
    #expect(second.filesRead == 0)
    #expect(Set(first.problems.map(\.cause)) == [.empty, .blank, .notText(byte: 0, offset: 1)])
    #expect(second.problems.map(\.cause) == [.empty, .blank, .notText(byte: 0, offset: 1)])
    try scratch.write("Now there is something.", to: "f.txt")
    let (library, third) = await scratch.opened()
    #expect(third.filesRead == 1)
    #expect(await library.rows(Listing()).count == 4)
  }
}
