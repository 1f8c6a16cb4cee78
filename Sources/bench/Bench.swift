internal import ArgumentParser

/// Makes collections of sample news, and measures gazette on them.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Makes collections of sample news, and measures gazette on them.",
    subcommands: [
      MeasureCommand.self, GrowthCommand.self, FetchMeasureCommand.self, KeystrokesCommand.self,
      ScreenCommand.self, ChangesCommand.self, ArchiveCommand.self, GenerateCommand.self,
    ])
}
