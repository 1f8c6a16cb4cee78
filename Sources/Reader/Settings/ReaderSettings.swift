package import Catalogue
package import Languages

/// The choices of the user that the screen follows. Each has the value that holds where the user chose nothing.
package struct ReaderSettings: Hashable, Sendable {
  /// The moment at which an article counts as read.
  package enum Marking: String, Hashable, Sendable, CaseIterable {
    /// When the user opens it.
    case opened
    /// When its end was on the screen.
    case ended
    /// When the user says so.
    case byHand = "by-hand"
  }

  package var marking = Marking.opened
  /// The panes and the lines of the list, until the user changes them with keys.
  package var layout = PaneArrangement()
  package var dates = DateStyle.usual
  /// The languages that are counted first, in their order; the others follow by the number of their articles.
  package var languages: [Language] = []
  package var keymap = Keymap.standard
  /// The keys of prompts that stand for others.
  package var promptKeys = PromptKeys()
  /// The input method with which letters are typed, such as `telex`; nil where gazette decides by the letters.
  package var inputMethod: String?
  /// Keys that run several actions and commands in order.
  package var macros: [Macro] = []
  /// The form in which an article is cited.
  package var citation = CitationStyle.plain
  /// The format that the menu of exports offers first.
  package var exportFormat = FindingFormat.markdown
  /// True if a key is waited for after a command that had the terminal.
  package var waitsAfterCommands = true
  /// The commands that look up or translate a word or a passage.
  package var lookUps = LookUpCommand.usual
  /// True if the cursor of the terminal is visible at the chosen line. It stands there in any case.
  package var showsCursor = false

  package init() {}
}
