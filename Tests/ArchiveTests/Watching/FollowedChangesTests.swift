import Archive
internal import Catalogue
import Foundation
import GRDB
import Testing

/// A library that follows its files knows after a change the same as a new index.
@Suite(.timeLimit(.minutes(5)))
struct FollowedChangesTests {
  private static let files = [
    "a.txt": "Kristi Noem visited the port of Antwerp in Belgium on Monday.",
    "b.txt": "Bà Kristi Noem thăm cảng Antwerp của Bỉ hôm thứ Hai.",
    "c/d.txt": "Heavy snow closed the Brenner motorway on Friday.",
    "news.jsonl": entry("Ferries", "The ferry sails again.") + entry("Mill", "The mill of Graz burned down."),
    "saved_files/note.txt": "The council of Linz met on Tuesday.",
  ]

  private static func entry(_ title: String, _ text: String) -> String {
    #"{"title": "\#(title)", "text": "\#(text)"}"# + "\n"
  }

  private static let changes: [String: @Sendable (Scratch) throws -> Void] = [
    "new": { try $0.write("Kristi Noem came to Ghent, too.", to: "c/e.txt") },
    "new in a new folder": { try $0.write("Kristi Noem came to Ghent, too.", to: "x/y/z.txt") },
    "edited": {
      try $0.write("Nothing happened in Antwerp, said Kristi Noem.", to: "a.txt", atomically: false)
    },
    "replaced": {
      try $0.write("Nothing happened in Antwerp, said Kristi Noem.", to: "a.txt", atomically: true)
    },
    "saved with a backup": {
      try $0.move("a.txt", to: "a.txt~")
      try $0.write("Nothing happened in Antwerp, said Kristi Noem.", to: "a.txt")
    },
    "decomposed": {
      try $0.write(files["b.txt", default: ""].decomposedStringWithCanonicalMapping, to: "b.txt")
    },
    "moved": { try $0.move("a.txt", to: "z.txt") },
    "moved before": { try $0.move("c/d.txt", to: "0.txt") },
    "moved and edited": {
      try $0.move("c/d.txt", to: "e.txt")
      try $0.write("Heavy snow closed the Brenner motorway on Sunday.", to: "e.txt")
    },
    "vanished": { try $0.remove("a.txt") },
    "vanished and back": {
      try $0.remove("a.txt")
      try $0.write(files["a.txt", default: ""], to: "a.txt")
    },
    "copied": { try $0.write(files["a.txt", default: ""], to: "0.txt") },
    "swapped": {
      try $0.write(files["b.txt", default: ""], to: "a.txt")
      try $0.write(files["a.txt", default: ""], to: "b.txt")
    },
    "emptied": { try $0.write("", to: "a.txt") },
    "touched": { try $0.write(files["a.txt", default: ""], to: "a.txt") },
    "entries edited": {
      try $0.write(
        entry("Ferries", "The ferry sails no more.") + entry("Mill", "The mill of Graz burned down.")
          + entry("Snow", "Snow fell in Graz."), to: "news.jsonl")
    },
    "entries removed": { try $0.write(entry("Mill", "The mill of Graz burned down."), to: "news.jsonl") },
    "a folder renamed": { try $0.move("c", to: "0") },
    "a folder renamed, then edited": {
      try $0.move("c", to: "0")
      try $0.write("Heavy snow closed the Brenner motorway again.", to: "0/d.txt")
    },
    "a folder moved away": { try $0.move("c", to: "../away") },
    "a folder removed": { try $0.remove("c") },
    "a folder moved in": {
      try $0.write("Rain fell in Gmunden.", to: "../new/deep/er/rain.txt")
      try $0.write("Rain fell in Bregenz.", to: "../new/rain.txt")
      try $0.move("../new", to: "b")
    },
    "a file in place of a folder": {
      try $0.remove("c")
      try $0.write("Rain fell in Gmunden.", to: "c")
    },
    "what editors leave": {
      for name in [".a.txt.swp", "a.txt~", "#a.txt#", "b.tmp", ".hidden/x.txt"] {
        try $0.write("Rain fell in Gmunden.", to: name)
      }
    },
    "a hidden folder shown": {
      try $0.write("Rain fell in Gmunden.", to: ".hidden/x.txt")
      try $0.move(".hidden", to: "shown")
    },
    "a folder hidden": { try $0.move("c", to: ".c") },
    "a page beside its folder": {
      try $0.write("<html><p>Rain fell in Gmunden.</p></html>", to: "saved.html")
    },
    "many": { scratch in
      for number in 0..<400 {
        try scratch.write(
          "Report \(number): rain fell for \(number) days in Gmunden.", to: "many/\(number).txt")
      }
      for number in stride(from: 0, to: 400, by: 3) { try scratch.remove("many/\(number).txt") }
    },
    "a link": { try $0.link("b/link.txt", to: "../c/d.txt") },
    "a link outside": {
      try $0.write("Rain fell in Gmunden.", to: "../outside.txt")
      try $0.link("link.txt", to: "../outside.txt")
    },
    "a link to a folder": { try $0.link("again", to: "c") },
    "a linked file removed": {
      try $0.link("0.txt", to: "c/d.txt")
      try $0.remove("c/d.txt")
    },
    "a second name": {
      try FileManager.default.linkItem(atPath: $0.articles + "/c/d.txt", toPath: $0.articles + "/0.txt")
      try $0.remove("c/d.txt")
    },
  ]

  @Test(arguments: changes.keys.sorted())
  func `a library that follows its files knows what a new one knows`(change: String) async throws {
    let scratch = try Scratch(Self.files)
    let library = scratch.library()
    await library.open(to: .surveying) { _ in }
    let watching = Task { await library.watch { _ in } }
    defer { watching.cancel() }
    let times = try Self.times(in: scratch)
    try Self.changes[change]?(scratch)
    // No answer shows that a file was touched.
    for _ in 0..<400 where change == "touched" {
      if try Self.times(in: scratch) != times { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    try await expectSame(library, as: [scratch.articles], in: scratch)
    // What is found when the program starts again.
    let (again, log) = await scratch.opened()
    #expect(log.filesRead == 0)
    let (answers, expected) = (await scratch.answers(of: again), await scratch.answers(of: library))
    #expect(answers.difference(from: expected).map { "\($0)" } == [])
  }

  @Test func `one change after the other is taken in`() async throws {
    let scratch = try Scratch(Self.files)
    let library = scratch.library()
    await library.open(to: .surveying) { _ in }
    let watching = Task { await library.watch { _ in } }
    defer { watching.cancel() }
    for change in [
      "a folder moved in", "edited", "a folder renamed", "many", "swapped", "a link", "entries edited",
    ] {
      try Self.changes[change]?(scratch)
      try await expectSame(library, as: [scratch.articles], in: scratch)
    }
    try scratch.write("Wind blew in Gmunden.", to: "b/deep/er/rain.txt")
    try scratch.move("0", to: "9")
    try scratch.write("Wind blew in Bludenz.", to: "9/wind.txt")
    try await expectSame(library, as: [scratch.articles], in: scratch)
  }

  /// The names of a collection: files, folders in one another, a link.
  @Test(arguments: [
    ["a.txt", "c"], ["a.txt", "news.jsonl"], ["c", "."], [".", "c/d.txt"], ["../articles/c/"],
  ])
  func `a collection is followed by whatever it is named`(names: [String]) async throws {
    let scratch = try Scratch(Self.files)
    let paths = names.map { scratch.articles + "/" + $0 }
    let library = Library(paths: paths, index: .folder(scratch.index))
    await library.open(to: .surveying) { _ in }
    let watching = Task { await library.watch { _ in } }
    defer { watching.cancel() }
    for change in ["edited", "new", "entries edited", "vanished"] {
      try Self.changes[change]?(scratch)
      try await expectSame(library, as: paths, in: scratch)
    }
    try scratch.write("Nothing happened in Ghent.", to: "a.txt")
    try scratch.move("c", to: "c2")
    try scratch.move("c2", to: "c")
    try scratch.write("Heavy snow closed the Brenner motorway again.", to: "c/d.txt")
    try await expectSame(library, as: paths, in: scratch)
  }

  @Test func `languages of short texts follow their neighbours`() async throws {
    let vietnamese = "Hội đồng thành phố cho biết cây cầu cũ sẽ đóng cửa đến khi việc sửa chữa hoàn tất."
    let scratch = try Scratch([
      "f/a.txt": "Le conseil a annoncé lundi que le vieux pont resterait fermé jusqu'à la fin des travaux.",
      "f/note.txt": "Mua lon",
    ])
    let library = scratch.library()
    await library.open(to: .surveying) { _ in }
    let watching = Task { await library.watch { _ in } }
    defer { watching.cancel() }
    try scratch.write(vietnamese, to: "f/a.txt")
    try await expectSame(library, as: [scratch.articles], in: scratch)
    try scratch.write("Mua to", to: "f/other.txt")
    try await expectSame(library, as: [scratch.articles], in: scratch)
  }

  /// Waits until a library knows what a new one knows of the same files.
  /// The times at which the files of the index were written.
  private static func times(in scratch: Scratch) throws -> [Int] {
    try scratch.database().read {
      try Int.fetchAll($0, sql: "SELECT modified FROM file ORDER BY path, entry")
    }
  }

  private func expectSame(_ library: Library, as paths: [String], in scratch: Scratch) async throws {
    let fresh = Library(paths: paths, index: .memory)
    await fresh.open { _ in }
    let expected = await scratch.answers(of: fresh)
    var answers: [String] = []
    for _ in 0..<400 {
      answers = await scratch.answers(of: library)
      if answers == expected { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(answers.difference(from: expected).map { "\($0)" } == [])
  }
}
