internal import Archive
internal import ArgumentParser
internal import Corpus
internal import Linguistics
internal import Reader
internal import Screen
internal import Terminal

@main
struct Gazette: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazette", abstract: "Read news in several languages in a terminal.",
    subcommands: [ReadCommand.self], defaultSubcommand: ReadCommand.self)
}
