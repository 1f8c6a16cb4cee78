import Foundation
import SharedArchive
import Testing

/// The SQL of the archive runs unchanged on Citus, which has limits that its documentation lists ("SQL support and
/// workarounds", "Determining the distribution column").
struct CitusLimitTests {
  /// The sources of the module, without comments.
  private static let sources: [(file: String, text: String)] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/SharedArchive")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.compactMap {
      file in
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      return (file.lastPathComponent, lines.joined(separator: "\n"))
    }
  }()

  @Test(arguments: [
    "FOR UPDATE", "FOR SHARE", "SKIP LOCKED", "WITH RECURSIVE", "GROUPING SETS", "ROLLUP", "LATERAL",
    "TABLESAMPLE", "CREATE FUNCTION", "CREATE TRIGGER", "CREATE RULE", "REFERENCES", "FOREIGN KEY", "SERIAL",
    "GENERATED", "EXCLUDE", "MERGE INTO", "WHERE CURRENT OF", "INHERITS", "DO \\$\\$", "array_agg\\(DISTINCT",
  ])
  func `no statement uses what Citus can't do`(_ words: String) {
    #expect(!Self.sources.isEmpty)
    for (file, text) in Self.sources {
      let found = text.range(of: "\\b\(words)", options: .regularExpression)
      #expect(found == nil, "\(file): \(words)")
    }
  }

  @Test func `each key contains the column by which the table is distributed`() throws {
    let schema = try #require(Self.sources.first { $0.file == "ArchiveSchema.swift" }?.text)
    for (table, column) in ArchiveSchema.distribution {
      let start = try #require(schema.range(of: "CREATE TABLE \(table) ("), "\(table)")
      let body = schema[start.upperBound...].prefix(1600)
      let key = try #require(body.range(of: "PRIMARY KEY"), "\(table)")
      // The key stands behind its column, or lists its columns.
      let listed = body[key.upperBound...].prefix { $0 != ")" && $0 != "\n" }
      let before = body[..<key.lowerBound].split { ",(\n".contains($0) }.last ?? ""
      let words = (listed.contains("(") ? listed : before[...]).split { !$0.isLetter }
      #expect(words.contains { $0 == column }, "\(table): \(words)")
    }
    for line in schema.split(separator: "\n") where line.contains("UNIQUE") { Issue.record("\(line)") }
  }

  @Test func `no statement changes the columns that say where a row is`() {
    for (file, text) in Self.sources {
      for (table, column) in ArchiveSchema.distribution {
        let found = text.range(
          of: "UPDATE \(table) SET [^\"]*\\b\(column) =", options: .regularExpression)
        #expect(found == nil, "\(file): \(table)")
      }
    }
  }
}
