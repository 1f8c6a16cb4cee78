internal import News
internal import Screen

/// Rows of cells. On a terminal the columns are aligned and cut to the width; elsewhere cells are whole and separated by
/// tabs, for `cut`, `sort` and `awk`.
struct Table {
  /// The layout of a column on a terminal.
  enum Column {
    /// As wide as its widest cell.
    case left, right
    /// Takes a share of the width that the other columns leave.
    case flexible(share: Int)
  }

  private static let gap = "  "
  private static let narrowestFlexible = 8

  private let columns: [Column]
  private var rows: [[String]] = []
  /// The rows for programs: the same in every language of the interface.
  private var data: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column. `data`: the cells for programs, where they differ.
  mutating func append(_ cells: [String], data: [String]? = nil) {
    rows.append(cells.map { Sanitized($0).text })
    self.data.append(data.map { $0.map { Sanitized($0).text } } ?? rows[rows.count - 1])
  }

  func write(to output: inout StandardOutput) throws(OutputFailure) {
    guard output.isTerminal else {
      for row in data { try output.write(line: row.joined(separator: "\t")) }
      return
    }
    let widths = widths(within: output.columns)
    for row in rows { try output.write(line: line(of: row, widths: widths)) }
  }
}

extension Table {
  private func line(of row: [String], widths: [Int]) -> String {
    let cells = zip(zip(row, columns), widths).map { cell, width in set(cell.0, as: cell.1, width: width) }
    let line = cells.joined(separator: Self.gap)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func set(_ cell: String, as column: Column, width: Int) -> String {
    let fitting = Fitting.fit(cell, columns: width)
    let blanks = String(repeating: " ", count: max(0, width - Width.of(fitting)))
    if case .right = column { return blanks + fitting }
    return fitting + blanks
  }

  private func widths(within total: Int) -> [Int] {
    let natural = columns.indices.map { column in rows.map { Width.of($0[column]) }.max() ?? 0 }
    let shares = columns.map { if case .flexible(let share) = $0 { share } else { 0 } }
    let gaps = Self.gap.utf8.count * max(0, columns.count - 1)
    let fixed = zip(natural, shares).reduce(gaps) { $0 + ($1.1 == 0 ? $1.0 : 0) }
    return distribute(max(0, total - fixed), natural: natural, shares: shares)
  }

  /// Gives each flexible column its share; width that a column doesn't need goes to the columns after it.
  private func distribute(_ space: Int, natural: [Int], shares: [Int]) -> [Int] {
    var (space, sharesLeft) = (space, shares.reduce(0, +))
    return zip(natural, shares).map { width, share in
      guard share > 0 else { return width }
      let given = min(width, max(Self.narrowestFlexible, space * share / sharesLeft))
      space = max(0, space - given)
      sharesLeft -= share
      return given
    }
  }
}

extension Sanitized {
  /// The text cut to a width.
  func fitting(_ columns: Int) -> String {
    Fitting.fit(text, columns: columns)
  }
}

extension ArticleDate? {
  /// `2025-09-11`, `~2025-09`: the date in a table for programs, whatever language and order the user reads dates in; empty
  /// without a date.
  var cell: String { map(\.description) ?? "" }
}
