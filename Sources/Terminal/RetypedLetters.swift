internal import Screen

/// Finds letters that an input method puts in the place of the letter before: it sends Backspace and the new letter in one
/// go. Where letters are commands, Backspace would be one too.
package enum RetypedLetters {
  /// The keys that were read together, with Backspace and a letter behind it as one key. A letter of ASCII is no work of
  /// an input method.
  package static func joined(_ keys: [TerminalEvent]) -> [TerminalEvent] {
    var joined: [TerminalEvent] = []
    for event in keys {
      if case .key(.character(let letter)) = event, !letter.isASCII, joined.last == .key(.backspace) {
        joined[joined.count - 1] = .key(.retyped(letter))
      } else {
        joined.append(event)
      }
    }
    return joined
  }
}
