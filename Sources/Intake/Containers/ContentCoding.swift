internal import CBrotli
internal import CZlib
internal import CZstd
internal import News

/// The encodings in which pages and feeds are sent: gzip, deflate, br, zstd.
enum ContentCoding {
  private static let pieceSize = 1 << 16
  /// The bits by which zlib is told to recognise the header of gzip or zlib, and to expect no header.
  private static let (anyHeader, noHeader): (Int32, Int32) = (32 + 15, -15)

  /// The decoded bytes. Bytes that aren't encoded are returned as they are: some programs decode pages and leave the
  /// header. A page that is cut off is decoded up to its end.
  static func decoded(
    _ bytes: [UInt8], _ coding: String, _ budget: DecodingBudget
  ) throws(FileProblem.Cause) -> [UInt8] {
    switch coding {
    case "gzip", "x-gzip":
      if bytes.starts(with: [0x1f, 0x8b]), let page = try inflated(bytes, anyHeader, budget) { return page }
    case "deflate":
      if let page = try inflated(bytes, anyHeader, budget) { return page }
      if let page = try inflated(bytes, noHeader, budget) { return page }
    case "br":
      if let page = try brotliDecoded(bytes, budget) { return page }
    case "zstd":
      if let page = try zstdDecoded(bytes, budget) { return page }
    default: break
    }
    return bytes
  }

  /// Adds decoded bytes. Throws if the page becomes too large.
  private static func add(
    _ piece: ArraySlice<UInt8>, to decoded: inout [UInt8], _ budget: DecodingBudget
  ) throws(FileProblem.Cause) {
    try budget.spend(piece.count)
    decoded += piece
    if decoded.count > Format.largestArticle { throw .tooLarge(bytes: decoded.count) }
  }

  /// Nil if nothing can be decoded.
  private static func inflated(
    _ bytes: [UInt8], _ windowBits: Int32, _ budget: DecodingBudget
  ) throws(FileProblem.Cause) -> [UInt8]? {
    // The stream lives in this function: zlib keeps a pointer to it until `inflateEnd`.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard gz_inflate_init(stream, windowBits) == Z_OK else { return nil }
    defer { inflateEnd(stream) }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    defer { input.deallocate() }
    _ = input.initialize(from: bytes)
    stream.pointee.next_in = input.baseAddress
    stream.pointee.avail_in = UInt32(clamping: bytes.count)
    var (decoded, piece): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: pieceSize))
    while true {
      let result = piece.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(pieceSize)
        return inflate(stream, Z_NO_FLUSH)
      }
      let count = pieceSize - Int(stream.pointee.avail_out)
      try add(piece[..<count], to: &decoded, budget)
      if result != Z_OK || count == 0 { return decoded.isEmpty ? nil : decoded }
    }
  }

  /// Nil if nothing can be decoded.
  private static func brotliDecoded(
    _ bytes: [UInt8], _ budget: DecodingBudget
  ) throws(FileProblem.Cause) -> [UInt8]? {
    guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
    defer { BrotliDecoderDestroyInstance(state) }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    defer { input.deallocate() }
    _ = input.initialize(from: bytes)
    var (next, left): (UnsafePointer<UInt8>?, Int) = (UnsafePointer(input.baseAddress), bytes.count)
    var (decoded, piece): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: pieceSize))
    while true {
      var room = pieceSize
      let result = piece.withUnsafeMutableBufferPointer { buffer in
        var out = buffer.baseAddress
        return BrotliDecoderDecompressStream(state, &left, &next, &room, &out, nil)
      }
      try add(piece[..<(pieceSize - room)], to: &decoded, budget)
      if result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT { return decoded.isEmpty ? nil : decoded }
    }
  }

  /// The binary logarithm of the largest window that a sender may use (RFC 9659).
  private static let zstdWindow: Int32 = 23

  /// Nil if nothing can be decoded.
  private static func zstdDecoded(
    _ bytes: [UInt8], _ budget: DecodingBudget
  ) throws(FileProblem.Cause) -> [UInt8]? {
    guard let stream = ZSTD_createDCtx() else { return nil }
    defer { ZSTD_freeDCtx(stream) }
    ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, zstdWindow)
    let source = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    defer { source.deallocate() }
    _ = source.initialize(from: bytes)
    var input = ZSTD_inBuffer(src: source.baseAddress, size: bytes.count, pos: 0)
    var (decoded, piece): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: pieceSize))
    while true {
      var (result, count) = (0, 0)
      piece.withUnsafeMutableBytes { buffer in
        var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        result = ZSTD_decompressStream(stream, &output, &input)
        count = output.pos
      }
      try add(piece[..<count], to: &decoded, budget)
      let isAtEnd = input.pos == input.size && count < pieceSize
      if ZSTD_isError(result) != 0 || isAtEnd { return decoded.isEmpty ? nil : decoded }
    }
  }
}
