import Archive
import Foundation
import Testing

struct AbandonedIndexTests {
  /// Each case: what happens to a collection, and whether its index is gone when another one is opened.
  @Test(arguments: [
    ("nothing", false), ("gone", true), ("not opened for 181 days", true), ("not opened for 179 days", false),
    ("gone, but indexed by another process", false),
  ])
  func `an index that nobody needs is cleared away`(change: String, isGone: Bool) async throws {
    let scratch = try Scratch(["old/a.txt": "A report from the port.", "new/b.txt": "Another report."])
    await scratch.open("old")
    let old = try scratch.databaseFile()
    let descriptor = open(old + ".lock", O_RDWR)
    defer { close(descriptor) }
    if change.hasPrefix("gone") { try scratch.remove("old") }
    if change.hasSuffix("process") { flock(descriptor, LOCK_EX) }
    if let days = Double(change.drop { !$0.isNumber }.prefix { $0.isNumber }) {
      let date = Date(timeIntervalSinceNow: -days * 86_400)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: old + ".lock")
    }
    await scratch.open("new")
    #expect(FileManager.default.fileExists(atPath: old) == !isGone)
    #expect(FileManager.default.fileExists(atPath: old + ".lock") == !isGone)
  }

  @Test(arguments: ["", "/no/such/collection"])
  func `a database that is no index stays, however old its lock is`(noted: String) async throws {
    let scratch = try Scratch(["new/b.txt": "A report from the port."])
    try FileManager.default.createDirectory(atPath: scratch.index, withIntermediateDirectories: true)
    let state = scratch.index + "/state.sqlite"
    for (file, text) in [(state, "marks"), (state + "-wal", "more marks"), (state + ".lock", noted)] {
      try Data(text.utf8).write(to: URL(filePath: file))
      let date = Date(timeIntervalSinceNow: -400 * 86_400)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
    }
    await scratch.open("new")
    #expect(try String(contentsOfFile: state, encoding: .utf8) == "marks")
    #expect(FileManager.default.fileExists(atPath: state + "-wal"))
  }

  @Test func `a collection whose index was cleared away is indexed again`() async throws {
    let scratch = try Scratch(["old/a.txt": "A report from the port.", "new/b.txt": "Another report."])
    await scratch.open("old")
    try scratch.move("old", to: "elsewhere")
    await scratch.open("new")
    try scratch.move("elsewhere", to: "old")
    #expect(await scratch.open("old") == 1)
  }
}

extension Scratch {
  /// Opens a folder below the articles; how many files were read.
  @discardableResult
  fileprivate func open(_ folder: String) async -> Int {
    let log = EventLog()
    await Library(paths: [articles + "/" + folder], index: .folder(index)).open { log.note($0) }
    return log.filesRead
  }
}
