internal import Text

/// The `#` to `######` that Markdown puts before a heading.
enum HeadingMark {
  /// The mark that begins a line, without the white space behind it; nil where there is none.
  static func range(in text: UTF8Text, line: TextRange) -> TextRange? {
    var end = line.lowerBound
    while text[end] == UInt8(ascii: "#") { end += 1 }
    return (1...6).contains(end - line.lowerBound) && end < line.upperBound && text[end] == 0x20
      ? line.lowerBound..<end : nil
  }
}
