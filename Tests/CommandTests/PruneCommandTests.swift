import Foundation
import Testing

/// `gazette prune`.
struct PruneCommandTests {
  /// Three old articles, of which the first is starred.
  private static let export = #"""
    [{"title":"Tàu rời cảng","url":"https://e.org/1","is_archived":0,"is_starred":1,"tags":[],
      "published_at":"2020-01-02T00:00:00+0000","content":"<p>Các tàu đã rời cảng Hải Phòng hôm thứ Hai.</p>"},
     {"title":"Ships leave","url":"https://e.org/2","is_archived":0,"is_starred":0,"tags":[],
      "published_at":"2020-01-03T00:00:00+0000","content":"<p>The ships left the port on Monday.</p>"},
     {"title":"Snow falls","url":"https://e.org/3","is_archived":0,"is_starred":0,"tags":[],
      "published_at":"2020-01-04T00:00:00+0000","content":"<p>Snow fell on the hills on Friday night.</p>"}]
    """#

  @Test func `articles stay whose star is on them or on a former version`() throws {
    try withFiles(["export.json": Self.export]) { folder in
      let environment = ["XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder]
      func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder, environment: environment)
      }
      #expect(try run("import", "export.json").output == "3 articles kept\n")
      let articles = folder + "/gazette/articles/"
      func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: articles).filter { $0.hasSuffix(".md") }.sorted()
      }
      func file(_ title: String) throws -> String { try #require(try files().first { $0.contains(title) }) }
      /// Gives an article the file of another one as its former version.
      func add(versionOf title: String, from former: String) throws {
        let (path, source) = try (file(title), articles + file(former))
        let parts = path.split(separator: "/")
        let versions = articles + parts.dropLast().joined(separator: "/") + "/.versions"
        try FileManager.default.createDirectory(atPath: versions, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          atPath: source, toPath: "\(versions)/\(parts.last?.dropLast(3) ?? "").1.md")
      }
      try add(versionOf: "Ships-leave", from: "Tàu-rời-cảng")
      try add(versionOf: "Snow-falls", from: "Snow-falls")
      let dry = try run("prune", "--older", "1y", "--dry-run")
      #expect(dry.lines.count == 2 && dry.output.contains("Snow-falls"), "\(dry.output)")
      #expect(dry.lines.last == "1 article would be removed")
      #expect(try files().count == 5)
      #expect(try run("prune", "--older", "1y").output == "1 article removed\n")
      #expect(try files().count == 3 && !(try files().contains { $0.contains("Snow") }))
      #expect(try run("prune", "--older", "1y").output == "0 articles removed\n")
      #expect(try run("prune", "--older", "1y", "--no-unstarred").output == "2 articles removed\n")
      #expect(try files().isEmpty)
    }
  }
}
