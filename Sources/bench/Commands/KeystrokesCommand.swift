internal import ArgumentParser
internal import Foundation
internal import VirtualTerminal

/// `bench keystrokes PROGRAM FOLDER`
struct KeystrokesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keystrokes",
    abstract: "Types searches letter by letter into gazette's prompt and prints how long each letter took.")

  @Argument(help: "The program to measure.")
  var program: String

  @Argument(help: "A folder of articles.")
  var folder: String

  @Option(parsing: .upToNextOption, help: "What to type.")
  var queries = [
    "the prime minister", "thủ tướng", "da nang", "\"Hà Nội\"", "-trump lang:vi", "path:2024",
    "name:\"Joe Biden\"", "after:2025-01 is:unread", "=Đà", "in:title a", "Belgium", "hợp tác",
  ]

  @Option(help: "How many of the slowest letters to print.")
  var slowest = 20

  @Option(help: "The folder for what the program writes; its index is kept there.")
  var scratch = ".build/bench/keystrokes"

  func run() async throws {
    let homes = try Homes(kept: URL(fileURLWithPath: scratch).path)
    let contestant = Contestant.gazette(
      "", URL(fileURLWithPath: program).path,
      on: TestCollection(folder: URL(fileURLWithPath: folder).path), in: homes)
    let play = try contestant.start()
    try contestant.waitForScreen(of: play)
    guard ScreenMeasurement.waitUntilIdle(play, within: .seconds(600)) else { throw BenchError.noAnswer("/") }
    var keystrokes: [Keystroke] = []
    for query in queries { keystrokes += try Keystroke.typing(query, into: play) }
    report(keystrokes)
  }

  private func report(_ keystrokes: [Keystroke]) {
    var (first, frame, all) = (Sample(), Sample(), Sample())
    for keystroke in keystrokes {
      first.add(keystroke.answer.first, isFirst: false)
      frame.add(keystroke.answer.frame, isFirst: false)
      all.add(keystroke.answer.all, isFirst: false)
    }
    var table = Table(["a letter typed, ms"] + Sample.header)
    table.add(["to its first byte"] + first.columns)
    table.add(["to the last byte of results and article"] + frame.columns)
    table.add(["to the last byte of names and related stories"] + all.columns)
    print(table)
    for keystroke in keystrokes.sorted(by: { $0.answer.frame > $1.answer.frame }).prefix(slowest) {
      let times = [keystroke.answer.frame, keystroke.answer.all].map {
        ($0 / .milliseconds(1)).text(decimals: 1)
      }
      print("\(times[0]) ms, with all else \(times[1]) ms  \(keystroke.typed)")
    }
  }
}

/// One letter typed into the search prompt.
private struct Keystroke {
  /// The search so far.
  let typed: String
  let answer: FrameWatch.Answer

  /// After this time without a byte the results and the article are complete.
  private static let silence = Duration.milliseconds(250)

  /// Types a search letter by letter and deletes it.
  static func typing(_ query: String, into play: Screenplay) throws -> [Keystroke] {
    guard ScreenMeasurement.time(of: "/", in: play, silence: silence) != nil else {
      throw BenchError.noAnswer("/")
    }
    var (typed, watch) = ("", FrameWatch(of: play))
    var keystrokes: [Keystroke] = []
    for character in query {
      typed.append(character)
      guard let answer = watch.answer(to: String(character), silence: silence) else {
        throw BenchError.noAnswer(typed)
      }
      keystrokes.append(Keystroke(typed: typed, answer: answer))
    }
    for _ in 0..<2 {
      _ = ScreenMeasurement.time(of: TerminalKey.escape.rawValue, in: play, silence: silence)
    }
    return keystrokes
  }
}
