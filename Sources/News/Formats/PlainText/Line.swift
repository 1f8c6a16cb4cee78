internal import Languages
package import Text

/// A line of the author without the white space around it. In a text that is wrapped at a column, a whole paragraph.
struct Line: Sendable {
  private let place: CompactRange
  /// True if the line follows a blank line or the beginning of the text.
  let isAfterBlank: Bool
  /// True if a blank line or the end of the text follows the line.
  var isBeforeBlank = true
  /// True for a row of a table.
  var isRow = false
  /// True if the text before the line ends without a line break.
  var isRunIn = false
  /// True for a line drawn with signs, such as `---`. Such a line separates paragraphs as a blank line does.
  var isRule = false

  var range: TextRange { place.range }

  init(
    range: TextRange, isAfterBlank: Bool, isBeforeBlank: Bool = true, isRow: Bool = false,
    isRunIn: Bool = false
  ) {
    place = CompactRange(range)
    self.isAfterBlank = isAfterBlank
    self.isBeforeBlank = isBeforeBlank
    self.isRow = isRow
    self.isRunIn = isRunIn
  }

  /// The lines of `text` from `start` on that are not blank. Hard-wrapped lines are joined.
  ///
  /// `language`: nil if nobody knows the language of the text; the words of the lines then tell nothing.
  static func all(in text: UTF8Text, from start: Int, _ language: NewsLanguage? = nil) -> [Line] {
    let written = TabbedTable.marked(in: written(in: text, from: start), of: text)
    return HardWrapping.joined(written, of: text, language)
  }

  /// The most lines that are lines of their own. The lines behind them are joined to blocks, so that no text has millions of
  /// parts; a text with more lines was made to take time and memory.
  private static let mostLines = 200_000
  /// The most bytes of a block.
  private static let longestBlock = 1_000

  /// True if a line is joined to the lines before it.
  private static func joinsBlock(_ range: TextRange, _ lines: [Line]) -> Bool {
    guard lines.count > mostLines, let block = lines.last, !block.isRule else { return false }
    return range.upperBound - block.range.lowerBound <= longestBlock
  }

  private static func written(in text: UTF8Text, from start: Int) -> [Line] {
    var lines: [Line] = []
    var isAfterBlank = true
    var lineStart = start
    var breakLength = 0
    repeat {
      let end = text.lineEnd(from: lineStart)
      let range = text.trimmed(lineStart..<end)
      if range.isEmpty {
        isAfterBlank = true
      } else if joinsBlock(range, lines) {
        let block = lines.removeLast()
        lines.append(
          Line(range: block.range.lowerBound..<range.upperBound, isAfterBlank: block.isAfterBlank))
        isAfterBlank = false
      } else if RuleMark.matches(text, line: range) {
        var rule = Line(range: range, isAfterBlank: true)
        rule.isRule = true
        lines.append(rule)
        isAfterBlank = true
      } else {
        if !isAfterBlank { lines[lines.count - 1].isBeforeBlank = false }
        lines.append(Line(range: range, isAfterBlank: isAfterBlank))
        isAfterBlank = false
      }
      breakLength = text.lineBreakLength(at: end)
      lineStart = end + breakLength
    } while breakLength > 0
    return lines
  }
}

/// The paragraphs of a text that is no article by itself: its lines without the blank ones. Lines that were wrapped at a
/// column are joined.
package func paragraphs(of text: String) -> [TextRange] {
  Line.all(in: UTF8Text(text), from: 0).map(\.range)
}
