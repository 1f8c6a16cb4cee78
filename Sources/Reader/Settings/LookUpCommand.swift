/// A command of the user's that looks up or translates a word or a passage, beside the screen.
package struct LookUpCommand: Hashable, Sendable {
  /// The name in the menu.
  package let name: String
  /// The program with its arguments, split at blanks outside of quotes. `%s` means the words, `%l` the code of their
  /// language, `%t` the code of the language into which they are translated, `%%` a percent sign. A command without `%s`
  /// reads the words from its standard input. No shell reads the line.
  package let line: String

  package init(name: String, line: String) {
    self.name = name
    self.line = line
  }

  /// The commands where the user names none.
  package static let usual = [
    LookUpCommand(name: "dict", line: "dict -- %s"),
    LookUpCommand(name: "trans", line: "trans -no-ansi -no-auto -source %l -target %t"),
  ]
}
