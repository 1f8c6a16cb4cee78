internal import CLanguageTables

/// A table of words of one language that is part of the program: a file in `Tables` in the folder of the language.
///
/// The text is UTF-8 in NFC. A line is a record. Tabs separate fields, and bars separate the forms within a field. Lines
/// that begin with `#` are comments. Each call parses the file again, so callers keep the result.
package struct LanguageTable: Sendable {
  /// The records: their fields, in the order of the columns.
  package let rows: [[Substring]]

  /// The table of a language with a file name. Empty where the language has no such table.
  package init(_ name: String, of language: Language) {
    self.init(text: gz_language_table(language.code, name).map { String(cString: $0) } ?? "")
  }

  init(text: String) {
    rows = text[...].parts(between: UInt8(ascii: "\n")).filter { $0.utf8.first != UInt8(ascii: "#") }
      .map { $0.parts(between: UInt8(ascii: "\t"), omittingEmpty: false) }
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
