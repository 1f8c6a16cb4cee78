internal import Localization
package import Screen

/// A line in which the user types, in place of the hint line. While a prompt is open, keys and mouse go to the prompt.
package protocol ReaderPrompt: Sendable {
  /// The text that is typed; nil if the user chooses from a menu.
  var input: TextField? { get }

  /// True if the prompt lists something above itself.
  var hasMenu: Bool { get }

  /// The words before the text.
  func sign(in model: Model) -> String

  /// The words beside the text.
  func remark(in model: Model) -> (words: String, style: Style)

  /// True if a letter is a command here, and no text.
  func isCommand(_ letter: Character, in model: Model) -> Bool

  /// The things that a key needs before it has its meaning here.
  func needs(of key: Key) -> Needs

  func press(_ key: Key, in model: inout Model) -> [Effect]
  func paste(_ text: String, in model: inout Model) -> [Effect]
  func handle(_ event: MouseEvent, in model: inout Model) -> [Effect]

  /// Understands the typed text anew, because the names that queries use have come; nil if the text is no query.
  func understandAnew(in model: inout Model) -> [Effect]?

  /// Draws what the prompt lists above itself.
  func drawMenu(on canvas: inout Canvas)
}

extension ReaderPrompt {
  package var hasMenu: Bool { false }

  package func isCommand(_ letter: Character, in model: Model) -> Bool { false }

  /// Typing needs nothing. Keys that use the typed text, and those of a menu, need the answers that were asked for.
  package func needs(of key: Key) -> Needs {
    let usesText = [.enter, .tab, .backTab, .up, .down].contains(key)
    return key != .escape && (input == nil || usesText) ? .answers : []
  }

  /// A click closes a prompt that has no menu.
  package func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.action {
    case .click, .doubleClick: model.closePrompt()
    case .wheelDown, .wheelUp: []
    }
  }

  package func understandAnew(in model: inout Model) -> [Effect]? { nil }

  package func drawMenu(on canvas: inout Canvas) {}
}

extension Model {
  /// Closes the prompt, and does nothing of what it is for. A macro that opened it ends.
  mutating func closePrompt() -> [Effect] {
    prompt = nil
    guard queue.holdsSteps else { return [] }
    return refuse(wording(en: "its prompt was closed", vi: "ô nhập đã bị đóng"))
  }
}
