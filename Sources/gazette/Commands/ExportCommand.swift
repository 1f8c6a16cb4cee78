internal import ArgumentParser
internal import Subscriptions

/// `gazette export`: the subscriptions for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the sources as a list that other programs import.",
    discussion: """
      Prints OPML 2.0 with the folders, names, languages and tags of the sources.

      Example:
        gazette export --opml > sources.opml
      """)

  @Flag(help: "Print OPML, the only format so far.")
  var opml = false

  @OptionGroup var interface: InterfaceArguments

  func run() throws {
    let list = try SourceChoice.load()
    var output = StandardOutput()
    for line in OPMLDocument.lines(of: list, states: try SourceStates.loaded().states) {
      try output.write(line: Sanitized(line).text)
    }
    try output.flush()
  }
}
