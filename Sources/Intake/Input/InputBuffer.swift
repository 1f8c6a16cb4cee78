internal import Glibc
package import News

/// Reads a stream of bytes with a look ahead, so that only the bytes between the position and the look ahead are in
/// memory. A class, because readers of one input share its position.
package final class InputBuffer {
  /// The sizes of the pieces in bytes: the first piece is small, for an input of one page, and later pieces are larger.
  private static let (firstPiece, largestPiece) = (1 << 16, 1 << 20)

  private let stream: any ByteStream
  private var pieceSize = firstPiece
  /// The bytes that were read from the stream. The bytes before `start` have been taken.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of bytes that have been taken.
  private(set) var taken = 0

  package init(_ stream: any ByteStream) {
    self.stream = stream
  }

  /// The number of bytes in memory behind the position.
  var available: Int { bytes.count - start }

  /// Reads the next piece behind the bytes in memory. False at the end.
  func readOn() throws(FileProblem.Cause) -> Bool {
    guard !isAtEnd else { return false }
    let piece = try stream.next(most: pieceSize)
    pieceSize = min(Self.largestPiece, pieceSize * 2)
    isAtEnd = piece.isEmpty
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += piece
    return !isAtEnd
  }

  /// The next bytes without taking them: `count`, or all that are left.
  package func peek(_ count: Int) throws(FileProblem.Cause) -> ArraySlice<UInt8> {
    while available < count, try readOn() {}
    return bytes[start..<min(bytes.count, start + count)]
  }

  /// Takes the next bytes: `count`, or all that are left.
  package func take(_ count: Int) throws(FileProblem.Cause) -> [UInt8] {
    let taken = Array(try peek(count))
    drop(taken.count)
    return taken
  }

  /// Takes all bytes. Throws if there are more than `limit`.
  package func takeAll(limit: Int = Format.largestArticle) throws(FileProblem.Cause) -> [UInt8] {
    let all = try take(limit + 1)
    if all.count > limit { throw .tooLarge(bytes: all.count) }
    return all
  }

  /// Skips bytes without keeping them in memory. Returns the number that was skipped, which is less than `count` at the
  /// end.
  @discardableResult
  package func skip(_ count: Int) throws(FileProblem.Cause) -> Int {
    var left = count
    while left > 0 {
      if available == 0, try !readOn() { break }
      let step = min(left, available)
      drop(step)
      left -= step
    }
    return count - left
  }

  /// The length of the line that begins `offset` bytes behind the position, with its line feed; at the end of the input
  /// the bytes that are left, and 0 without any. Nil if the line has more than `limit` bytes.
  func lineLength(from offset: Int, limit: Int) throws(FileProblem.Cause) -> Int? {
    var searched = offset
    while true {
      if let end = lineFeed(from: searched) { return end - offset + 1 }
      if available - offset > limit { return nil }
      searched = max(searched, available)
      if try !readOn() { return max(0, available - offset) }
    }
  }

  /// The bytes in memory from an offset behind the position on.
  func bytes(from offset: Int, count: Int) -> ArraySlice<UInt8> {
    bytes[(start + offset)..<min(bytes.count, start + offset + count)]
  }

  private func drop(_ count: Int) {
    start += count
    taken += count
  }

  /// The offset behind the position of the first line feed from an offset on.
  private func lineFeed(from offset: Int) -> Int? {
    bytes.withUnsafeBytes { bytes -> Int? in
      let first = start + offset
      guard first < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + first, 0x0a, bytes.count - first)
      else { return nil }
      return UnsafeRawPointer(found) - base - start
    }
  }
}
