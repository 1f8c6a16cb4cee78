package import Screen

extension Key {
  /// The usual name of the key: `j`, `Space`, `^D`, `PgDn`, `↓`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character), .retyped(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .function(let number): "F\(number)"
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

  /// The key with a name, as a person writes it in the settings: a character, `^D` or `Ctrl-D`, `F5`, or one of the names
  /// that `name` gives, with the usual other spellings. Nil for a name that no key has.
  package init?(named text: String) {
    if let key = Self.named[text.lowercased()] {
      self = key
    } else if text.count == 1, let character = text.first, !character.isWhitespace {
      self = .character(character)
    } else if let letter = Self.controlLetter(text) {
      self = Self.controlNames[letter] ?? .control(letter)
    } else if let number = Self.functionNumber(text) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The letter of `^D`, `Ctrl-D` or `C-d`, in lower case.
  private static func controlLetter(_ text: String) -> Character? {
    let small = text.lowercased()
    let prefix = ["^", "ctrl-", "c-"].first { small.hasPrefix($0) && small.count == $0.count + 1 }
    guard prefix != nil, let letter = small.last, letter.isASCII, letter.isLetter else { return nil }
    return letter
  }

  /// The keys that terminals send as letters with Control.
  private static let controlNames: [Character: Key] = ["i": .tab, "m": .enter, "j": .enter, "h": .backspace]

  private static func functionNumber(_ text: String) -> Int? {
    guard text.first?.lowercased() == "f", let number = Int(text.dropFirst()), (1...24).contains(number)
    else {
      return nil
    }
    return number
  }

  private static let named: [String: Key] = {
    let keys: [Key] = [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .altLeft, .altRight, .character(" "),
    ]
    let spellings: [String: Key] = [
      "return": .enter, "s-tab": .backTab, "backtab": .backTab, "escape": .escape, "delete": .delete,
      "up": .up, "down": .down, "left": .left, "right": .right, "pageup": .pageUp, "pagedown": .pageDown,
      "alt-left": .altLeft, "alt-right": .altRight,
    ]
    return spellings.merging(keys.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }()
}

/// Keys that are typed one after the other and have one meaning: `g g`. Most are one key.
package struct KeySequence: Hashable, Sendable {
  /// The most keys of a sequence: nobody remembers more.
  private static let mostKeys = 5

  package let keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// The sequence that a person writes as names of keys with blanks between them; nil if a name is no key's.
  package init?(named text: String) {
    let names = text.split(separator: " ")
    keys = names.compactMap { Key(named: String($0)) }
    guard !keys.isEmpty, keys.count == names.count, keys.count <= Self.mostKeys else { return nil }
  }

  package var name: String { keys.map(\.name).joined(separator: " ") }

  /// True if one of the sequences is the beginning of the other, or both are the same.
  func clashes(with other: KeySequence) -> Bool {
    keys.starts(with: other.keys) || other.keys.starts(with: keys)
  }
}
