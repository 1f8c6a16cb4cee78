package import Screen

/// Keys that belong together and what they do: a row of the key table.
package struct Binding: Sendable {
  /// The groups of keys in the help.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case moving = "Moving"
    case languages = "Languages and stories"
    case listing = "The list"
    case searching = "Search"
    case marks = "Read and starred"
    case sources = "Sources"
    case article = "The article"
    case program = "The program"
  }

  /// An action with a key, a name in the command palette, or both.
  package struct Entry: Sendable {
    let key: Key?
    let action: Action
    /// Nil for the further keys of an action.
    let name: String?

    init(_ key: Key, _ action: Action, _ name: String? = nil) {
      (self.key, self.action, self.name) = (key, action, name)
    }

    /// An action without a key.
    init(_ action: Action, _ name: String) {
      (key, self.action, self.name) = (nil, action, name)
    }
  }

  let group: Group
  /// The effect of the keys, for the help and the README.
  let summary: String
  /// In the order in which keys and commands are shown.
  let entries: [Entry]

  init(_ group: Group, _ summary: String, _ entries: [Entry]) {
    (self.group, self.summary, self.entries) = (group, summary, entries)
  }

  /// The keys in the order in which they are shown, each with its action.
  package var keys: [(key: Key, action: Action)] {
    entries.compactMap { entry in entry.key.map { ($0, entry.action) } }
  }

  /// The names of the keys, in their order: `j k ↓ ↑`.
  package var keyNames: String { keys.map(\.key.name).joined(separator: " ") }
}

extension Key {
  /// The usual name of the key: `j`, `Space`, `^D`, `PgDn`, `↓`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .altLeft: "Alt-←"
    case .altRight: "Alt-→"
    }
  }
}
