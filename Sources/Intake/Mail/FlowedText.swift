internal import Text

/// Text with `format=flowed` (RFC 3676): a line with a blank at its end continues on the next line.
struct FlowedText {
  /// The paragraphs, a line each.
  private(set) var lines: [MailLine] = []
  /// True if the last line continues.
  private var isOpen = false

  /// `deletesSpaces`: the blank at the end of a line is no part of the text (`delsp=yes`), as in scripts without blanks.
  init(_ lines: [MailLine], deletesSpaces: Bool) {
    for line in lines { add(line, deletesSpaces: deletesSpaces) }
  }

  private mutating func add(_ line: MailLine, deletesSpaces: Bool) {
    // Writers put a blank before lines that begin with a blank, `>` or `From`.
    var bytes = line.bytes.first == 0x20 ? line.bytes.dropFirst() : line.bytes
    let isMark = bytes.elementsEqual("-- ".utf8)
    let isFlowed = bytes.last == 0x20 && !isMark
    if isFlowed, deletesSpaces { bytes = bytes.dropLast() }
    if isOpen, !isMark, lines.last?.depth == line.depth {
      lines[lines.count - 1].bytes.append(contentsOf: bytes)
    } else {
      lines.append(MailLine(depth: line.depth, bytes: bytes, isFixed: true))
    }
    isOpen = isFlowed
  }
}
