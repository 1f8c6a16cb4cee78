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

  package init() {}
}
