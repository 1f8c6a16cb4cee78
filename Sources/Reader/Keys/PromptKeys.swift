package import Screen

/// Something that a key does in every prompt, by the key that does it where the user changed nothing.
package enum PromptAction: String, Hashable, Sendable, CaseIterable {
  case accept, cancel, complete
  case previous, next
  case pageUp = "page-up"
  case pageDown = "page-down"
  case characterLeft = "character-left"
  case characterRight = "character-right"
  case lineStart = "line-start"
  case lineEnd = "line-end"
  case deleteBefore = "delete-before"
  case deleteAt = "delete-at"
  case deleteWord = "delete-word"
  case deleteToStart = "delete-to-start"
  case deleteToEnd = "delete-to-end"

  /// The usual keys; prompts understand the first.
  package var keys: [Key] {
    switch self {
    case .accept: [.enter]
    case .cancel: [.escape]
    case .complete: [.tab]
    case .previous: [.up]
    case .next: [.down]
    case .pageUp: [.pageUp]
    case .pageDown: [.pageDown]
    case .characterLeft: [.left]
    case .characterRight: [.right]
    case .lineStart: [.home, .control("a")]
    case .lineEnd: [.end, .control("e")]
    case .deleteBefore: [.backspace]
    case .deleteAt: [.delete]
    case .deleteWord: [.control("w")]
    case .deleteToStart: [.control("u")]
    case .deleteToEnd: [.control("k")]
    }
  }
}

/// The keys that the user has in prompts, each with the usual key of what it does.
package struct PromptKeys: Hashable, Sendable {
  private var meanings: [Key: Key] = [:]

  package init() {}

  /// Gives an action of prompts these keys instead of its usual ones.
  package mutating func set(_ action: PromptAction, to keys: [Key]) {
    for usual in action.keys where meanings[usual] == nil { meanings[usual] = .some(Self.without) }
    guard let usual = action.keys.first else { return }
    for key in keys { meanings[key] = usual }
  }

  /// A key that no prompt understands.
  private static let without = Key.function(0)

  /// The key as prompts know it; nil if the key means nothing in prompts.
  func meaning(of key: Key) -> Key? {
    let meaning = meanings[key] ?? key
    return meaning == Self.without ? nil : meaning
  }
}
