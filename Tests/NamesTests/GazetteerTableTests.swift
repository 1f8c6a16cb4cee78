import CGazetteers
import Foundation
import Testing

/// A table of facts as text.
struct TableText: Sendable, CustomTestStringConvertible {
  let name: String
  let fields: ClosedRange<Int>
  private let table: @Sendable () -> gazetteer_table

  init(_ name: String, _ fields: ClosedRange<Int>, _ table: @escaping @Sendable () -> gazetteer_table) {
    (self.name, self.fields, self.table) = (name, fields, table)
  }

  var testDescription: String { name }

  var lines: [String] {
    let bytes = UnsafeBufferPointer(start: table().bytes, count: Int(table().length))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  var records: [[String]] {
    lines.filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static let all = [
    TableText("regions", 3...3, gazetteer_regions), TableText("places", 3...4, gazetteer_places),
    TableText("demonyms", 2...2, gazetteer_demonyms),
    TableText("organizations", 3...3, gazetteer_organizations),
    TableText("people", 3...3, gazetteer_people), TableText("name words", 4...4, gazetteer_name_words),
    TableText("portfolios", 3...3, gazetteer_portfolios),
    TableText("family names", 2...2, gazetteer_family_names),
  ]
}

@Test(arguments: TableText.all)
func `a table of facts says where it is from`(table: TableText) {
  #expect(table.lines.contains { $0.hasPrefix("# source:") })
}

@Test(arguments: TableText.all)
func `a table of facts is sorted and has each key once`(table: TableText) {
  let keys = table.records.map { Array($0[0].utf8) }
  for (key, next) in zip(keys, keys.dropFirst()) {
    #expect(key.lexicographicallyPrecedes(next), "\(String(decoding: next, as: UTF8.self))")
  }
}

@Test(arguments: TableText.all)
func `a table of facts is composed, its fields filled and free of stray blanks`(table: TableText) {
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

/// In people the third field has family names, which others bear too.
@Test(
  arguments: TableText.all.filter { ["places", "organizations", "people", "name words"].contains($0.name) },
  [1, 2])
func `no name of a table has two meanings in one language`(table: TableText, column: Int) {
  let field = table.name == "people" ? column - 1 : table.name == "name words" ? column + 1 : column
  var meanings: [String: String] = [:]
  for record in table.records {
    for name in record[field].split(separator: "|") where name != "*" && name.first != "?" {
      let before = meanings.updateValue(record[0], forKey: name.lowercased())
      #expect(before == nil || before == record[0], "\(name): \(record[0]) and \(before ?? "")")
    }
  }
}
