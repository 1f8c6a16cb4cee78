/// A command line of the user's that the shell runs while it has the terminal.
package struct ShellCommand: Hashable, Sendable {
  /// The line as the user typed it.
  package let line: String
  /// The text on the command's standard input; nil for the keyboard.
  package let input: CommandInput?
  /// True if a key is waited for at the end, so that the output can be read.
  package let waitsAtEnd: Bool

  package init(_ line: String, input: CommandInput? = nil, waitsAtEnd: Bool = true) {
    self.line = line
    self.input = input
    self.waitsAtEnd = waitsAtEnd
  }
}

/// A finding in the format in which a command reads it.
package struct CommandInput: Hashable, Sendable {
  package let finding: Finding
  package let format: FindingFormat

  package init(_ finding: Finding, as format: FindingFormat) {
    self.finding = finding
    self.format = format
  }
}
