internal import ArgumentParser
internal import Foundation
internal import VirtualTerminal

/// `bench screen PROGRAM FOLDER`
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Measures gazette's first screen, its answers to keys and its memory, with a finished index.")

  @Argument(help: "The program to measure.")
  var program: String

  @Argument(help: "A folder of articles.")
  var folder: String

  @Option(help: "The number of runs of each figure.")
  var runs = 200

  @Option(help: "The folder for what the program writes; its index is kept there.")
  var scratch = ".build/bench/screen"

  func run() throws {
    let homes = try Homes(kept: URL(fileURLWithPath: scratch).path)
    let contestant = Contestant.gazette(
      "", URL(fileURLWithPath: program).path,
      on: TestCollection(folder: URL(fileURLWithPath: folder).path), in: homes)
    try finishIndex(contestant)
    var table = Table(["ms"] + Sample.header)
    for sample in try ScreenMeasurement.starts(of: [contestant], runs: max(2, runs / 10)) {
      table.add(["first screen"] + sample.columns)
    }
    let play = try contestant.start()
    try contestant.waitForFirstScreen(of: play)
    let first = megabytes(.resident, play)
    try finishWork(play)
    let idle = megabytes(.resident, play)
    // The last one goes through articles that were not shown before.
    for (name, keys) in ScreenMeasurement.moves + [("j, on and on", ("j", "j"))] {
      let sample = try ScreenMeasurement.frames(keys, of: [play], runs: runs)[0]
      table.add(["key to frame, \(name)"] + sample.columns)
    }
    let related = try ScreenMeasurement.answers(
      ("j", "k"), of: [play], runs: max(2, runs / 5), silence: .milliseconds(150))[0]
    table.add(["key to names and related stories"] + related.columns)
    print(table)
    print("MB: \(first) at the first screen, \(idle) idle, \(megabytes(.peak, play)) at most")
  }

  private func finishIndex(_ contestant: Contestant) throws {
    let play = try contestant.start()
    try contestant.waitForScreen(of: play)
    try finishWork(play)
  }

  private func finishWork(_ play: Screenplay) throws {
    guard ScreenMeasurement.waitUntilIdle(play, within: .seconds(600)) else { throw BenchError.noAnswer("") }
  }

  private func megabytes(_ kind: ProcessUse.Memory, _ play: Screenplay) -> String {
    ProcessUse.memory(kind, of: play.terminal.process).map { (Double($0) / 1e6).text(decimals: 0) } ?? "?"
  }
}
