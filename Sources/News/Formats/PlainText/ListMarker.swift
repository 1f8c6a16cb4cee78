internal import Text

/// The mark before an item of a list: `-`, `*`, `•`, `–`.
enum ListMarker {
  /// The mark that begins a line, before white space or alone; nil where there is none.
  static func range(in text: UTF8Text, line: TextRange) -> TextRange? {
    let length = length(in: text, at: line.lowerBound)
    let end = line.lowerBound + length
    return length > 0 && (end == line.upperBound || text.spaceLength(at: end) > 0)
      ? line.lowerBound..<end : nil
  }

  private static func length(in text: UTF8Text, at position: Int) -> Int {
    switch text[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): 1
    case 0xc2: text.has("·", at: position) ? 2 : 0
    case 0xe2: marks.contains { text.has($0, at: position) } ? 3 : 0
    default: 0
    }
  }

  private static let marks: [StaticString] = ["•", "–", "—", "‣", "▪", "●", "■", "►"]
}
