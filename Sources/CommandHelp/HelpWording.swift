package import Localization

/// The words that a help has besides those of its command.
package enum HelpWording {
  static let overview = Wording(en: "OVERVIEW", vi: "TỔNG QUAN")
  package static let usage = Wording(en: "USAGE", vi: "CÁCH DÙNG")
  static let arguments = Wording(en: "ARGUMENTS", vi: "THAM SỐ")
  static let options = Wording(en: "OPTIONS", vi: "TÙY CHỌN")
  static let commands = Wording(en: "SUBCOMMANDS", vi: "CÁC LỆNH")
  static let commandInUsage = Wording(en: "<subcommand>", vi: "<lệnh>")
  private static let commandsInUsage = Wording(en: "<subcommands>", vi: "<lệnh>")
  static let byDefault = Wording(en: "(default)", vi: "(mặc định)")
  /// The heading of the examples in a discussion.
  package static let examples = Wording(en: "Examples:", vi: "Ví dụ:")
  private static let showVersion = Wording(en: "Show the version.", vi: "Hiện phiên bản.")
  private static let showHelp = Wording(en: "Show help information.", vi: "Hiện phần trợ giúp.")

  /// A line of the argument parser with its word for a command in the language of the interface.
  package static func namingCommands(in line: String) -> String {
    [commandInUsage, commandsInUsage].reduce(line) { $0.replacing($1.english, with: $1.text) }
  }

  static func moreHelp(of command: String) -> Wording {
    Wording(
      en: "See '\(command) help <subcommand>' for detailed help.",
      vi: "Dùng '\(command) help <lệnh>' để xem trợ giúp chi tiết.")
  }

  static func values(_ values: [String]) -> Wording {
    let list = values.joined(separator: ", ")
    return Wording(en: "values: \(list)", vi: "giá trị: \(list)")
  }

  static func defaultValue(_ value: String) -> Wording {
    Wording(en: "default: \(value)", vi: "mặc định: \(value)")
  }

  /// The help of an argument. The argument parser has words of its own for the arguments that it adds.
  package static func abstract(of argument: ArgumentDescription) -> String {
    if argument.names.contains("--version") { return showVersion.text }
    if argument.names.contains("--help") { return showHelp.text }
    let facts = [
      argument.values.map { values($0).text }, argument.defaultValue.map { defaultValue($0).text },
    ]
    .compactMap(\.self)
    return [argument.abstract, facts.isEmpty ? nil : "(\(facts.joined(separator: "; ")))"].compactMap(\.self)
      .joined(separator: " ")
  }
}
