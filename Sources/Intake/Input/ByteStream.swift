package import News

/// Bytes that come one piece after the other: of a file, or of a member of an archive.
package protocol ByteStream: AnyObject {
  /// The next bytes, at most `most`; empty at the end.
  func next(most: Int) throws(FileProblem.Cause) -> [UInt8]
}

/// The bytes of a file. A class, because the position moves on.
package final class FileStream: ByteStream {
  private let file: OpenFile
  private var position: Int

  package init(_ file: OpenFile, from position: Int = 0) {
    self.file = file
    self.position = position
  }

  package func next(most: Int) throws(FileProblem.Cause) -> [UInt8] {
    let piece = try file.piece(of: most, from: position)
    position += piece.count
    return piece
  }
}

/// Bytes in memory. A class, because the position moves on.
package final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package func next(most: Int) -> [UInt8] {
    let piece = Array(bytes[position..<min(bytes.count, position + most)])
    position += piece.count
    return piece
  }
}
