internal import Foundation
internal import Languages
internal import Localization
internal import Reader

/// Runs the commands of the user's that look words up.
struct UserCommands: CommandRunner {
  /// A dictionary in the network answers within this time, or not at all.
  private static let patience = Duration.seconds(20)

  func output(of lookUp: LookUp) async -> CommandOutput {
    let values: [Character: String] = [
      "s": lookUp.words, "l": lookUp.source.code, "t": lookUp.target.code,
    ]
    let (arguments, used) = ProgramLine(lookUp.command.line).filled(values)
    guard let program = arguments.first else {
      return CommandOutput(
        lines: [], ending: .failed(wording(en: "the command is empty", vi: "lệnh để trống")))
    }
    let input = used.contains("s") ? [] : Array((lookUp.words + "\n").utf8)
    let outcome = await BoundedProcess(arguments: arguments, input: input, patience: Self.patience).run()
    return CommandOutput(
      lines: TerminalText.lines(of: outcome.output), isCut: outcome.isCut,
      ending: Self.ending(outcome.ending, of: program))
  }

  private static func ending(_ ending: BoundedProcess.Outcome.Ending, of program: String)
    -> CommandOutput.Ending
  {
    switch ending {
    case .exited(let status): .exited(status)
    case .signalled(let number): .signalled(number)
    case .timedOut: .timedOut
    case .failed(let errno): .failed("\(failedStartWording(of: program, errno)); \(remedy)")
    }
  }

  /// The way to another command.
  private static var remedy: String {
    wording(
      en: "install it, or set another command in config.toml: [programs] look-ups = [\"name: command %s\"]",
      vi: "hãy cài đặt, hoặc đặt lệnh khác trong config.toml: [programs] look-ups = [\"tên: lệnh %s\"]")
  }
}
