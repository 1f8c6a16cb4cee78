package import Catalogue

/// What is typed in place of the hint line. While it is open, keys go to it.
package enum Prompt: Sendable {
  case search(SearchPrompt)
  case command(PalettePrompt)
  case correction(CorrectionPrompt)
}

/// The prompt of a search, whose results are listed as one types.
package struct SearchPrompt: Sendable {
  package internal(set) var field: TextField
  /// Why the text can't be understood as it stands; what stands before the error is searched all the same.
  package internal(set) var error: QueryError?
  /// Whether Enter was pressed on a text that can't be understood.
  package internal(set) var isRefused = false
  package internal(set) var completion: Completion?
  /// The earlier search that is shown in place of what was typed.
  var recall: Recall?
  /// What Esc puts back.
  let before: Vantage

  /// A place in the history of searches.
  struct Recall: Hashable, Sendable {
    var index: Int
    /// What had been typed before the history was entered.
    let draft: String
  }
}

/// The prompt of the command palette.
package struct PalettePrompt: Hashable, Sendable {
  package internal(set) var field = TextField()
  /// The chosen command, as an index into those that fit what was typed.
  package internal(set) var choice = 0

  /// The commands that fit what was typed, best first.
  package var commands: [Command] { Command.matching(field.text) }
}
