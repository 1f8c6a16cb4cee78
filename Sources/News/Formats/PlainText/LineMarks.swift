internal import Languages
internal import Text

/// The `#` to `######` that Markdown puts before a heading.
enum HeadingMark {
  /// The mark that begins a line, without the white space behind it; nil without a mark.
  static func range(in text: UTF8Text, line: TextRange) -> TextRange? {
    var end = line.lowerBound
    while text[end] == UInt8(ascii: "#") { end += 1 }
    return (1...6).contains(end - line.lowerBound) && end < line.upperBound && text[end] == 0x20
      ? line.lowerBound..<end : nil
  }
}

/// The mark before an item of a list: `-`, `*`, `•`, `–`.
enum ListMarker {
  private static let marks: [StaticString] = ["•", "–", "—", "‣", "▪", "●", "■", "►"]

  /// The mark that begins a line, before white space or alone; nil without a mark.
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
}

/// A line drawn with signs, which separates two passages: `---`, `=====`, `— — —`.
enum RuleMark {
  private static let fewestSigns = 3
  private static let wideSigns: [StaticString] = ["–", "—", "―", "─", "━", "═"]

  /// True for a line of one sign that is repeated, with blanks between the signs or without.
  static func matches(_ text: UTF8Text, line: TextRange) -> Bool {
    let length = length(in: text, at: line.lowerBound)
    guard length > 0 else { return false }
    let sign = text.bytes[line.lowerBound..<line.lowerBound + length]
    var (position, count) = (line.lowerBound, 0)
    while position < line.upperBound {
      if text[position] == 0x20 || text[position] == 0x09 {
        position += 1
      } else if text.bytes[position..<min(line.upperBound, position + length)] == sign {
        position += length
        count += 1
      } else {
        return false
      }
    }
    return count >= fewestSigns
  }

  private static func length(in text: UTF8Text, at position: Int) -> Int {
    switch text[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "+"): 1
    case 0xe2: wideSigns.contains { text.has($0, at: position) } ? 3 : 0
    default: 0
    }
  }
}

/// The mark at the end of an article: `./.` (Vietnam News Agency), `###`, `-30-`.
enum EndMark {
  /// The mark that ends a line; nil without a mark. Every mark but `./.` must be the whole line.
  static func range(in text: UTF8Text, line: TextRange, _ language: NewsLanguage) -> TextRange? {
    if let range = slashed(in: text, line: line) { return range }
    guard line.count <= 12 else { return nil }
    return language.news.endMarks.contains(text.folded(line)) || isSigned(in: text, line: line, language)
      ? line : nil
  }

  private static let longestInitials = 4

  /// True for a mark with initials: `END/JR`.
  private static func isSigned(in text: UTF8Text, line: TextRange, _ language: NewsLanguage) -> Bool {
    let pieces = text.pieces(of: line, between: UInt8(ascii: "/"))
    guard let mark = pieces.first, pieces.count > 1, language.news.endMarks.contains(text.folded(mark))
    else { return false }
    return pieces.dropFirst().allSatisfy { initials in
      initials.count <= longestInitials && initials.allSatisfy { text[$0].isLetter }
    }
  }

  /// `./.` or `/.`, with white space before the slash or without.
  private static func slashed(in text: UTF8Text, line: TextRange) -> TextRange? {
    let end = line.upperBound
    guard line.count >= 2, text.has("/.", at: end - 2) else { return nil }
    let slash = text.trimmed(line.lowerBound..<end - 2).upperBound
    let start = slash > line.lowerBound && text[slash - 1] == UInt8(ascii: ".") ? slash - 1 : end - 2
    return start..<end
  }
}
