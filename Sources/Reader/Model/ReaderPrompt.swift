package import Screen

/// A line in which the user types, in place of the hint line. While a prompt is open, keys and mouse go to the prompt.
package protocol ReaderPrompt: Sendable {
  /// The text that is typed; nil if the user chooses from a menu.
  var input: TextField? { get }

  /// True if the list shows the results for the text while the user types.
  var listsWhileTyping: Bool { get }

  /// The words before the text.
  func sign(in model: Model) -> String

  /// The words beside the text.
  func remark(in model: Model) -> (words: String, style: Style)

  /// True if a letter is a command here, and no text.
  func isCommand(_ letter: Character, in model: Model) -> Bool

  func press(_ key: Key, in model: inout Model) -> [Effect]
  func paste(_ text: String, in model: inout Model) -> [Effect]
  func handle(_ event: MouseEvent, in model: inout Model) -> [Effect]

  /// Draws what the prompt lists above itself.
  func drawMenu(on canvas: inout Canvas)
}

extension ReaderPrompt {
  package var listsWhileTyping: Bool { false }

  package func isCommand(_ letter: Character, in model: Model) -> Bool { false }

  /// A click closes a prompt that has no menu.
  package func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.action {
    case .click, .doubleClick: model.closePrompt()
    case .wheelDown, .wheelUp: []
    }
  }

  package func drawMenu(on canvas: inout Canvas) {}
}

extension Model {
  mutating func closePrompt() -> [Effect] {
    prompt = nil
    return []
  }
}
