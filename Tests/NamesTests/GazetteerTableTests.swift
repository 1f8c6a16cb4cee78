import Foundation
internal import Languages
import Testing

/// A folder of a language with tables.
struct LanguageFolder: Sendable, CustomTestStringConvertible {
  let name: String
  let language: Language
  /// The names of the tables' files.
  let tables: [String]

  static let all: [LanguageFolder] = names(in: root).compactMap { LanguageFolder($0) }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Languages")

  /// Nil where the folder embeds no tables.
  private init?(_ name: String) {
    self.name = name
    let folder = Self.root.appending(path: "\(name)/Tables")
    guard let list = try? String(contentsOf: folder.appending(path: "embedded.inc"), encoding: .utf8),
      let code = list.firstMatch(of: /LANGUAGE\("(\w+)"\)/)?.1
    else { return nil }
    language = Language(String(code))
    tables = Self.names(in: folder).filter { $0 != "embedded.inc" }
  }

  private static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? [])
      .sorted()
  }

  var testDescription: String { name }

  /// The lines of a table.
  func lines(of table: String) -> [String] {
    let file = Self.root.appending(path: "\(name)/Tables/\(table)")
    return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }
}

@Test(arguments: LanguageFolder.all)
func `the program carries each table of a language as it is written`(folder: LanguageFolder) {
  for table in folder.tables {
    let rows = LanguageTable(table, of: folder.language).rows.map { $0.joined(separator: "\t") }
    #expect(rows == folder.lines(of: table).filter { !$0.hasPrefix("#") }, "\(table)")
  }
}

@Test func `each language with tables is registered`() {
  #expect(Set(LanguageFolder.all.map(\.language)).isSubset(of: LanguageProfile.all.map(\.language)))
}

/// A table of names in the folder of a language.
struct TableText: Sendable, CustomTestStringConvertible {
  let folder: LanguageFolder
  let name: String
  /// The fewest and the most fields of a line in a table with a column of English names beside its own.
  let fields: ClosedRange<Int>
  /// The column of the names in the language.
  let names: Int

  private static let kinds: [(name: String, fields: ClosedRange<Int>, names: Int)] = [
    ("regions", 3...3, 2), ("places", 3...4, 2), ("demonyms", 2...2, 1), ("organizations", 3...3, 2),
    ("people", 2...3, 1), ("portfolios", 3...3, 2), ("name-words", 4...4, 3),
  ]

  static let all = LanguageFolder.all.flatMap { folder in
    kinds.compactMap { kind -> TableText? in
      let hasEnglish = folder.language == .reference && kind.name != "demonyms"
      let fields = hasEnglish ? kind.fields.lowerBound - 1...kind.fields.upperBound - 1 : kind.fields
      guard folder.tables.contains("\(kind.name).tsv") else { return nil }
      return TableText(
        folder: folder, name: kind.name, fields: fields, names: hasEnglish ? kind.names - 1 : kind.names)
    }
  }

  var testDescription: String { "\(name) in \(folder.name)" }

  var lines: [String] { folder.lines(of: "\(name).tsv") }

  var records: [[String]] {
    lines.filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

@Test(arguments: ["English", "French", "Vietnamese"])
func `each of the first languages has tables of names`(folder: String) {
  #expect(TableText.all.count { $0.folder.name == folder } >= 6)
}

@Test(arguments: TableText.all)
func `a table of names says where it is from`(table: TableText) {
  #expect(table.lines.contains { $0.hasPrefix("# source:") })
}

@Test(arguments: TableText.all)
func `a table of names is sorted and has each key once`(table: TableText) {
  let keys = table.records.map { Array($0[0].utf8) }
  for (key, next) in zip(keys, keys.dropFirst()) {
    #expect(key.lexicographicallyPrecedes(next), "\(String(decoding: next, as: UTF8.self))")
  }
}

@Test(arguments: TableText.all)
func `a table of names is composed, its fields filled and free of stray blanks`(table: TableText) {
  for record in table.records {
    #expect(table.fields.contains(record.count), "\(record)")
    for name in record.flatMap({ $0.split(separator: "|", omittingEmptySubsequences: false) }) {
      #expect(
        Array(name.unicodeScalars) == Array(String(name).precomposedStringWithCanonicalMapping.unicodeScalars)
      )
      #expect(name == name.drop { $0.isWhitespace } && name.last?.isWhitespace != true, "\(record)")
    }
  }
}

@Test(
  arguments: TableText.all.filter { ["places", "organizations", "people", "name-words"].contains($0.name) })
func `no name of a table has two meanings in one language`(table: TableText) {
  var meanings: [String: String] = [:]
  for record in table.records where record.indices.contains(table.names) {
    for name in record[table.names].split(separator: "|") where name != "*" && name.first != "?" {
      let before = meanings.updateValue(record[0], forKey: name.lowercased())
      #expect(before == nil || before == record[0], "\(name): \(record[0]) and \(before ?? "")")
    }
  }
}
