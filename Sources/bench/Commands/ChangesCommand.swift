internal import ArgumentParser
internal import Foundation
internal import VirtualTerminal

/// `bench changes PROGRAM FOLDER`
struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Changes a headline again and again, and prints how long gazette's screen took to show it.")

  @Argument(help: "The program to measure.")
  var program: String

  @Argument(help: "A folder of articles. One file is added, and removed at the end.")
  var folder: String

  @Option(help: "The folder for what the program writes; its index is kept there.")
  var scratch = ".build/bench/changes"

  func run() async throws {
    let homes = try Homes(kept: URL(fileURLWithPath: scratch).path)
    let collection = TestCollection(folder: URL(fileURLWithPath: folder).path)
    let contestant = Contestant.gazette("", URL(fileURLWithPath: program).path, on: collection, in: homes)
    let play = try contestant.start()
    try contestant.waitForScreen(of: play)
    guard ScreenMeasurement.waitUntilIdle(play, within: .seconds(600)) else { throw BenchError.noAnswer("") }
    guard let sample = try ChangeMeasurement(in: collection).times(in: play) else {
      throw BenchError.noAnswer("a changed file")
    }
    var table = Table(["a changed headline on the screen, ms"] + Sample.header)
    table.add([collection.name] + sample.columns)
    print(table)
  }
}
