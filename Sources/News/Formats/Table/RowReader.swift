internal import Text

/// Reads the rows of a table behind its row of names, one after the other. The number of an entry is the number of the
/// row, counted from 1; a row with quoted line breaks is one row.
package struct RowReader: EntryReader, ElementReader {
  /// Every 16th position is noted.
  private static let stride = 16
  private static let quote = UInt8(ascii: "\"")
  private static let longestHead = 1 << 16

  private let file: OpenFile
  private var window: FileWindow
  private var position = 0
  /// The row of names with its line break; nil before the first row is read.
  private var head: [UInt8]?
  private var separator = UInt8(ascii: ",")
  /// The number of the next row.
  private var number: Int
  private let beginsAtHead: Bool
  private var positions: [EntryPosition] = []

  init(of file: OpenFile, from start: EntryPosition) {
    self.file = file
    window = FileWindow(of: file, from: start.offset)
    number = start.number
    beginsAtHead = start.offset == 0
  }

  mutating func skip(to first: Int) throws(FileProblem.Cause) {
    while number < first { if try nextRow(isWanted: false) == nil { return } }
  }

  mutating func takePositions() -> [EntryPosition] {
    defer { positions = [] }
    return positions
  }

  mutating func next() throws(FileProblem.Cause) -> RawEntry? {
    guard let contents = try nextRow(isWanted: true) else { return nil }
    return RawEntry(number: number - 1, contents: contents.map { .bytes($0) })
  }

  /// Reads the row of names.
  private mutating func readHead() throws(FileProblem.Cause) -> [UInt8] {
    var window = FileWindow(of: file, from: 0)
    let end = try Self.end(of: &window, from: 0, nil, limit: Self.longestHead)
    var names = Array(window.bytes[..<end.content])
    if names.last == 0x0d { names.removeLast() }
    if let found = TableSyntax.separator(in: names[...]) { separator = found }
    if beginsAtHead { position = end.next }
    return names + [0x0a]
  }

  /// The next row that isn't blank, behind the row of names; nil at the file's end.
  private mutating func nextRow(isWanted: Bool) throws(FileProblem.Cause) -> Result<
    [UInt8], FileProblem.Cause
  >? {
    if head == nil { head = try readHead() }
    while try window.byte(at: position) != nil {
      position = window.dropped(before: position)
      let start = position
      let end = try Self.end(of: &window, from: start, separator, limit: Format.largestArticle)
      if end.next - start > Format.largestArticle { return try skipLongRow() }
      position = end.next
      let row = window.bytes[start..<end.content]
      if row.allSatisfy({ $0 <= 0x20 || $0 == separator }) { continue }
      countRow()
      let isEndingInCR = row.last == 0x0d
      return .success(isWanted ? (head ?? []) + (isEndingInCR ? row.dropLast() : row) : [])
    }
    return nil
  }

  /// Passes over a row without a line break within the largest size.
  private mutating func skipLongRow() throws(FileProblem.Cause) -> Result<[UInt8], FileProblem.Cause> {
    let start = window.start + position
    while let byte = try window.byte(at: position), byte != 0x0a {
      position = window.dropped(before: position + 1)
    }
    position += 1
    countRow()
    return .failure(.tooLarge(bytes: window.start + position - start))
  }

  private mutating func countRow() {
    number += 1
    if number.isMultiple(of: Self.stride) {
      positions.append(
        EntryPosition(number: number, offset: window.start + min(position, window.bytes.count)))
    }
  }

  /// The end of the row that begins at an index: of its content, and behind its line break. A quoted field may contain line
  /// breaks; if the quotation isn't closed within the limit, the row ends at its first line break.
  ///
  /// - Parameter separator: the separator of fields, behind which a quotation begins; nil if it isn't known.
  private static func end(
    of window: inout FileWindow, from start: Int, _ separator: UInt8?, limit: Int
  ) throws(FileProblem.Cause) -> (content: Int, next: Int) {
    var position = start
    var isQuoted = false
    var previous = separator
    var firstBreak: Int?
    while position - start <= limit, let byte = try window.byte(at: position) {
      if byte == quote {
        // A mark that follows the closing mark is the second of two that mean one.
        isQuoted = !isQuoted && (separator == nil || previous == separator || previous == quote)
      } else if byte == 0x0a {
        if !isQuoted { return (position, position + 1) }
        firstBreak = firstBreak ?? position
      }
      previous = byte
      position += 1
    }
    if isQuoted, let firstBreak { return (firstBreak, firstBreak + 1) }
    return (position, position)
  }
}

// MARK: - Elsewhere

extension RowReader {
  /// Reads a table from its beginning.
  package init(of file: OpenFile) {
    self.init(of: file, from: .start)
  }

  /// The bytes of the row of names and of the next row; nil behind the table.
  package mutating func nextBytes() throws(FileProblem.Cause) -> Result<[UInt8], FileProblem.Cause>? {
    try nextRow(isWanted: true)
  }
}
