internal import ArgumentParser
internal import Localization
internal import Subscriptions

/// `gazette remove`: ends a subscription.
struct RemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "remove",
      abstract: Wording(
        en: "Unsubscribe from a source; its articles stay.",
        vi: "Bỏ đăng ký một nguồn; các bài của nó vẫn còn."),
      discussion: Wording(
        en: """
          Takes the source out of sources.toml. Its kept articles, your marks and all else in the file stay.
          """,
        vi: """
          Bỏ nguồn khỏi sources.toml. Các bài đã giữ, các dấu của bạn và mọi thứ khác trong tệp vẫn còn.
          """),
      examples: [
        "gazette remove https://example.com/feed.xml",
        #"gazette remove "The Example""#,
      ])
  }

  @Argument(
    help: .said(
      en: "The address of a source, or its name if no other source has it.",
      vi: "Địa chỉ của nguồn, hoặc tên của nó nếu không nguồn nào khác mang tên ấy.",
      value: Wording(en: "source", vi: "nguồn")))
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
