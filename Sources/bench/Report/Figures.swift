internal import Glibc

/// The figures of a run as one table in Markdown, each row printed as soon as it is there, for somebody who waits for
/// the next one.
struct Figures {
  /// Begins the table.
  func begin() {
    row(["what", "median or whole", "99th percentile", "first run", "unit", "runs"])
    row(["---", "---:", "---:", "---:", "---", "---:"])
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

  /// Says what was not measured, and why.
  func skip(_ name: String, _ reason: String) {
    row([name, "–", "", "", reason, "0"])
  }

  private func row(_ cells: [String]) {
    print("| " + cells.joined(separator: " | ") + " |")
    fflush(nil)
  }
}
