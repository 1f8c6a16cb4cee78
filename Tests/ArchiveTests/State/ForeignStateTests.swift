import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Journal
import Testing

/// Databases of another kind in the place of the reading state or of an index.
@Suite struct ForeignStateTests {
  private static let statements = [
    "CREATE TABLE visit (page TEXT); INSERT INTO visit VALUES ('a page')",
    "PRAGMA application_id = 77; CREATE TABLE mark (x); INSERT INTO mark VALUES (1)",
    "PRAGMA journal_mode = WAL; CREATE TABLE note (x); INSERT INTO note VALUES (1)",
    "CREATE TABLE grdb_migrations (identifier TEXT PRIMARY KEY); CREATE TABLE task (x);"
      + "INSERT INTO grdb_migrations VALUES ('1'), ('2')",
  ]

  private static func makeDatabase(at file: String, _ statements: String) throws -> Data {
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
    try queue.close()
    return try Data(contentsOf: URL(filePath: file))
  }

  @Test(arguments: statements)
  func `a database of another program is put aside unchanged`(statements: String) async throws {
    let (fixture, log) = (try StateFixture(), StateLog())
    try FileManager.default.createDirectory(
      atPath: fixture.folder + "/gazette", withIntermediateDirectories: true)
    let foreign = try Self.makeDatabase(at: fixture.file, statements)
    let state = await fixture.opened(telling: log)
    state.mark(starred(1))
    state.finish(within: .seconds(60))
    let kept = fixture.file + ".foreign-1"
    #expect(log.problems == [.foreign(file: fixture.file, kept: kept)])
    #expect(try Data(contentsOf: URL(filePath: kept)) == foreign)
    let next = await fixture.opened(telling: log)
    #expect(next.marks.count == 1 && next.record(of: id(1)).marks.isStarred)
    #expect(log.problems.count == 1)
  }

  @Test func `an index in the place of the state is put aside`() async throws {
    let scratch = try Scratch(["a.txt": "A report from the port of Antwerp."])
    _ = await scratch.indexed()
    let (fixture, log) = (try StateFixture(), StateLog())
    try FileManager.default.createDirectory(
      atPath: fixture.folder + "/gazette", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: try scratch.databaseFile(), toPath: fixture.file)
    let state = await fixture.opened(telling: log)
    state.mark(starred(1))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount == 0 && state.marks.count == 1)
    #expect(log.problems == [.foreign(file: fixture.file, kept: fixture.file + ".foreign-1")])
  }

  @Test(arguments: [true, false])
  func `a state in the place of an index is put aside`(hasNumber: Bool) async throws {
    let scratch = try Scratch(["a.txt": "A report from the port of Antwerp."])
    let answers = await scratch.indexed()
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    if !hasNumber {
      try await fixture.database().write { try $0.execute(sql: "PRAGMA application_id = 0") }
    }
    let file = try scratch.databaseFile()
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    try FileManager.default.copyItem(atPath: fixture.file, toPath: file)
    let (library, log) = await scratch.opened()
    #expect(log.notices == [.foreignDatabase(file: file, kept: file + ".foreign-1")])
    #expect(await scratch.answers(of: library) == answers)
    #expect(FileManager.default.contentsEqual(atPath: fixture.file, andPath: file + ".foreign-1"))
    #expect(await scratch.opened().log.notices == [])
  }

  @Test func `a state of the time before the number is opened as it is`() async throws {
    let (fixture, log) = (try StateFixture(), StateLog())
    await fixture.sitting { $0.mark(starred(1)) }
    try await fixture.database().write { try $0.execute(sql: "PRAGMA application_id = 0") }
    #expect(await fixture.opened(telling: log).record(of: id(1)).marks.isStarred)
    #expect(log.problems == [])
  }
}
