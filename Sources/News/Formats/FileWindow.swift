internal import Text

/// The bytes of a file that a reader of entries looks at, read piece by piece.
struct FileWindow: Sendable {
  /// The sizes of the pieces in bytes: the first piece is small, for a reader of one entry, and later pieces are larger.
  private static let (firstPiece, largestPiece) = (1 << 16, 1 << 20)

  private let file: OpenFile
  /// The bytes that have been read and not been dropped.
  private(set) var bytes: [UInt8]
  /// The offset in the file of the first of the bytes.
  private(set) var start: Int
  private(set) var isAtEnd = false
  private var pieceSize = firstPiece

  /// - Parameter offset: the offset of the first byte. A byte order mark at the file's beginning is passed over.
  init(of file: OpenFile, from offset: Int) {
    self.file = file
    start = offset == 0 ? ByteOrderMark.utf8Length(of: file.head) : offset
    bytes = start < file.head.count ? Array(file.head[start...]) : []
  }

  /// The byte at an index; nil behind the file's end. Indices count from the first byte that has not been dropped.
  @inline(__always)
  mutating func byte(at index: Int) throws(FileProblem.Cause) -> UInt8? {
    if index < bytes.count { return bytes[index] }
    while index >= bytes.count, !isAtEnd { try readOn() }
    return index < bytes.count ? bytes[index] : nil
  }

  mutating func readOn() throws(FileProblem.Cause) {
    let piece = try file.piece(of: pieceSize, from: start + bytes.count)
    pieceSize = min(Self.largestPiece, pieceSize * 2)
    isAtEnd = piece.isEmpty
    bytes += piece
  }

  /// Drops the bytes before an index if they are many, and returns the new index of the byte at the index.
  mutating func dropped(before index: Int) -> Int {
    guard index > Self.firstPiece else { return index }
    bytes.removeFirst(index)
    start += index
    return 0
  }
}

/// Reads the elements of a file one after the other, for readers outside of this module.
package protocol ElementReader {
  /// The bytes of the next element, or the reason why they can't be read; nil behind the last element.
  mutating func nextBytes() throws(FileProblem.Cause) -> Result<[UInt8], FileProblem.Cause>?
}
