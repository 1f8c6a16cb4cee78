/// An input method, which makes letters of a language from the keys of a plain keyboard.
///
/// A letter that an input method made stands for the keys that were typed, in a place where letters are commands.
package struct InputMethod: Sendable {
  /// The name in the user's settings.
  package let name: String
  private let makeKeys: @Sendable (Character) -> [Character]?
  private let makeKeysAlone: @Sendable (Character) -> [Character]?
  private let otherKeyboards: Set<Character>

  /// - Parameters:
  ///   - keys: the keys that make a letter, its base letter first; nil for a letter that the method doesn't make.
  ///   - keysAlone: the keys where no other letter was typed before, where they differ.
  ///   - otherKeyboards: letters that are single keys of keyboards for other languages.
  init(
    name: String, otherKeyboards: Set<Character>,
    keys: @escaping @Sendable (Character) -> [Character]?,
    keysAlone: @escaping @Sendable (Character) -> [Character]? = { _ in nil }
  ) {
    self.name = name
    self.otherKeyboards = otherKeyboards
    makeKeys = keys
    makeKeysAlone = keysAlone
  }

  /// The keys that make a letter; nil for a letter that the method doesn't make.
  package func keys(of letter: Character) -> [Character]? { makeKeysAlone(letter) ?? makeKeys(letter) }

  /// The keys that make a letter of the letter before it, which it replaces: `s` where `á` replaces `a`. Nil if it isn't
  /// made so.
  package func keys(of letter: Character, after last: Character) -> [Character]? {
    guard let keys = makeKeys(letter) else { return nil }
    let typed = makeKeys(last) ?? [last]
    guard keys.count > typed.count, keys.starts(with: typed) else { return nil }
    return Array(keys.dropFirst(typed.count))
  }

  /// True if the letter may have been typed on a keyboard of another language.
  package func isOnOtherKeyboards(_ letter: Character) -> Bool { otherKeyboards.contains(letter) }
}
