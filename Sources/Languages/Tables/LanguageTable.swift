internal import CLanguageTables
internal import Glibc

/// A table of words of one language that is part of the program: a file in `Tables` in the folder of the language.
///
/// The text is UTF-8 in NFC. A line is a record. Tabs separate fields, and bars separate the forms within a field. Lines
/// that begin with `#` are comments. Each call parses the file again, so callers keep the result.
package struct LanguageTable: Sendable {
  /// The records: their fields, in the order of the columns.
  package let rows: [[Substring]]

  /// The table of a language with a file name. Empty where the language has no such table.
  package init(_ name: String, of language: Language) {
    rows = Self.withText(name, of: language, Self.parsed) ?? []
  }

  init(text: String) {
    var text = text
    rows = text.withUTF8(Self.parsed)
  }

  /// Calls `body` with the text of a table; nil where the language has no such table.
  static func withText<Result>(
    _ name: String, of language: Language, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard let text = gz_language_table(language.code, name) else { return nil }
    return text.withMemoryRebound(to: UInt8.self, capacity: strlen(text) + 1) {
      body(UnsafeBufferPointer(start: $0, count: strlen(text)))
    }
  }

  /// Works on bytes: the tables have half a million characters. A field gets a text of its own, most without memory.
  private static func parsed(_ text: UnsafeBufferPointer<UInt8>) -> [[Substring]] {
    var rows: [[Substring]] = []
    forEachRecord(of: text) { line in
      var row: [Substring] = []
      var start = line.lowerBound
      for end in line.lowerBound...line.upperBound
      where end == line.upperBound || text[end] == UInt8(ascii: "\t") {
        row.append(
          String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)[...])
        start = end + 1
      }
      rows.append(row)
    }
    return rows
  }

  /// Calls `body` with the range of each record.
  static func forEachRecord(of text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: "\n") {
      if start < end, text[start] != UInt8(ascii: "#") { body(start..<end) }
      start = end + 1
    }
  }

  /// True if a language has a table with a file name.
  static func exists(_ name: String, of language: Language) -> Bool {
    gz_language_table(language.code, name) != nil
  }

  /// The words of a list: the first field of each line.
  package var words: [String] { rows.compactMap { $0.first.map(String.init) } }

  /// The forms in a field of the table, which bars separate. Empty if the row has no such field.
  package static func forms(_ row: [Substring], _ column: Int) -> [String] {
    row.indices.contains(column) ? row[column].parts(between: UInt8(ascii: "|")).map(String.init) : []
  }
}

extension Substring {
  /// The parts between the places of an ASCII character. Works on bytes: the tables have half a million characters, and
  /// to look for the borders of characters takes five times as long.
  package func parts(between separator: UInt8, omittingEmpty: Bool = true) -> [Substring] {
    utf8.split(separator: separator, omittingEmptySubsequences: omittingEmpty).map { Substring($0) }
  }
}
