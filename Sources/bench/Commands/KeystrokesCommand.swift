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
    var (echo, all) = (Sample(), Sample())
    for keystroke in keystrokes {
      echo.add(keystroke.echo, isFirst: false)
      all.add(keystroke.all, isFirst: false)
    }
    var table = Table(["a letter typed, ms"] + Sample.header)
    table.add(["to its first byte"] + echo.columns)
    table.add(["to the last byte of results and article"] + all.columns)
    print(table)
    for keystroke in keystrokes.sorted(by: { $0.all > $1.all }).prefix(slowest) {
      print("\((keystroke.all / .milliseconds(1)).text(decimals: 1)) ms  \(keystroke.typed)")
    }
  }
}

/// One letter typed into the search prompt.
private struct Keystroke {
  /// The search so far.
  let typed: String
  /// From the key to the first byte that follows.
  let echo: Duration
  /// From the key to the last byte before a time without bytes.
  let all: Duration

  /// After this time without a byte the results and the article are complete.
  private static let silence = Duration.milliseconds(250)

  /// Types a search letter by letter and deletes it.
  static func typing(_ query: String, into play: Screenplay) throws -> [Keystroke] {
    guard ScreenMeasurement.time(of: "/", in: play, silence: silence) != nil else {
      throw BenchError.noAnswer("/")
    }
    var typed = ""
    var keystrokes: [Keystroke] = []
    for character in query {
      typed.append(character)
      let begin = ContinuousClock.now
      play.type(String(character))
      guard play.receive(until: begin + .seconds(10)) else { throw BenchError.noAnswer(typed) }
      let echo = play.lastOutput - begin
      play.waitForSilence(of: silence)
      keystrokes.append(Keystroke(typed: typed, echo: echo, all: play.lastOutput - begin))
    }
    for _ in 0..<2 {
      _ = ScreenMeasurement.time(of: TerminalKey.escape.rawValue, in: play, silence: silence)
    }
    return keystrokes
  }
}
