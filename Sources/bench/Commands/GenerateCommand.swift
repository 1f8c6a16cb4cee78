internal import ArgumentParser
internal import SampleNews

/// `bench generate N FOLDER`
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes a collection of made-up articles in English and Vietnamese, the same for the same seed."
  )

  @Argument(help: "The number of articles.")
  var count: Int

  @Argument(help: "The folder to write below; it is made where it is missing.")
  var folder: String

  @Option(help: "Another seed makes other articles.")
  var seed: UInt64 = 1

  func validate() throws {
    guard count >= 0 else { throw ValidationError("There can't be fewer than 0 articles.") }
  }

  func run() async throws {
    try await SampleCollection(count: count, seed: seed).write(to: folder)
  }
}
