import Foundation
internal import Languages
import Testing

/// A table of names in the folder of a language.
struct TableText: Sendable, CustomTestStringConvertible {
  let language: Language
  let folder: String
  let name: String
  /// The fewest and the most fields of a line in a table with a column of English names beside its own.
  let fields: ClosedRange<Int>
  /// The column of the names in the language.
  let names: Int

  private static let kinds: [(name: String, fields: ClosedRange<Int>, names: Int)] = [
    ("regions", 3...3, 2), ("places", 3...4, 2), ("demonyms", 2...2, 1), ("organizations", 3...3, 2),
    ("people", 2...3, 1), ("portfolios", 3...3, 2), ("name-words", 4...4, 3),
  ]

  static let all = [("English", "en"), ("French", "fr"), ("Vietnamese", "vi")].flatMap { folder, code in
    kinds.compactMap { kind -> TableText? in
      let hasEnglish = code == "en" && kind.name != "demonyms"
      let fields = hasEnglish ? kind.fields.lowerBound - 1...kind.fields.upperBound - 1 : kind.fields
      let table = TableText(
        language: Language(code), folder: folder, name: kind.name, fields: fields,
        names: hasEnglish ? kind.names - 1 : kind.names)
      return FileManager.default.fileExists(atPath: table.file.path(percentEncoded: false)) ? table : nil
    }
  }

  var testDescription: String { "\(name) in \(folder)" }

  var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Languages/\(folder)/Tables/\(name).tsv")
  }

  var lines: [String] {
    ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }

  var records: [[String]] {
    lines.filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

@Test func `each language has tables of names`() {
  for language in Set(TableText.all.map(\.language)) {
    #expect(TableText.all.count { $0.language == language } >= 6, "\(language)")
  }
}

@Test(arguments: TableText.all)
func `a table of names says where it is from`(table: TableText) {
  #expect(table.lines.contains { $0.hasPrefix("# source:") })
}

@Test(arguments: TableText.all)
func `the program carries a table of names as it is written`(table: TableText) {
  let rows = LanguageTable("\(table.name).tsv", of: table.language).rows
  #expect(rows.map { $0.map(String.init) } == table.records)
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
