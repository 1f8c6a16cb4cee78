internal import ArgumentParser
internal import Localization
internal import Subscriptions

/// `gazette remove`: ends a subscription.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Unsubscribe from a source; its articles stay.",
    discussion: """
      Takes the source out of sources.toml. Its kept articles, your marks and all else in the file stay.

      Examples:
        gazette remove https://example.com/feed.xml
        gazette remove "The Example"
      """)

  @Argument(help: "The address of a source, or its name if no other source has it.")
  var source: String

  @OptionGroup var interface: InterfaceArguments

  func run() throws {
    let found = try SourceChoice.source(named: source, in: try SourceChoice.load())
    try KeptNews.settings.change([.remove(found.url)])
    try SourceStates.keeping { try $0.ledger.forget(found.url) }
    var output = StandardOutput()
    try output.write(
      line: wording(
        en: "removed \(Sanitized(found.url)); its articles stay",
        vi: "đã xóa \(Sanitized(found.url)); các bài vẫn còn"))
    try output.flush()
  }
}
