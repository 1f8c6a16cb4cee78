import Archive
internal import Catalogue
import Foundation
import GRDB
import Testing

struct HostileIndexTests {
  private static func scratch() throws -> Scratch {
    try Scratch(
      Dictionary(
        uniqueKeysWithValues: (0..<60).map {
          ("\($0).txt", "Report \($0): Kristi Noem visited Antwerp and \($0 % 7) other ports in Belgium.")
        }))
  }

  @Test(arguments: ["beginning", "middle", "truncated", "no database"])
  func `a damaged index is made anew, and that is told`(damage: String) async throws {
    let scratch = try Self.scratch()
    let answers = await scratch.indexed()
    try Self.damage(scratch.databaseFile(), damage)
    let (reopened, log) = await scratch.opened()
    #expect(await scratch.answers(of: reopened) == answers)
    #expect(log.notices == [.rebuiltDamaged])
  }

  private static func damage(_ file: String, _ damage: String) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    switch damage {
    case "beginning": bytes.replaceSubrange(100..<4000, with: Data(repeating: 0xa5, count: 3900))
    case "middle":
      let range = 8192..<bytes.count
      bytes.replaceSubrange(range, with: Data(repeating: 0xa5, count: range.count))
    case "truncated": bytes = bytes.prefix(bytes.count / 2)
    default: bytes = Data("no database at all, but long enough to look like one\n".utf8)
    }
    try bytes.write(to: URL(fileURLWithPath: file))
  }

  @Test func `damage that only an answer meets has the index made anew, and that is told`() async throws {
    let scratch = try Self.scratch()
    _ = await scratch.indexed()
    try await scratch.database().write { db in
      try db.execute(sql: "UPDATE text_data SET block = x'a5a5a5a5' WHERE id > 10")
    }
    let (library, log) = await scratch.opened()
    let listing = Listing(query: try Query(parsing: "antwerp"))
    #expect(log.notices == [])
    #expect(await library.rows(listing).isEmpty)
    #expect(await library.mended())
    #expect(await library.rows(listing).count == 60)
    #expect(log.notices == [.rebuiltDamaged])
  }

  @Test func `where the index can't be written, all goes on in memory, and that is told once`() async throws {
    let scratch = try Self.scratch()
    try Data().write(to: URL(fileURLWithPath: scratch.index + "/file"))
    let log = EventLog()
    let library = Library(paths: [scratch.articles], index: .folder(scratch.index + "/file/below"))
    await library.open { log.note($0) }
    #expect(await library.rows(Listing()).count == 60)
    #expect(log.notices.count == 1)
    guard case .unwritable? = log.notices.first else {
      Issue.record("\(log.notices)")
      return
    }
  }

  /// Each case: what has the path of the folder `index` or of the index in it, and the reason that is told.
  @Test(arguments: [("a file", ENOTDIR), ("a link to nothing", ENOENT), ("a folder for a file", EISDIR)])
  func `the reason not to write is the system's`(obstacle: String, expected: Int32) async throws {
    let scratch = try Self.scratch()
    _ = await scratch.indexed()
    let file = try scratch.databaseFile()
    let folder = (file as NSString).deletingLastPathComponent
    for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    if expected != EISDIR { try FileManager.default.removeItem(atPath: folder) }
    switch obstacle {
    case "a file": try Data().write(to: URL(filePath: folder))
    case "a link to nothing": #expect(symlink("missing", folder) == 0)
    default: try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    }
    let (library, log) = await scratch.opened()
    #expect(log.notices == [.unwritable(path: expected == EISDIR ? file : folder, errno: expected)])
    #expect(await library.rows(Listing()).count == 60)
  }

  @Test(arguments: [5, 40, 46])
  func `where the disk is full, all goes on in memory, and that is told once`(pages: Int) async throws {
    let scratch = try Self.scratch()
    let (library, log) = await scratch.opened(mostPages: pages)
    #expect(log.notices == [.diskFull(folder: scratch.index)])
    let fresh = Library(paths: [scratch.articles], index: .memory)
    await fresh.open { _ in }
    #expect(await scratch.answers(of: library) == scratch.answers(of: fresh))
  }
}
