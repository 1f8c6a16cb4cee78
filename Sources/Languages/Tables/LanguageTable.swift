internal import CLanguageTables

/// A table of words of one language, as the program carries it: a record a line, fields separated by tabs, forms within
/// a field by bars; lines that begin with `#` are comments. Parsed anew at each call, so whoever uses a table keeps what
/// he makes of it.
package struct LanguageTable: Sendable {
  /// The records: their fields, in the order of the columns.
  package let rows: [[Substring]]

  /// The table of a language with a file name. Empty where the language has no such table.
  package init(_ name: String, of language: Language) {
    let table = gz_find_language_table(language.code, name)
    let text = String(decoding: UnsafeBufferPointer(start: table.bytes, count: table.length), as: UTF8.self)
    self.init(text: text)
  }

  init(text: String) {
    rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  /// Whether a language has a table with a file name.
  static func exists(_ name: String, of language: Language) -> Bool {
    gz_find_language_table(language.code, name).bytes != nil
  }

  /// The words of a list: the first field of each line.
  package var words: [String] { rows.compactMap { $0.first.map(String.init) } }

  /// The forms in a field of the table: what bars separate. None where the row has no such field.
  package static func forms(_ row: [Substring], _ column: Int) -> [String] {
    row.indices.contains(column) ? row[column].split(separator: "|").map(String.init) : []
  }
}
