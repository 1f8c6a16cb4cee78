internal import ArgumentParser
internal import Foundation

/// `bench fetch PROGRAM`
struct FetchMeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract:
      "Measures how long gazette takes to fetch feeds from this computer, beside newsboat where it is installed."
  )

  @Argument(help: "The program to measure; gazette-fetch and gazette-intake are beside it.")
  var program: String

  @Option(help: "The number of sources.")
  var sources = 500

  @Option(help: "The number of items of each source.")
  var items = 50

  @Option(help: "The number of starts of the reader.")
  var runs = 10

  @Option(help: "The folder for what the programs write.")
  var scratch = ".build/bench/fetch"

  func validate() throws {
    guard (1...100_000).contains(sources), (1...10_000).contains(items), runs > 0 else {
      throw ValidationError("Sources are 1 to 100000, items 1 to 10000, runs at least 1.")
    }
  }

  func run() throws {
    let server = try FeedServer(items: items)
    let homes = try Homes(URL(fileURLWithPath: scratch).path)
    defer { homes.remove() }
    var table = Table(["\(sources) sources of \(items) items", "s", "processor s", "peak MB"])
    try measureGazette(server, homes, &table)
    if let newsboat = Peer("newsboat") { try measure(newsboat, server, homes, &table) }
    print(table)
    print(try starts(homes))
  }

  /// The starts of the reader on all that was kept, which has an index now.
  private func starts(_ homes: Homes) throws -> Table {
    let kept = Contestant.gazetteOnKeptNews(URL(fileURLWithPath: program).path, homes)
    var table = Table(["\(sources * items) kept articles, ms"] + Sample.header)
    for sample in try ScreenMeasurement.starts(of: [kept], runs: runs) {
      table.add(["exec to first screen"] + sample.columns)
    }
    return table
  }

  private func measureGazette(_ server: FeedServer, _ homes: Homes, _ table: inout Table) throws {
    let folder = homes.folder + "/config/gazette"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let settings = (0..<sources).map { "[[source]]\nurl = \"\(server.url(of: $0))\"\nprivate = true\n" }
    try settings.joined(separator: "\n").write(
      toFile: folder + "/sources.toml", atomically: true, encoding: .utf8)
    let program = URL(fileURLWithPath: program).path
    for (name, arguments) in [
      ("gazette, all new", ["fetch"]), ("gazette, nothing new", ["fetch", "--force"]),
      ("gazette list, first", ["list"]), ("gazette list, again", ["list"]),
    ] {
      let paths = arguments == ["list"] ? [homes.folder + "/data/gazette/articles"] : []
      let process = try FinishedProcess([program] + arguments + paths, environment: homes.environment)
      table.add([name] + process.figures)
    }
  }

  private func measure(_ newsboat: Peer, _ server: FeedServer, _ homes: Homes, _ table: inout Table) throws {
    let urls = homes.folder + "/data/urls"
    try (0..<sources).map { server.url(of: $0) }.joined(separator: "\n")
      .write(toFile: urls, atomically: true, encoding: .utf8)
    let settings = homes.folder + "/data/newsboat"
    try "reload-threads 8\n".write(toFile: settings, atomically: true, encoding: .utf8)
    let arguments = ["-u", urls, "-c", homes.folder + "/cache/newsboat.db", "-C", settings, "-x", "reload"]
    for name in ["newsboat, all new", "newsboat, nothing new"] {
      table.add(
        [name] + (try FinishedProcess([newsboat.path] + arguments, environment: homes.environment)).figures)
    }
  }
}

extension FinishedProcess {
  fileprivate var figures: [String] {
    [
      (time / .seconds(1)).text(decimals: 1), (processorTime / .seconds(1)).text(decimals: 1),
      (Double(peakMemory) / 1e6).text(decimals: 0),
    ]
  }
}
