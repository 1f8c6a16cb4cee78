internal import Text

/// Builds the text and the parts of an article that is not plain text.
package struct DerivedText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// The parts, which tile the bytes.
  package private(set) var parts: [Part] = []

  package init() {}

  /// Adds a part behind a blank line, or behind one line break if the part continues a list, a table or a program. A
  /// part without words is left out. The blanks at the beginning of a line of a program are kept.
  package mutating func append(_ kind: Part.Kind, _ words: [UInt8], marker: String? = nil) {
    let text = UTF8Text(words.replacingNULs)
    var range = text.trimmed(text.range)
    guard !range.isEmpty else { return }
    if kind == .code { range = range.lowerBound - text.blanks(before: range.lowerBound)..<range.upperBound }
    if let last = parts.last { appendSpace(kind.continuesRun(of: last.kind) ? "\n" : "\n\n") }
    if let marker {
      append(Array(marker.utf8)[...], as: .marker)
      appendSpace(" ")
    }
    append(text.bytes[range], as: kind)
  }

  private mutating func append(_ words: ArraySlice<UInt8>, as kind: Part.Kind) {
    parts.append(Part(kind, bytes.count..<bytes.count + words.count))
    bytes += words
  }

  private mutating func appendSpace(_ space: String) {
    append(Array(space.utf8)[...], as: .space)
  }
}

extension UTF8Text {
  /// The number of blanks directly before a position.
  fileprivate func blanks(before position: Int) -> Int {
    bytes[..<position].reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
  }
}

extension [UInt8] {
  /// The bytes with a blank for each NUL, which no text may contain.
  package var replacingNULs: [UInt8] { contains(0) ? map { $0 == 0 ? UInt8(ascii: " ") : $0 } : self }
}
