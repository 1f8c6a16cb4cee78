internal import Foundation

extension TerminalSession {
  /// The most bytes of text that are copied. In base 64 they fit into the 74,994 bytes that the strictest terminals take.
  package static let clipboardBytes = 56_000

  /// Copies a text to the clipboard of the person at the terminal, wherever the program runs, by xterm's sequence 52.
  /// A text that is too long is cut. Returns false if the terminal is of a kind that would print the sequence. Other
  /// terminals may still ignore the sequence, and don't say so.
  package func copy(_ text: String) -> Bool {
    guard isLikeXterm else { return false }
    send(Array(Self.clipboardSequence(for: text).utf8))
    return true
  }

  /// The sequence that copies a text. Base 64 keeps every byte of the text harmless.
  package static func clipboardSequence(for text: String) -> String {
    var kept = ""
    for character in text {
      guard kept.utf8.count + character.utf8.count <= clipboardBytes else { break }
      kept.append(character)
    }
    return "\u{1b}]52;c;\(Data(kept.utf8).base64EncodedString())\u{7}"
  }
}
