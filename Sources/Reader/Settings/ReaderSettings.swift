package import Catalogue

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

  package init() {}
}
