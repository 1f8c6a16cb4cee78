internal import Screen

extension Model {
  /// The contexts in which keys are looked up, the most special first.
  package var keyContexts: [Keymap.Context] {
    [screen.map { .screen(type(of: $0).name) } ?? .pane(focus), .everywhere]
  }

  /// The name of the first keys of an action where the user is now; empty if the action has none.
  func keyName(for action: Action) -> String {
    settings.keymap.key(for: action, in: keyContexts)?.name ?? ""
  }

  /// `j/k`: the first keys of the actions of a hint where the user is now.
  func keyNames(of hint: Hint) -> String { hint.keys(by: settings.keymap, in: keyContexts) }
}
