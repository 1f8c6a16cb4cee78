/// A line as the author broke it, without the white space around it. In a text that is wrapped at a column, a
/// whole paragraph.
struct Line: Sendable {
  let range: TextRange
  /// Whether a blank line, or the text's beginning, stands before it.
  let isAfterBlank: Bool
  /// Whether a blank line, or the text's end, stands after it.
  var isBeforeBlank = true

  /// The lines of `text` from `start` on that are not blank; hard-wrapped ones joined.
  static func all(in text: UTF8Text, from start: Int) -> [Line] {
    HardWrapping.joined(written(in: text, from: start), of: text)
  }

  private static func written(in text: UTF8Text, from start: Int) -> [Line] {
    var lines: [Line] = []
    var isAfterBlank = true
    var lineStart = start
    var position = start
    func endLine() {
      let range = text.trimmed(lineStart..<position)
      if range.isEmpty {
        isAfterBlank = true
      } else {
        if !isAfterBlank { lines[lines.count - 1].isBeforeBlank = false }
        lines.append(Line(range: range, isAfterBlank: isAfterBlank))
        isAfterBlank = false
      }
    }
    while position < text.bytes.count {
      let breakLength = text.lineBreakLength(at: position)
      if breakLength > 0 {
        endLine()
        lineStart = position + breakLength
      }
      position += max(1, breakLength)
    }
    endLine()
    return lines
  }
}

/// Text whose paragraphs were wrapped at a column when it was saved, and set apart by blank lines.
private enum HardWrapping {
  /// Columns beyond which no text is wrapped by hand or by a mailer.
  private static let widest = 100
  private static let narrowest = 50

  /// The lines of each paragraph as one line where the text is wrapped; else the lines as they are.
  static func joined(_ lines: [Line], of text: UTF8Text) -> [Line] {
    guard isWrapped(lines, of: text) else { return lines }
    var joined: [Line] = []
    for line in lines {
      if line.isAfterBlank || joined.isEmpty {
        joined.append(line)
      } else {
        let start = joined[joined.count - 1].range.lowerBound
        joined[joined.count - 1] = Line(range: start..<line.range.upperBound, isAfterBlank: true)
      }
    }
    return joined
  }

  /// Whether lines break where the next word would not fit: in nine of ten lines that a further line of the
  /// same paragraph follows, of which there are at least four.
  private static func isWrapped(_ lines: [Line], of text: UTF8Text) -> Bool {
    // A wide line settles it for nearly every file, before anything else is measured.
    guard lines.count > 4, !lines.contains(where: { $0.range.count > widest * 3 }) else { return false }
    let widths = lines.map { text.width(of: $0.range) }
    guard let measure = widths.max(), (narrowest...widest).contains(measure) else { return false }
    var broken = 0
    var full = 0
    for index in lines.indices.dropLast() where !lines[index].isBeforeBlank {
      broken += 1
      let nextWord = text.width(of: text.token(from: lines[index + 1].range.lowerBound))
      if widths[index] + 1 + nextWord > measure { full += 1 }
    }
    return broken >= 4 && full * 10 >= broken * 9
  }
}
