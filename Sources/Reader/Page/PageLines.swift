internal import Text

/// The lines of a page, each in a few bytes: a long article has millions of lines.
package struct PageLines: Hashable, Sendable {
  private enum Kind: Hashable { case text, row, words, blank }

  private struct Record: Hashable {
    /// The range of a line of text; for other lines an empty range at the index of their content.
    let place: CompactRange
    let kind: Kind
    let role: PageLine.Role
    let sign: PageLine.Sign
  }

  private var records: [Record] = []
  /// The contents of the lines that are no text.
  private var words: [String] = []
  private var rows: [[TableCell]] = []

  mutating func append(_ line: PageLine) {
    switch line.content {
    case .text(let range): append(range, .text, line)
    case .row(let cells):
      append(rows.count..<rows.count, .row, line)
      rows.append(cells)
    case .words(""): append(0..<0, .blank, line)
    case .words(let text):
      append(words.count..<words.count, .words, line)
      words.append(text)
    }
  }

  private mutating func append(_ place: TextRange, _ kind: Kind, _ line: PageLine) {
    records.append(Record(place: CompactRange(place), kind: kind, role: line.role, sign: line.sign))
  }
}

extension PageLines: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { records.count }

  package subscript(index: Int) -> PageLine {
    let record = records[index]
    let place = record.place.range
    let content: PageLine.Content =
      switch record.kind {
      case .text: .text(place)
      case .row: .row(rows[place.lowerBound])
      case .words: .words(words[place.lowerBound])
      case .blank: .words("")
      }
    return PageLine(content, record.role, sign: record.sign)
  }
}
