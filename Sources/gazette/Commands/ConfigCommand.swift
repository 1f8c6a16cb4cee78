internal import ArgumentParser
internal import Foundation
internal import Localization
internal import News
internal import Reader

/// `gazette config`: the settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings: keys, colours, languages, macros.",
    discussion: """
      The settings are in config.toml, which you edit. Without an option the path of the file is printed and what is \
      wrong in it is told.

      Examples:
        gazette config --defaults > config.toml
        gazette config --check
      """)

  @Flag(help: "Print a config.toml with all that holds without one, with comments.")
  var defaults = false

  @Flag(
    help:
      """
      Tell what is wrong in config.toml, and which keys have another meaning by it; the exit code is 1 if anything is wrong.
      """)
  var check = false

  @Flag(help: "Print the path of config.toml.")
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

  private func report(to output: inout StandardOutput) throws {
    let file = SettingsFile()
    do throws(UserFileFailure) {
      let contents = try file.load()
      if !check { try? output.write(line: file.path) }
      for problem in contents.problems { complain(problem.wording(in: file.path)) }
      for displacement in contents.displacements {
        try? output.write(line: displacement.wording(by: contents.settings.reader.keymap))
      }
      try? output.flush()
      if contents.problems.isEmpty { return }
    } catch {
      complain(error.wordingOfSettings)
    }
    throw ExitCode(1)
  }
}
