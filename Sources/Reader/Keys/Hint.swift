internal import Localization

/// A few words of the hint line: keys and what they do now. The keys come from the keymap.
package struct Hint: Hashable, Sendable {
  let actions: [Action]
  let words: String

  package init(_ actions: [Action], _ words: String) {
    self.actions = actions
    self.words = words
  }

  init(_ action: Action, _ words: String) { self.init([action], words) }

  /// The first keys of the actions: `j/k`. Empty if none of them has a key.
  func keys(by keymap: Keymap, in contexts: [Keymap.Context]) -> String {
    actions.compactMap { keymap.key(for: $0, in: contexts)?.name }.joined(separator: "/")
  }
}

extension Hint {
  /// The keys that move by a line.
  static func move(_ words: String) -> Hint { Hint([.move(.line(.next)), .move(.line(.previous))], words) }

  /// The last two hints of a screen.
  static var helpAndClose: [Hint] {
    [
      Hint(.screen("help"), wording(en: "help", vi: "trợ giúp")),
      Hint(.close, wording(en: "close", vi: "đóng")),
    ]
  }
}
