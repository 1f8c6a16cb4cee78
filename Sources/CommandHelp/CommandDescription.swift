internal import Foundation

/// A command as the argument parser describes it, in the language in which it was asked.
package struct CommandDescription: Decodable, Hashable, Sendable {
  private enum CodingKeys: String, CodingKey {
    case superCommands, aliases, abstract, discussion, shouldDisplay, defaultSubcommand, subcommands,
      arguments
    case name = "commandName"
  }

  private let superCommands: [String]?
  private let aliases: [String]?
  private let shouldDisplay: Bool?
  private let defaultSubcommand: String?
  private let subcommands: [CommandDescription]?
  private let arguments: [ArgumentDescription]?

  package let name: String
  package let abstract: String?
  package let discussion: String?

  /// Reads the description that `gazette --experimental-dump-help` prints.
  package init(toolInfo json: String) throws {
    self = try JSONDecoder().decode(ToolInfo.self, from: Data(json.utf8)).command
  }

  private struct ToolInfo: Decodable {
    let command: CommandDescription
  }

  /// The words with which a user calls the command: `gazette list`.
  package var call: String { ((superCommands ?? []) + [name]).joined(separator: " ") }

  /// The name and its other forms.
  package var names: [String] { [name] + (aliases ?? []) }

  /// The commands below this one that are shown, without the command `help`, which the argument parser adds.
  package var shownCommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.name != "help" }
  }

  /// True if this command is meant where the user names none of the commands of `parent`.
  package func isDefault(of parent: CommandDescription) -> Bool { parent.defaultSubcommand == name }

  /// The command of this name below this one, or this one where the name is its own.
  package func command(named wanted: String) -> CommandDescription? {
    wanted == name ? self : (subcommands ?? []).first { $0.name == wanted }
  }

  /// The arguments that are shown. A flag and its opposite are one argument.
  package var shownArguments: [ArgumentDescription] {
    (arguments ?? []).filter(\.isShown).reduce(into: []) { shown, argument in
      if let pair = shown.last?.joined(with: argument) {
        shown[shown.count - 1] = pair
      } else {
        shown.append(argument)
      }
    }
  }
}

/// An argument, an option or a flag of a command.
package struct ArgumentDescription: Decodable, Hashable, Sendable {
  /// The way in which a value is given.
  package enum Kind: String, Decodable, Hashable, Sendable {
    case positional, option, flag
  }

  private struct Name: Decodable, Hashable, Sendable {
    let kind: String
    let name: String

    /// As it is typed: `-h`, `--help`.
    var typed: String { (kind == "long" ? "--" : "-") + name }
  }

  private enum CodingKeys: String, CodingKey {
    case kind, shouldDisplay, sectionTitle, isOptional, isRepeating, valueName, defaultValue, abstract
    case givenNames = "names"
    case values = "allValues"
  }

  private let shouldDisplay: Bool?
  private var givenNames: [Name]?
  private let valueName: String?

  package let kind: Kind
  package let sectionTitle: String?
  package let isOptional: Bool
  package let isRepeating: Bool
  package let defaultValue: String?
  /// All values that are allowed, where they are few.
  package let values: [String]?
  package let abstract: String?

  package var isShown: Bool { shouldDisplay ?? true }

  /// The names with their dashes; none of a positional argument.
  package var names: [String] { (givenNames ?? []).map(\.typed) }

  /// The name of the value in angle brackets; nil for a flag.
  package var value: String? { kind == .flag ? nil : "<\(valueName ?? "")>" }

  /// True if the argument parser adds the argument to each command.
  package var isOfEveryCommand: Bool { names.contains("--help") || names.contains("--version") }

  /// The name that stands for the argument: the first long one.
  package var mainName: String? { names.first { $0.hasPrefix("--") } ?? names.first }

  /// This flag and its opposite (`--fast` and `--no-fast`) as one; nil if the other argument is none.
  fileprivate func joined(with other: ArgumentDescription) -> ArgumentDescription? {
    guard kind == .flag, other.kind == .flag, let name = mainName?.dropFirst(2),
      other.names == ["--no-\(name)"]
    else { return nil }
    var pair = self
    pair.givenNames = (givenNames ?? []) + (other.givenNames ?? [])
    return pair
  }
}
