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
