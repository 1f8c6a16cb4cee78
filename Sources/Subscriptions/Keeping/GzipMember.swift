internal import CZlib

/// Bytes as a member of a gzip file. Members follow one another, so that a file grows by a member at a time.
enum GzipMember {
  /// zlib writes and reads the header of gzip with these bits.
  private static let gzipBits: Int32 = 16 + 15
  private static let pieceSize = 1 << 16

  /// Nil where memory is short.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    run(bytes, start: { gz_deflate_init($0, Z_DEFAULT_COMPRESSION, gzipBits) }, end: { deflateEnd($0) }) {
      deflate($0, Z_FINISH)
    }
  }

  /// The bytes of the first member; nil if it is damaged, cut off, or larger than `limit`.
  static func decompressed(_ member: [UInt8], limit: Int) -> [UInt8]? {
    run(member, limit: limit, start: { gz_inflate_init($0, gzipBits) }, end: { inflateEnd($0) }) {
      inflate($0, Z_NO_FLUSH)
    }
  }

  private static func run(
    _ input: [UInt8], limit: Int = .max, start: (UnsafeMutablePointer<z_stream>) -> Int32,
    end: (UnsafeMutablePointer<z_stream>) -> Int32, step: (UnsafeMutablePointer<z_stream>) -> Int32
  ) -> [UInt8]? {
    // zlib keeps a pointer to the stream, which therefore has one place until `end`; so does its input.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard start(stream) == Z_OK else { return nil }
    defer { _ = end(stream) }
    let source = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: input.count)
    defer { source.deallocate() }
    _ = source.initialize(from: input)
    stream.pointee.next_in = source.baseAddress
    stream.pointee.avail_in = UInt32(clamping: input.count)
    var (output, piece): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: pieceSize))
    while true {
      let status = piece.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(pieceSize)
        return step(stream)
      }
      output += piece[..<(pieceSize - Int(stream.pointee.avail_out))]
      if status == Z_STREAM_END { return output }
      guard status == Z_OK, output.count <= limit else { return nil }
    }
  }
}
