import Foundation
internal import News
import Testing

/// Tests of the files that named paths lead to, and of their order.
struct FileFinderTests {
  @Test func `a folder gives its files in byte order, folders at their place, hidden ones passed over`()
    throws
  {
    try inFolder(["b.txt", "a/z.txt", "a/B.txt", "a.txt", "é.txt", ".hidden", ".git/x", "Z"]) { root in
      #expect(found([root], below: root) == ["Z", "a/B.txt", "a/z.txt", "a.txt", "b.txt", "é.txt"])
    }
  }

  @Test(arguments: [
    "a.txt~", "a.txt.~3~", "#a.txt#", "~$a.txt", "a.txt.swp", "a.bak", "a.txt.BAK", "a.orig", "a.txt.part",
    "a.crdownload", "a.tmp", "~syncthing~a.txt.tmp", "a.sync-conflict-20250911-083011-K3J7QZA.txt",
    "a (conflicted copy 2025-09-11).txt", "a (Minh's conflicted copy 2025-09-11).txt",
    "a (bản sao xung đột của Minh 2025-09-11).txt", "a (copie en conflit de Lê 2025-09-11).txt",
    "a (Case Conflict).txt", "a (SFConflict minh@example.org 2025-09-11-08-30-11).txt",
    "a_conflict-20250911-083011.txt", "a.Conflict.txt", "a-DESKTOP-4K7Q2ZB.txt", "a-LAPTOP-9QZ3K1P0-2.txt",
    "a.py", "a.swift", "a.h", "a.ts", "a.css", "a.sql", "a.toml", "Makefile", "CMakeLists.txt", "Dockerfile",
  ])
  func `leftovers and source code are passed over in a folder, and read where they are named`(_ name: String)
    throws
  {
    try inFolder(["a.txt", name, "sub/" + name]) { root in
      #expect(found([root], below: root) == ["a.txt"])
      #expect(found([root + "/" + name], below: root) == [name])
    }
  }

  @Test(arguments: [
    "Conflict in Sudan", "Conflict in Sudan (2025-09-11).txt", "xung đột biên giới (11-9).txt", "a.vi",
    "a.cs",
    "a.pl", "a-desktop-computers.txt", "New DESKTOP-PCs.txt", "#a", "5 p.m", "a.old news", "backup.txt",
    "a (1).txt",
    "the truce (conflict, day 3).md", "a.json", "a.csv", "a.html", "Tom's copy 2025-09-11.txt",
  ])
  func `names that only look so are read`(_ name: String) throws {
    try inFolder([name]) { root in #expect(found([root], below: root) == [name]) }
  }

  @Test func `the folder that a browser saved beside a page is passed over`() throws {
    let files = ["a.html", "a_files/b.js.txt", "a_files/c.html", "Bài_files/d.txt", "e_files/f.txt", "e.txt"]
    try inFolder(files + ["Bài.htm"]) { root in
      #expect(found([root], below: root) == ["Bài.htm", "a.html", "e.txt", "e_files/f.txt"])
      #expect(found([root + "/a_files"], below: root) == ["a_files/b.js.txt", "a_files/c.html"])
    }
  }

  @Test func `messages that a mail program is still writing are passed over`() throws {
    try inFolder(["box/cur/1:2,S", "box/new/2", "box/tmp/3", "tmp/4"]) { root in
      #expect(found([root], below: root) == ["box/cur/1:2,S", "box/new/2", "tmp/4"])
    }
  }

  @Test func `a folder whose name ends like a backup is walked`() throws {
    try inFolder(["news.bak/a.txt"]) { root in #expect(found([root], below: root) == ["news.bak/a.txt"]) }
  }

  @Test func `what is named comes in the order of the names, hidden or not`() throws {
    try inFolder(["b", "a", ".h/x", ".f"]) { root in
      #expect(
        found(["b", "a", ".h", ".f"].map { root + "/" + $0 }, below: root) == ["b", "a", ".h/x", ".f"])
    }
  }

  @Test func `a file given twice is found once, by whatever name`() throws {
    try inFolder(["a", "d/b"]) { root in
      try FileManager.default.createSymbolicLink(atPath: root + "/link", withDestinationPath: "a")
      try FileManager.default.linkItem(atPath: root + "/a", toPath: root + "/hard")
      #expect(found([root + "/d/b", root, root + "/d", root + "/a"], below: root) == ["d/b", "a"])
    }
  }

  @Test func `links are followed but not in circles`() throws {
    try inFolder(["d/a", "e/b"]) { root in
      try FileManager.default.createSymbolicLink(atPath: root + "/d/up", withDestinationPath: "..")
      try FileManager.default.createSymbolicLink(atPath: root + "/d/self", withDestinationPath: "self")
      #expect(found([root + "/d"], below: root) == ["d/a", "d/up/e/b"])
    }
  }

  @Test func `a named path that is missing is a problem, and the rest goes on`() throws {
    try inFolder(["a"]) { root in
      let found = FileFinder.find([root + "/none", root + "/a"])
      #expect(found.files.map(\.path) == [Array((root + "/a").utf8)])
      #expect(found.files.map(\.isNamed) == [true])
      #expect(found.problems == [FileProblem(path: root + "/none", cause: .noSuchFile, isNamed: true)])
    }
  }

  @Test func `a pipe is refused where it is named and passed over in a folder`() throws {
    try inFolder(["a"]) { root in
      mkfifo(root + "/pipe", 0o600)
      #expect(FileFinder.find([root + "/pipe"]).problems.map(\.cause) == [.notAFile])
      #expect(FileFinder.find([root]).problems.isEmpty)
      #expect(found([root], below: root) == ["a"])
    }
  }

  @Test func `a link that leads nowhere is a problem of its own`() throws {
    try inFolder(["a"]) { root in
      try FileManager.default.createSymbolicLink(atPath: root + "/lost", withDestinationPath: "nowhere")
      #expect(
        FileFinder.find([root]).problems
          == [FileProblem(path: root + "/lost", cause: .noSuchFile, isNamed: false)])
    }
  }

  @Test func `a name that is no UTF-8 is found, and its file can be read by it`() throws {
    try inFolder(["a"]) { root in
      let path = Array((root + "/B\u{e1}o ").utf8) + [0xe1, 0x20, 0xff]
      let file = PathText.withCPath(PathText.text(of: path)) { open($0, O_CREAT | O_WRONLY, 0o600) }
      _ = "The ministers met.".withCString { write(file, $0, 18) }
      close(file)
      let found = try #require(FileFinder.find([root]).files.first)
      #expect(found.path == path)
      let text = PathText.text(of: found.path)
      #expect(try reader.article(at: Location(path: text)).headline.text == "The ministers met")
      #expect(PathText.shown(text) == root + "/Báo \u{fffd} \u{fffd}")
    }
  }

  @Test func `files are read from disk or refused with the reason`() throws {
    try inFolder(["empty", "d/x"]) { root in
      try Data("The ministers met.".utf8).write(to: URL(filePath: root + "/news"))
      #expect(try reader.article(at: Location(path: root + "/news")).headline.text == "The ministers met")
      #expect(throws: FileProblem(path: root + "/none", cause: .noSuchFile, isNamed: false)) {
        try reader.article(at: Location(path: root + "/none"))
      }
      #expect(throws: FileProblem(path: root + "/d", cause: .notAFile, isNamed: false)) {
        try reader.article(at: Location(path: root + "/d"))
      }
      #expect(throws: FileProblem(path: root + "/empty", cause: .empty, isNamed: false)) {
        try reader.article(at: Location(path: root + "/empty"))
      }
    }
  }
}

/// The files that `paths` lead to, relative to `root`.
private func found(_ paths: [String], below root: String) -> [String] {
  FileFinder.find(paths).files.map { String(PathText.text(of: $0.path).dropFirst(root.count + 1)) }
}

/// Runs `body` in a new folder with empty files at `paths`, and removes it.
private func inFolder(_ paths: [String], _ body: (_ root: String) throws -> Void) throws {
  let manager = FileManager.default
  let root = manager.temporaryDirectory.appending(path: "gazette-" + UUID().uuidString).path
  for path in paths {
    let url = URL(filePath: root + "/" + path)
    try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: url)
  }
  defer { try? manager.removeItem(atPath: root) }
  try body(root)
}
