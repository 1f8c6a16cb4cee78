internal import Glibc

/// Reads the lines of a file piece by piece.
struct LineReader: EntryReader {
  /// The sizes of the pieces in bytes: the first piece is small, for a reader of one line, and later pieces are larger.
  private static let (firstPiece, largestPiece) = (1 << 16, 1 << 20)
  /// Every 16th position is noted.
  private static let stride = 16

  private let file: OpenFile
  /// Bytes of the file. The bytes before `position` have been returned.
  private var bytes: [UInt8]
  private var position = 0
  /// The offset of the next piece in the file.
  private var nextPiece: Int
  private var isAtEnd = false
  private var pieceSize = firstPiece
  /// The number of the next line.
  private var number: Int
  private var positions: [EntryPosition] = []
  /// The number of a blank line that hasn't been returned, because no other line has followed it yet.
  private var blankLine: Int?
  /// The line behind a blank line, to be returned after the blank line.
  private var waiting: RawEntry?

  init(of file: OpenFile, from start: EntryPosition) {
    self.file = file
    number = start.number
    if start.offset < file.head.count {
      bytes = file.head
      nextPiece = bytes.count
      position = start.offset
      if position == 0 { position = ByteOrderMark.utf8Length(of: bytes) }
    } else {
      bytes = []
      nextPiece = start.offset
    }
  }

  mutating func skip(to first: Int) throws(FileProblem.Cause) {
    while number < first { if try nextLine(isWanted: false) == nil { return } }
  }

  mutating func takePositions() -> [EntryPosition] {
    defer { positions = [] }
    return positions
  }

  /// The next line. Of blank lines in a row only the first is returned, as blank; blank lines at the file's end are
  /// not returned.
  mutating func next() throws(FileProblem.Cause) -> RawEntry? {
    if let entry = waiting {
      waiting = nil
      return entry
    }
    while let entry = try nextLine(isWanted: true) {
      if case .success(.bytes(let line)) = entry.contents,
        line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d })
      {
        blankLine = blankLine ?? entry.number
        continue
      }
      guard let blank = blankLine else { return entry }
      (blankLine, waiting) = (nil, entry)
      return RawEntry(number: blank, contents: .failure(.blank))
    }
    return nil
  }

  /// The next line without its end; nil at the file's end. The bytes of a line that isn't wanted are not copied.
  private mutating func nextLine(isWanted: Bool) throws(FileProblem.Cause) -> RawEntry? {
    var searched = position
    while true {
      if let end = lineEnd(from: searched) {
        return takeLine(to: end, isWanted: isWanted)
      }
      if isAtEnd { return position < bytes.count ? takeLine(to: bytes.count, isWanted: isWanted) : nil }
      if bytes.count - position > Format.largestArticle { return try skipLongLine() }
      searched = bytes.count - position
      try readOn()
    }
  }

  private mutating func takeLine(to end: Int, isWanted: Bool) -> RawEntry {
    defer {
      position = min(bytes.count, end + 1)
      countLine()
    }
    guard isWanted else { return RawEntry(number: number, contents: .success(.bytes([]))) }
    let last = end > position && bytes[end - 1] == 0x0d ? end - 1 : end
    return RawEntry(number: number, contents: .success(.bytes(Array(bytes[position..<last]))))
  }

  /// Skips a line that is too long to be kept in memory.
  private mutating func skipLongLine() throws(FileProblem.Cause) -> RawEntry {
    var length = bytes.count - position
    position = bytes.count
    while !isAtEnd {
      try readOn()
      let end = lineEnd(from: position)
      length += (end ?? bytes.count) - position
      position = end.map { $0 + 1 } ?? bytes.count
      if end != nil { break }
    }
    countLine()
    return RawEntry(number: number - 1, contents: .failure(.tooLarge(bytes: length)))
  }

  private mutating func countLine() {
    number += 1
    if number.isMultiple(of: Self.stride) {
      positions.append(EntryPosition(number: number, offset: nextPiece - bytes.count + position))
    }
  }

  /// Reads the next piece behind the bytes that have not been returned.
  private mutating func readOn() throws(FileProblem.Cause) {
    let piece = try file.piece(of: pieceSize, from: nextPiece)
    pieceSize = min(Self.largestPiece, pieceSize * 2)
    nextPiece += piece.count
    isAtEnd = piece.isEmpty
    bytes.removeFirst(position)
    position = 0
    bytes += piece
  }

  /// The position of the first line feed at or behind `start`.
  private func lineEnd(from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes -> Int? in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0a, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
