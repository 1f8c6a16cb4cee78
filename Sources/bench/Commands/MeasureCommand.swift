internal import ArgumentParser
internal import Foundation

/// `bench measure PROGRAM FOLDER`
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measures gazette on a folder and on sample collections, beside the peers that are installed.")

  @Argument(help: "The program to measure.")
  var program: String

  @Argument(help: "A small folder of articles.")
  var folder: String

  @Option(parsing: .upToNextOption, help: "The sizes of the sample collections.")
  var sizes: [Int] = [20_000]

  @Option(help: "The folder for the sample collections, which are kept, and for what the programs write.")
  var scratch = ".build/bench"

  @Option(help: "A page in Markdown whose section measure gets the table.")
  var page: String?

  func validate() throws {
    guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("Sizes are numbers above 0.")
    }
  }

  func run() async throws {
    // The programs run in other folders.
    let scratch = URL(fileURLWithPath: scratch).path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    var collections = [TestCollection(folder: URL(fileURLWithPath: folder).path)]
    for size in sizes.sorted() {
      collections.append(try await TestCollection(count: size, below: scratch))
    }
    // New files are written to the disk now, and not during the measurement.
    sync()
    let session = try BenchSession(
      program: URL(fileURLWithPath: program).path, collections: collections, scratch: scratch)
    defer { session.cleanUp() }
    let machine = Machine()
    print(machine)
    for collection in collections {
      print("\(collection.name): \(collection.megabytes.text()) MB of text")
    }
    print("The first run is no part of median and 99th percentile.\n")
    try session.run()
    if let page { try FigurePage(path: page).replace(section: "measure", by: session.figures.table, machine) }
  }
}
