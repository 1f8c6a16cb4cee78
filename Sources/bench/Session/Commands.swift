internal import Foundation

/// Measures commands: searches, names, related stories.
extension BenchSession {
  func measureSearchCommands() throws {
    try addSearch("gazette search") { [program, "search", $0, largest.folder] }
    try addSearch("gazette list --query") { [program, "list", largest.folder, "--query", $0] }
    if let ripgrep = peers.ripgrep {
      try addSearch("rg -c -i") { [ripgrep.path, "-c", "-i", $0, largest.folder] }
    } else {
      figures.skip("search: rg -c -i", "not installed")
    }
    if let all = peers.ripgrepAll {
      try addSearch("rga -c -i") { [all.path, "-c", "-i", $0, largest.folder] }
    } else {
      figures.skip("search: rga -c -i", "not installed")
    }
    if let logs = peers.logs {
      try logs.write(largest)
      try addSearch("lnav, one file", logs.search)
    } else {
      figures.skip("search: lnav", "not installed")
    }
    if let index = peers.fullText { try addSearch("SQLite FTS5 alone", index.count) }
    try measureFeedSearch()
  }

  private func addSearch(_ name: String, _ command: (String) -> [String]) throws {
    let sample = try SearchMeasurement.commands(
      runs: Self.searchRuns, environment: homes[homes.count - 1].environment, command)
    let name = "search, \(largest.name), a query: \(name)"
    if let sample { figures.add(name, sample) } else { figures.skip(name, "failed") }
  }

  private func measureFeedSearch() throws {
    guard let reader = peers.feed else { return figures.skip("search: newsboat's /", "not installed") }
    let contestant = reader.contestant(largest)
    let play = try contestant.start()
    try contestant.waitForScreen(of: play)
    figures.add("search, \(largest.name), a query: newsboat's /", reader.search(in: play, runs: 1))
  }

  /// Language and names of single sentences, as `gazette annotate` prints them; the time on the processor, since the
  /// command uses one core.
  func measureNames() throws {
    let sentences = largest.sample(of: Self.namedArticles).sentences()
    let input = "\(scratch)/sentences.jsonl"
    let lines = try sentences.enumerated().map { number, text in
      String(decoding: try JSONEncoder().encode(["id": "\(number)", "text": text]), as: UTF8.self)
    }
    try lines.joined(separator: "\n").write(toFile: input, atomically: true, encoding: .utf8)
    let process = try FinishedProcess(
      [program, "annotate"], environment: homes[0].environment, input: input)
    guard process.exitCode == 0 else { return figures.skip("names", "exit code \(process.exitCode)") }
    let rate = Double(sentences.count) / (process.processorTime / .seconds(1))
    figures.add("names, on one core", rate.text(decimals: 0), "sentences/s")
  }

  func measureRelated() throws {
    for (collection, home) in zip(collections, homes) {
      let rate = try LineRate(
        [program, "related", "--json", collection.folder], environment: home.environment,
        within: .seconds(8))
      let name = "related stories of an article: gazette, \(collection.name)"
      if let time = rate.timeOfLine {
        figures.add(name, (time / .milliseconds(1)).text(), "ms")
      } else {
        figures.skip(name, "too few lines to time")
      }
    }
  }
}

extension TestCollection {
  /// The sentences of the articles, split at a period before a space. Exact sentences are not necessary for timing.
  fileprivate func sentences() -> [String] {
    files.flatMap { file in
      ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
        .replacingOccurrences(of: ". ", with: ".\n").split(separator: "\n").map(String.init)
    }
  }
}
