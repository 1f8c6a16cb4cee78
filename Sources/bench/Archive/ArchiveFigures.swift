internal import Glibc

/// The figures of an archive of one size. Each is printed at once, because the next one may take minutes.
struct ArchiveFigures {
  /// A figure with the processor time that it took: that of the reader and that of the server, in milliseconds.
  private struct Figure {
    let text: String
    let processor: String
    /// The median or the number a second.
    let value: Double
  }

  let size: Int
  private var figures: [ArchiveWork: Figure] = [:]

  init(size: Int) {
    self.size = size
  }

  /// Adds the times of a question.
  mutating func add(_ work: ArchiveWork, _ sample: Sample, processor: Double) {
    let columns = sample.columns
    note(
      work,
      Figure(
        text: "\(columns[1]); \(columns[2])", processor: processor.text(decimals: 1),
        value: Double(columns[1]) ?? .nan))
  }

  /// Adds a number. `processor`: for each article or question; nil where it says nothing.
  mutating func add(_ work: ArchiveWork, _ value: Double, processor: Double? = nil) {
    note(
      work,
      Figure(text: value.text(decimals: 0), processor: processor?.text(decimals: 1) ?? "", value: value))
  }

  private mutating func note(_ work: ArchiveWork, _ figure: Figure) {
    figures[work] = figure
    print("\(size)  \(work.name): \(figure.text)  (processor \(figure.processor) ms; bar \(work.bar))")
    fflush(nil)
  }

  /// A row for each work. The last column compares the largest archive with the smallest.
  static func table(of all: [ArchiveFigures]) -> Table {
    let comparison = all.count > 1 ? ["ratio"] : []
    var table = Table(
      ["what", "bar"] + all.flatMap { ["\($0.size) articles", "processor ms"] } + comparison)
    for work in ArchiveWork.allCases where all.contains(where: { $0.figures[work] != nil }) {
      let cells = all.flatMap { [$0.figures[work]?.text ?? "", $0.figures[work]?.processor ?? ""] }
      table.add([work.name, work.bar] + cells + (comparison.isEmpty ? [] : [ratio(of: work, all)]))
    }
    return table
  }

  private static func ratio(of work: ArchiveWork, _ all: [ArchiveFigures]) -> String {
    guard let first = all.first?.figures[work]?.value, let last = all.last?.figures[work]?.value, first > 0
    else { return "" }
    return (last / first).text()
  }
}
