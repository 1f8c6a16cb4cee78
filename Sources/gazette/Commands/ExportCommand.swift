internal import ArgumentParser
internal import Localization
internal import Subscriptions

/// `gazette export`: the subscriptions for other programs.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "export",
      abstract: Wording(
        en: "Print the sources as a list that other programs import.",
        vi: "In danh sách nguồn để chương trình khác nhập vào."),
      discussion: Wording(
        en: """
          Prints OPML 2.0 with the folders, names, languages and tags of the sources.
          """,
        vi: """
          In OPML 2.0 với thư mục, tên, ngôn ngữ và thẻ của các nguồn.
          """),
      examples: [
        "gazette export --opml > sources.opml"
      ])
  }

  @Flag(
    help: .said(
      en: "Print OPML, the only format so far.", vi: "In OPML, định dạng duy nhất hiện có."))
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
