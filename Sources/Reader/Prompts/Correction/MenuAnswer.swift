internal import Screen

/// What a key means in a menu.
enum MenuAnswer: Hashable {
  /// Another line is chosen.
  case move(Int)
  /// A line is what was looked for.
  case take(Int)
  case close

  /// A menu with a letter for each line.
  init?(_ key: Key, keys: [Character], choice: Int) {
    if case .character(let character) = key, let index = keys.firstIndex(of: character) {
      self = .take(index)
    } else {
      self.init(key, count: keys.count, choice: choice)
    }
  }

  /// A menu of so many lines.
  init?(_ key: Key, count: Int, choice: Int) {
    guard let action = Binding.action(for: key) else { return nil }
    switch action {
    case .move(let motion): self = .move(motion.target(from: choice, pageSize: 8, count: count))
    case .open where (0..<count).contains(choice): self = .take(choice)
    case .close: self = .close
    default: return nil
    }
  }
}
