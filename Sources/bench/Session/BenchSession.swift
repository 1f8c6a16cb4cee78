internal import Foundation
internal import VirtualTerminal

/// One run of all measurements. Indexing comes first, because other measurements need the indexes.
struct BenchSession {
  /// The number of runs of each figure. With 20,000 articles all measurements take about five minutes on two cores.
  static let startRuns = 10
  static let keyRuns = 200
  static let relatedRuns = 30
  static let searchRuns = 5
  /// The number of articles for notmuch, which is slow.
  static let mails = 1_000
  /// The number of articles whose sentences are used to time the names.
  static let namedArticles = 2_000
  /// The longest time for the work in the background on a collection.
  static let patience = Duration.seconds(240)

  let program: String
  /// The small one first, the largest last. The peers work on the largest.
  let collections: [TestCollection]
  let largest: TestCollection
  let scratch: String
  let figures = Figures()

  let homes: [Homes]
  let peers: Peers

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
    figures.begin()
    try measureStarts(Self.startRuns, unindexed())
    try measureIndexing()
    try measureStarts(Self.startRuns, indexed())
    try measureScreens()
    try measureSearchCommands()
    try measureNames()
    try measureRelated()
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
  let ripgrepAll: Peer?
  let logs: LogReader?

  init(scratch: String) throws {
    let homes = try Homes("\(scratch)/homes-peers")
    self.homes = homes
    fullText = Peer("sqlite3").map { FullTextIndex(peer: $0, homes: homes) }
    mail = Peer("notmuch").map { MailIndex(peer: $0, homes: homes) }
    feed = Peer("newsboat").map { FeedReader(peer: $0, homes: homes) }
    ripgrep = Peer("rg")
    ripgrepAll = Peer("rga")
    logs = Peer("lnav").map { LogReader(peer: $0, homes: homes) }
  }
}
