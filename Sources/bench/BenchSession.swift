internal import Foundation
internal import VirtualTerminal

/// One run of all measurements, in the order in which each finds what it needs: indexes first.
struct BenchSession {
  /// How often each figure is measured.
  static let startRuns = 20
  static let keyRuns = 200
  static let relatedRuns = 30
  static let searchRuns = 5
  /// notmuch is so slow that it gets a sample.
  static let mails = 2_000
  /// How long a collection may take until nothing more is done for it.
  static let patience = Duration.seconds(240)

  let program: String
  /// The small one first, the largest last. The peers work on the largest.
  let collections: [TestCollection]
  let largest: TestCollection
  let scratch: String

  private let homes: [Homes]
  private let peers: Peers

  init(program: String, collections: [TestCollection], scratch: String) throws {
    guard let largest = collections.last else { throw BenchError.noArticle(folder: scratch) }
    self.program = program
    self.collections = collections
    self.largest = largest
    self.scratch = scratch
    homes = try collections.indices.map { try Homes("\(scratch)/homes-\($0)") }
    peers = try Peers(scratch: scratch)
  }

  func run() throws {
    try measureIndexing()
    try measureStarts()
    try measureScreens()
    try measureSearchCommands()
  }

  func cleanUp() {
    homes.forEach { $0.remove() }
    peers.homes.remove()
  }
}

/// The peers that are installed.
struct Peers {
  let homes: Homes
  let fullText: FullTextIndex?
  let mail: MailIndex?
  let feed: FeedReader?
  let ripgrep: Peer?

  init(scratch: String) throws {
    let homes = try Homes("\(scratch)/homes-peers")
    self.homes = homes
    fullText = Peer("sqlite3").map { FullTextIndex(peer: $0, homes: homes) }
    mail = Peer("notmuch").map { MailIndex(peer: $0, homes: homes) }
    feed = Peer("newsboat").map { FeedReader(peer: $0, homes: homes) }
    ripgrep = Peer("rg")
  }
}

// MARK: - Indexing

extension BenchSession {
  private func measureIndexing() throws {
    var table = Table(["indexing", "seconds", "CPU s", "articles/s", "MB/s", "index/text", "peak MB", "runs"])
    for (collection, home) in zip(collections, homes) {
      // The names of all articles are known when everything is.
      let process = try FinishedProcess(
        [program, "entities", collection.folder], environment: home.environment)
      table.add(
        "gazette entities, \(collection.name)", process, collection, indexSize: size(of: home.cache))
    }
    try measureIndexing(of: peers, into: &table)
    report(table)
  }

  private func measureIndexing(of peers: Peers, into table: inout Table) throws {
    if let index = peers.fullText {
      let process = try index.index(largest)
      table.add("SQLite FTS5 alone, \(largest.name)", process, largest, indexSize: index.size)
    } else {
      table.skip("SQLite FTS5 alone", "sqlite3 is not installed")
    }
    if let index = peers.mail {
      let some = largest.sample(of: Self.mails)
      let process = try index.index(some)
      table.add("notmuch new, \(some.name)", process, some, indexSize: index.size)
    } else {
      table.skip("notmuch new", "not installed")
    }
    if let reader = peers.feed {
      let process = try reader.load(largest)
      table.add("newsboat -x reload, \(largest.name)", process, largest, indexSize: reader.size)
    } else {
      table.skip("newsboat -x reload", "not installed")
    }
  }
}

extension Table {
  fileprivate mutating func add(
    _ name: String, _ process: FinishedProcess, _ collection: TestCollection, indexSize: Int
  ) {
    guard process.exitCode == 0 else { return skip(name, "failed with exit code \(process.exitCode)") }
    let seconds = process.time / .seconds(1)
    add([
      name, seconds.text(), (process.processorTime / .seconds(1)).text(),
      (Double(collection.count) / seconds).text(decimals: 0),
      (collection.megabytes / seconds).text(), (Double(indexSize) / Double(collection.bytes)).text(),
      (Double(process.peakMemory) / 1e6).text(decimals: 0), "1",
    ])
  }
}

// MARK: - Starting

extension BenchSession {
  private func measureStarts() throws {
    var contestants: [Contestant] = []
    for (collection, home) in zip(collections, homes) {
      contestants.append(try unindexed(collection))
      contestants.append(cold(collection, home))
      contestants.append(.gazette(", warm", program, on: collection, in: home))
    }
    contestants.append(try .less(on: collections[0]))
    if let reader = peers.feed { contestants.append(reader.contestant(largest)) }
    let samples = try ScreenMeasurement.starts(of: contestants, runs: Self.startRuns)
    var table = Table(["exec to first screen, ms"] + Sample.header)
    for (contestant, sample) in zip(contestants, samples) { table.add([contestant.name] + sample.columns) }
    if peers.feed == nil { table.skip("newsboat", "not installed") }
    report(table)
  }

  /// Nothing is known of the collection.
  private func unindexed(_ collection: TestCollection) throws -> Contestant {
    let folder = "\(scratch)/homes-new"
    var contestant = Contestant.gazette(", no index", program, on: collection, in: try Homes(folder))
    contestant.prepare = { _ = try Homes(folder) }
    return contestant
  }

  /// The collection is indexed, but neither program nor index nor articles are in memory.
  private func cold(_ collection: TestCollection, _ home: Homes) -> Contestant {
    var contestant = Contestant.gazette(", cold", program, on: collection, in: home)
    contestant.prepare = { [program] in
      PageCache.forget([home.folder], areDirty: true)
      PageCache.forget([program, collection.folder], areDirty: false)
    }
    return contestant
  }
}

// MARK: - Screens that stand

extension BenchSession {
  private func measureScreens() throws {
    var contestants = zip(collections, homes).map { Contestant.gazette("", program, on: $0, in: $1) }
    contestants.append(try .less(on: collections[0]))
    let plays = try contestants.map { try $0.start() }
    for (contestant, play) in zip(contestants, plays) { try contestant.waitForScreen(of: play) }
    let areIdle = plays.map { ScreenMeasurement.waitUntilIdle($0, within: Self.patience) }
    let names = zip(contestants, areIdle).map { $0.name + ($1 ? "" : " (still busy)") }
    try measureKeys(names, plays)
    measureSearch(names, plays)
    printMemory(names, plays)
  }

  private func measureKeys(_ names: [String], _ plays: [Screenplay]) throws {
    var table = Table(["key to frame, ms"] + Sample.header)
    for (name, keys) in [("j, k", ("j", "k")), ("G, g", ("G", "g"))] {
      let samples = try ScreenMeasurement.keys(keys, of: plays, runs: Self.keyRuns)
      for (contestant, sample) in zip(names, samples) {
        table.add(["\(name): \(contestant)"] + sample.columns)
      }
    }
    // The related stories may come after the frame; so long without a byte means that all is there.
    let gazettes = Array(plays.dropLast())
    let samples = try ScreenMeasurement.keys(
      ("j", "k"), of: gazettes, runs: Self.relatedRuns, silence: .milliseconds(150))
    for (contestant, sample) in zip(names, samples) {
      table.add(["j, k with names and related stories: \(contestant)"] + sample.columns)
    }
    report(table)
  }

  private func measureSearch(_ names: [String], _ plays: [Screenplay]) {
    var table = Table(["search, ms per keystroke"] + Sample.header)
    for (name, play) in zip(names, plays).dropLast() {
      if let sample = SearchMeasurement.keystrokes(in: play, rounds: 2) {
        table.add([name] + sample.columns)
      } else {
        table.skip(name, "no search on the screen")
      }
    }
    report(table)
  }

  private func printMemory(_ names: [String], _ plays: [Screenplay]) {
    var table = Table(["screen's peak memory", "MB"])
    for (name, play) in zip(names, plays) {
      let bytes = ProcessUse.peakMemory(of: play.terminal.process)
      table.add([name, bytes.map { (Double($0) / 1e6).text(decimals: 0) } ?? ""])
    }
    report(table)
  }
}

// MARK: - Searching by command

extension BenchSession {
  private func measureSearchCommands() throws {
    var table = Table(["search by command, ms a query"] + Sample.header)
    let environment = homes[homes.count - 1].environment
    try table.addSearch("gazette search", environment: environment) {
      [program, "search", $0, largest.folder]
    }
    try table.addSearch("gazette list --query", environment: environment) {
      [program, "list", largest.folder, "--query", $0]
    }
    if let ripgrep = peers.ripgrep {
      try table.addSearch("rg -c -i", environment: environment) {
        [ripgrep.path, "-c", "-i", $0, largest.folder]
      }
    } else {
      table.skip("rg -c -i", "not installed")
    }
    if let index = peers.fullText {
      try table.addSearch("SQLite FTS5 alone", environment: environment, index.count)
    }
    try measureFeedSearch(into: &table)
    report(table)
  }

  private func measureFeedSearch(into table: inout Table) throws {
    guard let reader = peers.feed else { return table.skip("newsboat's /", "not installed") }
    let contestant = reader.contestant(largest)
    let play = try contestant.start()
    try contestant.waitForScreen(of: play)
    table.add(["newsboat's /"] + reader.search(in: play, runs: 1).columns)
  }
}

extension Table {
  fileprivate mutating func addSearch(
    _ name: String, environment: [String: String], _ command: (String) -> [String]
  ) throws {
    let sample = try SearchMeasurement.commands(
      runs: BenchSession.searchRuns, environment: environment, command)
    guard let sample else { return skip(name, "failed, or not there yet") }
    add([name] + sample.columns)
  }
}
