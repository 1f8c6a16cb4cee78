internal import Foundation
internal import VirtualTerminal

/// `newsboat` on the same articles, as one feed.
struct FeedReader {
  let peer: Peer
  let homes: Homes

  private var feed: String { "\(homes.folder)/data/feed.xml" }
  private var urls: String { "\(homes.folder)/config/urls" }
  private var cache: String { "\(homes.folder)/cache/newsboat.db" }
  private var arguments: [String] { ["-u", urls, "-c", cache, "-C", "/dev/null"] }

  /// Writes the feed, which is not timed, and reads it into newsboat's own database.
  func load(_ collection: TestCollection) throws -> FinishedProcess {
    var text = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Bench</title>\n"
    text += "<link>http://localhost/</link><description>Bench</description>\n"
    for (number, file) in collection.files.enumerated() {
      let body = Self.escaped(try String(contentsOfFile: file, encoding: .utf8))
      text += "<item><title>Article \(number)</title><guid>\(number)</guid><description>\(body)"
      text += "</description></item>\n"
    }
    text += "</channel></rss>\n"
    try text.write(toFile: feed, atomically: true, encoding: .utf8)
    try "file://\(feed)\n".write(toFile: urls, atomically: true, encoding: .utf8)
    return try FinishedProcess([peer.path] + arguments + ["-x", "reload"], environment: homes.environment)
  }

  var size: Int { bench.size(of: cache) }

  /// The first screen, which lists the feed.
  func contestant(_ collection: TestCollection) -> Contestant {
    Contestant(
      name: "newsboat, \(collection.name)", program: peer.path, arguments: arguments,
      environment: homes.environment, isComplete: { $0.contains("Bench") })
  }

  /// From Enter behind each query to the last byte of the results.
  func search(in play: Screenplay, runs: Int) -> Sample {
    var sample = Sample()
    for run in 0...runs {
      for query in SearchMeasurement.queries {
        play.type("/" + query)
        play.waitForSilence(of: .milliseconds(200))
        // The prompt vanishes at once; the results may take seconds.
        let time = ScreenMeasurement.time(of: TerminalKey.enter.rawValue, in: play, silence: .seconds(2))
        if let time { sample.add(time, isFirst: run == 0) }
        play.type("q")
        play.waitForSilence(of: .milliseconds(200))
      }
    }
    return sample
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
