internal import Text

extension Format {
  /// A table with a row of names and an article in each row: CSV, TSV, and their kin with `;` or `|`.
  static let table = Format(
    name: "table", version: 1, recognises: TableRow.recognises,
    entries: { file, _, start in RowReader(of: file, from: start) }, draft: TableRow.draft)
}

/// A row of a table as an article. The bytes of an entry are the row of names and the row, which are a table too.
package enum TableRow {
  /// The most bytes of a row of names in a file that is recognised.
  private static let longestHead = 2000

  /// Recognises a table by the names in its first row.
  @Sendable static func recognises(_ sample: FileSample) -> Bool {
    columnNames(in: sample).map { ArticleFieldNames($0).tellArticles } ?? false
  }

  /// The names in the first row; nil if the file doesn't begin with a row of several names.
  package static func columnNames(in sample: FileSample) -> [String]? {
    let row = TableSyntax.firstRow(of: sample.bytes)
    guard row.count < longestHead, row.endIndex < sample.bytes.endIndex, !row.contains(0),
      let separator = TableSyntax.separator(in: row)
    else { return nil }
    let names = TableSyntax.fields(of: row, separator)
    // Names are short; a line of prose with commas is no row of names.
    let isHead = names.count > 1 && names.allSatisfy { $0.count <= 40 && $0.filter { $0 == 0x20 }.count <= 3 }
    return isHead ? names.map { String(decoding: $0, as: UTF8.self) } : nil
  }

  /// True for a row of names, whatever they are, above a row with as many fields.
  static func isTable(_ sample: FileSample) -> Bool {
    guard let names = columnNames(in: sample) else { return false }
    let head = TableSyntax.firstRow(of: sample.bytes)
    let row = TableSyntax.firstRow(of: sample.bytes[(head.endIndex + 1)...])
    guard let separator = TableSyntax.separator(in: head) else { return false }
    let isCutOff = row.endIndex == sample.bytes.endIndex && !sample.isWhole
    return isCutOff || TableSyntax.fields(of: row, separator).count == names.count
  }

  /// The article of a row. Throws if the row has more fields than the table has columns, or neither title nor text.
  @Sendable static func draft(of table: [UInt8]) throws(FileProblem.Cause) -> ArticleDraft {
    let (fields, encoding) = try fields(of: table)
    let named = ArticleFields(fields.mapValues { .text($0) }, by: .current)
    return try JSONLine.draft(of: named, encoding: encoding)
  }

  /// The values of a row by the names of their columns.
  package static func fields(
    of table: [UInt8]
  ) throws(FileProblem.Cause) -> (values: [String: String], encoding: TextEncoding) {
    let decoded = try DecodedText(table)
    let bytes = decoded.bytes[...]
    let head = TableSyntax.firstRow(of: bytes)
    guard let separator = TableSyntax.separator(in: head), head.endIndex < bytes.endIndex else {
      throw .noArticle
    }
    let names = TableSyntax.fields(of: head, separator)
    var values = TableSyntax.fields(of: bytes[(head.endIndex + 1)...], separator)
    while values.count > names.count, values.last?.isEmpty ?? false { values.removeLast() }
    guard values.count <= names.count else { throw .tooManyFields(values.count, columns: names.count) }
    var fields: [String: String] = [:]
    for (name, value) in zip(names, values) {
      fields[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
    }
    return (fields, decoded.encoding)
  }
}
