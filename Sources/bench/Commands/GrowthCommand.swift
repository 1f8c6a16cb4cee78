internal import ArgumentParser
internal import Foundation

/// `bench growth PROGRAM`
struct GrowthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Measures how the work of gazette grows with the collection.",
    discussion: """
      For each size the program indexes a new collection with names, searches it, and works out all stories. The last row \
      has the exponents: 1 where twice as many articles take twice as long, 2 where they take four times as long.
      """)

  @Argument(help: "The program to measure.")
  var program: String

  @Option(parsing: .upToNextOption, help: "The sizes of the collections.")
  var sizes = [12_500, 25_000, 50_000, 100_000, 200_000]

  @Option(help: "The folder for the collections, which are kept, and for what the program writes.")
  var scratch = ".build/bench"

  @Option(help: "A page in Markdown whose section growth gets the table.")
  var page: String?

  func validate() throws {
    guard Set(sizes).count > 1, sizes.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("Sizes are two or more numbers above 0.")
    }
  }

  func run() async throws {
    let scratch = URL(fileURLWithPath: scratch).path
    let program = URL(fileURLWithPath: program).path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    var series: [GrowthFigures] = []
    for size in sizes.sorted() {
      let collection = try await TestCollection(count: size, below: scratch)
      sync()
      let homes = try Homes("\(scratch)/homes-growth")
      defer { homes.remove() }
      series.append(try GrowthFigures(of: program, on: collection, homes))
      print("\(collection.name) measured")
      fflush(nil)
    }
    let table = GrowthFigures.table(of: series)
    print("\n\(Machine())\n\n\(table.markdown)")
    if let page { try FigurePage(path: page).replace(section: "growth", by: table, Machine()) }
  }
}

/// The figures of one size.
private struct GrowthFigures {
  /// The works that are measured, as the rows of the table name them.
  private static let works = ["indexing with names", "search, a query", "all stories"]

  let count: Int
  /// The time of each work, and its time on the processor, in seconds.
  private let times: [(whole: Double, processor: Double)]

  init(of program: String, on collection: TestCollection, _ homes: Homes) throws {
    let folder = collection.folder
    let commands =
      [["entities", folder]] + SearchMeasurement.queries.map { ["list", folder, "--query", $0] }
      + [["stories", "--json", folder]]
    let processes = try commands.map { arguments in
      let process = try FinishedProcess([program] + arguments, environment: homes.environment)
      guard process.exitCode == 0 else { throw BenchError.failed(arguments[0], exitCode: process.exitCode) }
      return (whole: process.time / .seconds(1), processor: process.processorTime / .seconds(1))
    }
    count = collection.count
    let searches = processes.dropFirst().dropLast()
    let search = (
      whole: searches.map(\.whole).reduce(0, +) / Double(searches.count),
      processor: searches.map(\.processor).reduce(0, +) / Double(searches.count)
    )
    times = [processes[0], search, processes[processes.count - 1]]
  }

  static func table(of series: [GrowthFigures]) -> Table {
    var table = Table(["articles"] + works.flatMap { ["\($0), s", "processor s"] })
    for figures in series {
      table.add(["\(figures.count)"] + figures.times.flatMap { [$0.whole.text(), $0.processor.text()] })
    }
    let counts = series.map { Double($0.count) }
    let exponents = works.indices.flatMap { work in
      [series.map { $0.times[work].whole }, series.map { $0.times[work].processor }].map { times in
        exponentOfGrowth(of: times, over: counts).text()
      }
    }
    table.add(["exponent"] + exponents)
    return table
  }
}

/// The exponent of the power of the sizes that fits the times best: the slope of the line through their logarithms.
func exponentOfGrowth(of times: [Double], over sizes: [Double]) -> Double {
  let points = zip(sizes, times).map { (x: log($0), y: log(max($1, 1e-9))) }
  let count = Double(points.count)
  let (meanX, meanY) = (points.map(\.x).reduce(0, +) / count, points.map(\.y).reduce(0, +) / count)
  let covariance = points.map { ($0.x - meanX) * ($0.y - meanY) }.reduce(0, +)
  return covariance / points.map { ($0.x - meanX) * ($0.x - meanX) }.reduce(0, +)
}
