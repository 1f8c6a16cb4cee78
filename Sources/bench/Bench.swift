internal import VirtualTerminal

/// `bench PROGRAM FOLDER`: how fast the screen stands and how fast it answers a key, beside `less` on one of the
/// articles, on this machine, in this run.
@main
struct Bench {
  /// How often each figure is measured.
  static let startRuns = 40
  static let keyRuns = 200

  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      print("usage: bench PROGRAM FOLDER")
      return
    }
    let contestants = try Contestant.all(program: CommandLine.arguments[1], folder: CommandLine.arguments[2])
    let starts = try measureStarts(of: contestants)
    let keys = try measureKeys(of: contestants)
    report(contestants, starts: starts, keys: keys)
  }

  /// From exec to the last byte of the first complete screen. The contestants take turns, so that what else the
  /// machine does meets all of them alike.
  private static func measureStarts(of contestants: [Contestant]) throws -> [Sample] {
    var samples = contestants.map { _ in Sample() }
    for run in 0...startRuns {
      for (index, contestant) in contestants.enumerated() {
        let begin = ContinuousClock.now
        let play = try contestant.start()
        try contestant.waitForScreen(of: play)
        samples[index].add(play.lastOutput - begin, isFirst: run == 0)
      }
    }
    return samples
  }

  /// From a key to the last byte of its frame. Down and up alternate, so that every key changes the screen.
  private static func measureKeys(of contestants: [Contestant]) throws -> [Sample] {
    let plays = try contestants.map { try $0.start() }
    for (contestant, play) in zip(contestants, plays) { try contestant.waitForScreen(of: play) }
    var samples = contestants.map { _ in Sample() }
    for run in 0...keyRuns {
      for (index, play) in plays.enumerated() {
        let before = play.screen.text
        let begin = ContinuousClock.now
        play.type(run.isMultiple(of: 2) ? "j" : "k")
        play.receive(until: begin + .seconds(1))
        play.waitForSilence(of: Contestant.silence)
        guard play.screen.text != before else { throw BenchError.noAnswer(contestants[index].name) }
        samples[index].add(play.lastOutput - begin, isFirst: run == 0)
      }
    }
    return samples
  }

  private static func report(_ contestants: [Contestant], starts: [Sample], keys: [Sample]) {
    print("milliseconds; first: the run before the others; median and 99th percentile of the others\n")
    var table = Table(["", "first", "median", "p99", "runs"])
    for (contestant, sample) in zip(contestants, starts) {
      table.add(["exec to first screen, \(contestant.name)"] + sample.columns)
    }
    for (contestant, sample) in zip(contestants, keys) {
      table.add(["key to frame, \(contestant.name)"] + sample.columns)
    }
    print(table)
  }
}

enum BenchError: Error {
  /// There is no article in the folder.
  case noArticle(folder: String)
  /// A key was not answered.
  case noAnswer(String)
}
