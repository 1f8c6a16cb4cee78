internal import Text

/// Builds the text of an article whose file isn't plain text, together with its parts.
struct DerivedText {
  private(set) var bytes: [UInt8] = []
  private(set) var parts: [Part] = []

  /// Adds a part behind the text so far, after a blank line, or after one line break where it belongs close to the
  /// part before. A part without any words is left out.
  mutating func append(_ kind: Part.Kind, _ words: [UInt8], marker: String? = nil) {
    let text = UTF8Text(words.contains(0) ? words.map { $0 == 0 ? UInt8(ascii: " ") : $0 } : words)
    let range = text.trimmed(text.range)
    guard !range.isEmpty else { return }
    if let last = parts.last { appendSpace(Self.isClose(kind, to: last.kind) ? "\n" : "\n\n") }
    if let marker {
      append(Array(marker.utf8)[...], as: .marker)
      appendSpace(" ")
    }
    append(text.bytes[range], as: kind)
  }

  /// Whether a part begins on the line after the part before it: an item after an item, code after code.
  private static func isClose(_ kind: Part.Kind, to last: Part.Kind) -> Bool {
    kind == last && kind.isInRuns
  }

  private mutating func append(_ words: ArraySlice<UInt8>, as kind: Part.Kind) {
    parts.append(Part(kind, bytes.count..<bytes.count + words.count))
    bytes += words
  }

  private mutating func appendSpace(_ space: String) {
    append(Array(space.utf8)[...], as: .space)
  }
}
