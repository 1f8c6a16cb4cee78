import Foundation
import Testing

/// Commands print large collections piece by piece.
struct PagedOutputTests {
  /// More than two pieces of rows, and no whole number of them.
  private static let count = 2_345

  private static let lines = (1...count).map {
    "{\"title\": \"Tin \($0)\", \"text\": \"Mưa ở trạm \($0).\"}\n"
  }
  .joined()

  @Test func `all rows of a large collection are printed once and in their order`() throws {
    try withFiles(["a.jsonl": Self.lines]) { folder in
      let numbers = 1...Self.count
      let listed = try Program.run("list", "--sort", "path", "--json", folder).objects()
      #expect(listed.map { $0["entry"] as? Int } == numbers.map { $0 })
      let rows = try Program.run("list", "--sort", "path", folder).lines
      #expect(rows.map { $0.components(separatedBy: "\t")[4] } == numbers.map { "Tin \($0)" })
      let shown = try Program.run("show", "--json", folder).objects()
      #expect(shown.map { $0["title"] as? String } == numbers.map { "Tin \($0)" })
    }
  }

  @Test func `two files with one text are both shown where both are named`() throws {
    let text = "Phà chạy lại\n\nVé không đổi.\n"
    try withFiles(["a.txt": text, "b.txt": text, "c.txt": "Rain\n\nIt rained.\n"]) { folder in
      let files = ["a.txt", "b.txt", "c.txt"].map { "\(folder)/\($0)" }
      let shown = try Program.run("show", "--json", files[0], files[1], files[2]).objects()
      #expect(Set(shown.compactMap { $0["path"] as? String }) == Set(files))
      #expect(shown.count == 3)
      #expect(try Program.run("show", "--json", folder).objects().count == 2)
    }
  }

  @Test func `an article of a missing file opens no other file`() throws {
    try withFiles(["bad.txt": "\u{0}\u{1}\u{0}", "a.txt": "Rain\n\nIt rained.\n"]) { folder in
      let shown = try Program.run("show", "gone.warc#1", in: folder)
      #expect(shown.exitCode == 66)
      #expect(shown.complaints.split(separator: "\n").count == 1)
      #expect(shown.complaints.contains("gone.warc#1: no such file"))
    }
  }

  @Test func `a link whose words name another host is marked`() throws {
    let page =
      "# Phà\n\nXem [www.ferry.example](https://other.example/a) và [bank.club](https://other.example/b).\n"
    try withFiles(["a.md": page]) { folder in
      let lines = try Program.run("show", "--links", folder).lines
      #expect(
        lines.contains("    ! the words name ferry.example, the link leads to other.example"))
      #expect(lines.contains("    ! the words name bank.club, the link leads to other.example"))
    }
  }
}
