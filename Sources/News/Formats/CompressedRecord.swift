internal import CZlib
package import Foundation

/// An article's record, compressed for the index: the length of the record in four bytes, little-endian, and the record
/// as a stream of zlib.
package struct CompressedRecord: Sendable {
  private static let header = 4

  package let data: Data

  package init(data: Data) {
    self.data = data
  }

  /// Nil if there is no memory for it.
  package init?(_ record: ArticleRecord) {
    let line = record.line
    var length = compressBound(uLong(line.count))
    var bytes = [UInt8](repeating: 0, count: Self.header + Int(length))
    withUnsafeBytes(of: UInt32(clamping: line.count).littleEndian) {
      bytes.replaceSubrange(0..<Self.header, with: $0)
    }
    let status = bytes.withUnsafeMutableBufferPointer { target in
      // The buffer isn't empty, so that it has an address.
      target.baseAddress.map { compress($0 + Self.header, &length, line, uLong(line.count)) } ?? Z_MEM_ERROR
    }
    guard status == Z_OK else { return nil }
    data = Data(bytes.prefix(Self.header + Int(length)))
  }

  /// Nil if the data is damaged.
  package var record: ArticleRecord? {
    let bytes = Array(data)
    guard bytes.count > Self.header else { return nil }
    let length = bytes.prefix(Self.header).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= 8 * Format.largestArticle else { return nil }
    var size = uLong(length)
    var line = [UInt8](repeating: 0, count: length)
    let status = bytes.withUnsafeBufferPointer { source in
      source.baseAddress.map { uncompress(&line, &size, $0 + Self.header, uLong(bytes.count - Self.header)) }
        ?? Z_DATA_ERROR
    }
    return status == Z_OK && Int(size) == length ? ArticleRecord(line: line) : nil
  }
}
