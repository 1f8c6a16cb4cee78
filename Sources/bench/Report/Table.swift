internal import Glibc

/// Rows of text in columns: the first column to the left, figures to the right.
struct Table: CustomStringConvertible {
  private var rows: [[String]]

  init(_ header: [String]) {
    rows = [header]
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// A row for a figure that was not measured, with the reason.
  mutating func skip(_ name: String, _ reason: String) {
    rows.append(["\(name): \(reason)"])
  }

  /// The table in Markdown, a line each row.
  var markdown: String {
    let ruler = (rows.first ?? []).enumerated().map { $0.offset == 0 ? "---" : "---:" }
    return (rows.prefix(1) + [ruler] + rows.dropFirst()).map { Self.markdown($0) + "\n" }.joined()
  }

  /// A row in Markdown.
  static func markdown(_ row: [String]) -> String { "| " + row.joined(separator: " | ") + " |" }

  var description: String {
    let full = rows.filter { $0.count > 1 }
    let widths = (rows.first ?? []).indices.map { column in full.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in line(row, widths: widths) }.joined(separator: "\n") + "\n"
  }

  private func line(_ row: [String], widths: [Int]) -> String {
    guard row.count > 1 else { return row.joined() }
    return zip(row, widths).enumerated().map { column, field in
      let padding = String(repeating: " ", count: field.1 - field.0.count)
      return column == 0 ? field.0 + padding : padding + field.0
    }.joined(separator: "  ")
  }
}

/// Prints a table at once, for somebody who waits for the next one.
func report(_ table: Table) {
  print(table)
  fflush(nil)
}
