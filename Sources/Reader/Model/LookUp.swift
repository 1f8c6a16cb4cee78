package import Languages
internal import Localization
internal import Text

/// Words that a command of the user's looks up or translates.
package struct LookUp: Hashable, Sendable {
  package let command: LookUpCommand
  /// In NFC: dictionaries have their words so.
  package let words: String
  package let source: Language
  package let target: Language

  package init(_ command: LookUpCommand, _ words: String, from source: Language, to target: Language) {
    self.command = command
    self.words = words.composed
    self.source = source
    self.target = target
  }
}

/// The output of a command that ran beside the screen.
package struct CommandOutput: Hashable, Sendable {
  /// The end of a command.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// The command took too long and was stopped.
    case timedOut
    /// The command could not be started; a sentence says why.
    case failed(String)
  }

  /// Without control characters, a line each.
  package let lines: [String]
  /// True if the command wrote more than is kept.
  package let isCut: Bool
  package let ending: Ending

  package init(lines: [String], isCut: Bool = false, ending: Ending) {
    self.lines = lines
    self.isCut = isCut
    self.ending = ending
  }
}

/// Runs commands of the user's beside the screen.
package protocol CommandRunner: Sendable {
  /// The output of a look-up. Ends early where the task is cancelled.
  func output(of lookUp: LookUp) async -> CommandOutput
}

extension LookUp {
  /// The language into which words of a language are translated: the one in which the program speaks, or else the other
  /// language of the articles.
  static func target(for source: Language, among others: [Language]) -> Language {
    let spoken = Language(InterfaceLanguage.current.rawValue)
    return spoken != source ? spoken : others.first { $0 != source && $0 != .undetermined } ?? .reference
  }
}
