internal import ArgumentParser
internal import CommandHelp

/// A user's wish to read the help of a command.
struct HelpRequest {
  private let command: CommandDescription

  /// Nil if `message`, which the argument parser has for the user, is not the help of `root` or of a command below it.
  /// The argument parser doesn't tell of which command a help is.
  init?(message: String, of root: any ParsableCommand.Type) {
    let commands = [root] + root.configuration.subcommands
    let asked = commands.first { command in
      [false, true].contains { root.helpMessage(for: command, includeHidden: $0) == message }
    }
    guard let name = asked?.configuration.commandName,
      let description = try? CommandDescription(toolInfo: root._dumpHelp()),
      let command = description.command(named: name)
    else { return nil }
    self.command = command
  }

  /// The help in lines of so many columns.
  func text(columns: Int) -> String {
    HelpText(of: command, columns: columns).lines.joined(separator: "\n")
  }
}
