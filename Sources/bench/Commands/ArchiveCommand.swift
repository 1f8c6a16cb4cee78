internal import ArgumentParser
internal import DatabaseServer
internal import Foundation

/// `bench archive PROGRAM`
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Measures shared archives of sample news on a PostgreSQL server that this command starts.",
    discussion: """
      For each size a new server gets an archive, the program ingests the articles, and readers ask questions that are drawn \
      from the articles, the same in each run. A cell holds the median and the 99th percentile in milliseconds.
      """)

  @Argument(help: "The program to measure.")
  var program: String

  @Option(parsing: .upToNextOption, help: "The sizes of the archives.")
  var sizes = [100_000]

  @Option(help: "The number of questions of each kind.")
  var questions = 300

  @Flag(help: "Keep the archives, and measure those of an earlier run without their ingest.")
  var keep = false

  @Option(help: "The folder for the sample collections, which are kept, and for the servers.")
  var scratch = ".build/bench"

  @Option(help: "A page in Markdown whose section archive gets the table.")
  var page: String?

  func validate() throws {
    guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }), questions > 0 else {
      throw ValidationError("Sizes and questions are numbers above 0.")
    }
    guard DatabaseServer.programs != nil else {
      throw ValidationError("PostgreSQL isn't installed: apt install postgresql")
    }
  }

  func run() async throws {
    let scratch = URL(fileURLWithPath: scratch).path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let machine = Machine()
    print(machine)
    var all: [ArchiveFigures] = []
    for size in sizes.sorted() {
      let session = try await ArchiveSession(
        program: URL(fileURLWithPath: program).path, size: size, questions: questions, keeps: keep,
        scratch: scratch)
      all.append(try await session.run())
      await session.cleanUp()
    }
    let table = ArchiveFigures.table(of: all)
    print("\n\(table.markdown)")
    if let page { try FigurePage(path: page).replace(section: "archive", by: table, machine) }
  }
}
