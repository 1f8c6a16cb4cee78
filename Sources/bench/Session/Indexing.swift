internal import Foundation

/// Measures indexing.
extension BenchSession {
  func measureIndexing() throws {
    var whole: FinishedProcess?
    for (collection, home) in zip(collections, homes) {
      // The command prints the names of all articles, so that it ends when everything is indexed.
      let process = try FinishedProcess(
        [program, "entities", collection.folder], environment: home.environment)
      add("gazette", process, collection, indexSize: size(of: home.cache))
      whole = process
      try measureCoverage(of: collection, home)
    }
    try measureFullText(beside: whole)
    try measureMail()
    try measureFeed()
  }

  /// Measures the search for stories in several languages. A screen does this in the background after indexing.
  private func measureCoverage(of collection: TestCollection, _ home: Homes) throws {
    let process = try FinishedProcess(
      [program, "list", collection.folder, "--query", "is:paired"], environment: home.environment)
    let name = "finding the stories in both languages: gazette, \(collection.name)"
    guard process.exitCode == 0 else { return figures.skip(name, "exit code \(process.exitCode)") }
    figures.add(name, (process.time / .seconds(1)).text(), "s")
    figures.add("\(name), processor time", (process.processorTime / .seconds(1)).text(), "s")
  }

  private func measureFullText(beside whole: FinishedProcess?) throws {
    guard let index = peers.fullText else {
      return figures.skip("indexing: SQLite FTS5 alone", "sqlite3 is not installed")
    }
    let process = try index.index(largest)
    add("SQLite FTS5 alone", process, largest, indexSize: index.size)
    guard let whole else { return }
    let name = "indexing \(largest.name): gazette for each second of SQLite FTS5 alone"
    figures.add(name, (whole.time / process.time).text(), "s")
    figures.add("\(name), on the processor", (whole.processorTime / process.processorTime).text(), "s")
  }

  private func measureMail() throws {
    guard let index = peers.mail else { return figures.skip("indexing: notmuch new", "not installed") }
    let some = largest.sample(of: Self.mails)
    let process = try index.index(some)
    add("notmuch new", process, some, indexSize: index.size)
  }

  private func measureFeed() throws {
    guard let reader = peers.feed else {
      return figures.skip("indexing: newsboat -x reload", "not installed")
    }
    let process = try reader.load(largest)
    add("newsboat -x reload", process, largest, indexSize: reader.size)
  }

  private func add(
    _ program: String, _ process: FinishedProcess, _ collection: TestCollection, indexSize: Int
  ) {
    let name = "indexing \(collection.name): \(program)"
    guard process.exitCode == 0 else { return figures.skip(name, "exit code \(process.exitCode)") }
    let seconds = process.time / .seconds(1)
    figures.add(name, seconds.text(), "s")
    figures.add("\(name), processor time", (process.processorTime / .seconds(1)).text(), "s")
    figures.add(name, (Double(collection.count) / seconds).text(decimals: 0), "articles/s")
    figures.add(name, (collection.megabytes / seconds).text(), "MB/s")
    figures.add("\(name), index", (Double(indexSize) / Double(collection.bytes)).text(), "bytes/byte of text")
    figures.add("\(name), most memory", (Double(process.peakMemory) / 1e6).text(decimals: 0), "MB")
  }
}
