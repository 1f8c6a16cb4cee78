internal import ArgumentParser
internal import Foundation
internal import Localization
internal import News
internal import Reader

/// `gazette config`: the settings.
struct ConfigCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "config",
      abstract: Wording(
        en: "Show the settings: keys, colours, languages, macros.",
        vi: "Xem các cài đặt: phím, màu, ngôn ngữ, macro."),
      discussion: Wording(
        en: """
          The settings are in config.toml, which you edit. Without an option the path of the file is printed and what \
          is wrong in it is told.
          """,
        vi: """
          Các cài đặt nằm trong config.toml do bạn sửa. Nếu không có tùy chọn, lệnh in đường dẫn của tệp và cho biết \
          chỗ sai trong đó.
          """),
      examples: ["gazette config --defaults > config.toml", "gazette config --check"])
  }

  @Flag(
    help: .said(
      en: "Print a config.toml with all that holds without one, with comments.",
      vi: "In một config.toml với mọi giá trị mặc định, kèm chú thích."))
  var defaults = false

  @Flag(
    help: .said(
      en: """
        Tell what is wrong in config.toml, and which keys have another meaning by it; the exit code is 1 if anything is \
        wrong.
        """,
      vi: """
        Cho biết chỗ sai trong config.toml và những phím mang nghĩa khác vì tệp đó; mã thoát là 1 nếu có chỗ sai.
        """))
  var check = false

  @Flag(help: .said(en: "Print the path of config.toml.", vi: "In đường dẫn của config.toml."))
  var path = false

  @OptionGroup var interface: InterfaceArguments

  func validate() throws {
    guard [defaults, check, path].count(where: \.self) < 2 else {
      throw ValidationError(
        wording(
          en: "choose one of --defaults, --check and --path",
          vi: "chỉ chọn một trong --defaults, --check và --path"))
    }
  }

  func run() throws {
    var output = StandardOutput()
    if defaults {
      try output.write(line: String(SettingsDefaults.text.dropLast()))
    } else if path {
      try output.write(line: SettingsFile().path)
    } else {
      try report(to: &output)
    }
    try output.flush()
  }

  /// A sentence about the keys that nobody wants to miss; nil if all of them are there.
  private static func warning(of keymap: Keymap) -> String? {
    guard keymap.keys(for: [.close, .quit]).isEmpty else { return nil }
    let palette = keymap.keyNames(for: [.commands])
    return palette.isEmpty
      ? wording(
        en: "no key quits gazette; give quit or commands a key",
        vi: "không có phím nào để thoát gazette; hãy đặt một phím cho quit hoặc commands")
      : wording(
        en: "no key quits gazette; type \(palette)quit",
        vi: "không có phím nào để thoát gazette; hãy gõ \(palette)quit")
  }

  private func report(to output: inout StandardOutput) throws {
    let file = SettingsFile()
    do throws(UserFileFailure) {
      let contents = try file.load()
      if !check { try? output.write(line: file.path) }
      for problem in contents.problems { complain(problem.wording(in: file.path)) }
      for displacement in contents.displacements {
        try? output.write(line: displacement.wording(by: contents.settings.reader.keymap))
      }
      if let warning = Self.warning(of: contents.settings.reader.keymap) { try? output.write(line: warning) }
      try? output.flush()
      if contents.problems.isEmpty { return }
    } catch {
      complain(error.wordingOfSettings)
    }
    throw ExitCode(1)
  }
}
