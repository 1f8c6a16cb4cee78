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
  static func all(in text: UTF8Text, from start: Int) -> [Line] {
    HardWrapping.joined(TabbedTable.marked(in: written(in: text, from: start), of: text), of: text)
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

/// Text whose paragraphs were wrapped at a column when the file was saved.
private enum HardWrapping {
  /// The columns at which people and mail programs wrap text.
  private static let measures = 50...100
  /// The columns of narrow text, as in a newspaper. Lists and poems are as narrow, so that more evidence is needed.
  private static let narrowMeasures = 20..<50
  /// Fewer broken lines are a narrow text only if they are sentences beyond doubt.
  private static let fewestNarrowLines = 6

  /// The lines, with the lines of a paragraph joined: all lines of a paragraph if the text is wrapped, else lines that
  /// continue a sentence in lower case.
  static func joined(_ lines: [Line], of text: UTF8Text) -> [Line] {
    let isWrapped = isWrapped(lines, of: text)
    var joined: [Line] = []
    for line in lines {
      guard let last = joined.last, !line.isAfterBlank, !line.isRow, !last.isRow,
        isWrapped || goesOn(last, line, text)
      else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1] = Line(
        range: last.range.lowerBound..<line.range.upperBound, isAfterBlank: last.isAfterBlank,
        isBeforeBlank: line.isBeforeBlank)
    }
    return joined
  }

  /// True if lines break because the next word would not fit. This must hold for nine of ten lines that another line of
  /// the same paragraph follows, and for at least three such lines.
  private static func isWrapped(_ lines: [Line], of text: UTF8Text) -> Bool {
    // One wide line is enough to answer for nearly every file, before widths are measured.
    guard lines.count > 3, !lines.contains(where: { $0.range.count > measures.upperBound * 3 }) else {
      return false
    }
    let broken = lines.indices.dropLast().filter { !lines[$0].isBeforeBlank && !lines[$0].isRow }
    guard broken.count >= 3 else { return false }
    let widths = lines.map { text.width(of: $0.range) }
    // A paragraph of one line, such as a headline, may be wider.
    let measure = broken.reduce(0) { max($0, widths[$1], widths[$1 + 1]) }
    let full = broken.count { index in
      let nextWord = text.width(of: text.token(from: lines[index + 1].range.lowerBound))
      return widths[index] + 1 + nextWord > measure
    }
    guard full * 10 >= broken.count * 9 else { return false }
    return measures.contains(measure)
      || narrowMeasures.contains(measure)
        && (broken.count >= fewestNarrowLines
          ? isProse(broken, lines, text) : isSentences(broken, lines, text))
  }

  /// True if at least every third of the broken lines goes on in lower case, and hardly any ends as a sentence.
  private static func isProse(_ broken: [Int], _ lines: [Line], _ text: UTF8Text) -> Bool {
    let goingOn = broken.count { text.isLowercase(at: lines[$0 + 1].range.lowerBound) }
    let ended = broken.count { text.isSentenceMark(before: lines[$0].range.upperBound) }
    return goingOn * 3 >= broken.count && ended * 4 <= broken.count
  }

  /// True if at least every second of a few broken lines goes on in lower case, none ends as a sentence, and every
  /// paragraph ends as a sentence.
  private static func isSentences(_ broken: [Int], _ lines: [Line], _ text: UTF8Text) -> Bool {
    func endsSentence(_ index: Int) -> Bool { text.isSentenceMark(before: lines[index].range.upperBound) }
    let goingOn = broken.count { text.isLowercase(at: lines[$0 + 1].range.lowerBound) }
    return goingOn * 2 >= broken.count && !broken.contains(where: endsSentence)
      && broken.allSatisfy { !lines[$0 + 1].isBeforeBlank || endsSentence($0 + 1) }
  }

  /// True if `next` continues the sentence of `line`: in lower case, without a mark that ends the sentence.
  private static func goesOn(_ line: Line, _ next: Line, _ text: UTF8Text) -> Bool {
    let end = line.range.upperBound
    return text.isLowercase(at: next.range.lowerBound) && !text.has("http", at: next.range.lowerBound)
      && (text[end - 1].isWordByte && !text.isGeneralPunctuation(before: end)
        || text[end - 1] == UInt8(ascii: ","))
      && ListMarker.range(in: text, line: line.range) == nil
  }
}
