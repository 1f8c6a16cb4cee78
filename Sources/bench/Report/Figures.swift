internal import Glibc

/// The figures of a run as one table in Markdown. Each row is printed at once, because the next row may take minutes.
///
/// A class, because the parts of a run add to one table.
final class Figures {
  private(set) var table = Table([
    "what", "median or whole", "99th percentile", "first run", "unit", "runs",
  ])

  /// Begins the table.
  func begin() {
    print(table.markdown, terminator: "")
    fflush(nil)
  }

  /// A figure that was measured once.
  func add(_ name: String, _ figure: String, _ unit: String) {
    row([name, figure, "", "", unit, "1"])
  }

  /// Times in milliseconds.
  func add(_ name: String, _ sample: Sample) {
    let columns = sample.columns
    row([name, columns[1], columns[2], columns[0], "ms", columns[3]])
  }

  /// A row for a figure that was not measured, with the reason.
  func skip(_ name: String, _ reason: String) {
    row([name, "–", "", "", reason, "0"])
  }

  private func row(_ cells: [String]) {
    table.add(cells)
    print(Table.markdown(cells))
    fflush(nil)
  }
}
