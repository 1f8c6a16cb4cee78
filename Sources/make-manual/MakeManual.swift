internal import ArgumentParser
internal import CommandHelp
internal import Foundation
internal import Localization

/// Makes the pages of the manual in each language of the interface, from the program's own description of its commands,
/// from its key table and from its settings.
@main
struct MakeManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-manual",
    abstract: "Make the pages of the manual: gazette(1) and gazette-config(5), in each language.")

  @Argument(help: "The program gazette.", completion: .file())
  var program: String

  @Argument(help: "The folder in which the pages are written: man1, man5, vi/man1, vi/man5.")
  var folder: String

  func run() throws {
    for language in InterfaceLanguage.allCases {
      language.choose()
      let described = DescribedProgram(path: program, language: language)
      let command = try CommandDescription(toolInfo: described.output(of: ["--experimental-dump-help"]))
      let version = try described.output(of: ["--version"]).prefix { $0 != "\n" }
      try write(CommandPage(command, version: String(version)).text, language, section: 1, name: "gazette")
      guard command.command(named: "config") != nil else { continue }
      let settings = try described.output(of: ["config", "--defaults"])
      try write(
        SettingsPage(settings, version: String(version)).text, language, section: 5, name: "gazette-config")
    }
  }

  private func write(_ text: String, _ language: InterfaceLanguage, section: Int, name: String) throws {
    // English is the language of pages without a folder of their own.
    let place = InterfaceLanguage.allCases.first == language ? "" : "/\(language.rawValue)"
    let path = "\(folder)\(place)/man\(section)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try text.write(toFile: "\(path)/\(name).\(section)", atomically: true, encoding: .utf8)
  }
}

/// The built program, which describes itself in a language.
struct DescribedProgram {
  let path: String
  let language: InterfaceLanguage

  /// Standard output of a run. Throws where the program fails.
  func output(of arguments: [String]) throws -> String {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "LC_ALL": language.rawValue,
      // The settings of whoever builds the manual don't matter.
      "XDG_CONFIG_HOME": "/nonexistent",
    ]) { $1 }
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError(
        "\(path) \(arguments.joined(separator: " ")): exit code \(process.terminationStatus)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
