internal import CZlib
internal import News

/// The decoded bytes of a gzip file. A file that is damaged or cut off gives all bytes before the damage, where
/// libarchive gives none of the last 64 kB. A class, because it owns the state of zlib.
final class GzipStream: ByteStream {
  private static let pieceSize = 1 << 16
  /// The bits by which zlib is told to expect the header of gzip.
  private static let gzipHeader: Int32 = 16 + 15

  private let input: InputBuffer
  private let budget: DecodingBudget
  /// The state lives as long as this value, because zlib keeps a pointer to it.
  private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var piece: [UInt8] = []
  /// The offset of the bytes of the piece that zlib has not taken.
  private var position = 0
  private var isAtEnd = false
  /// True if the file ended, or was damaged, within a compressed stream.
  private(set) var isCut = false

  init(_ input: IntakeInput) throws(FileProblem.Cause) {
    (self.input, budget) = (input.buffer, input.budget)
    state.initialize(to: z_stream())
    guard gz_inflate_init(state, Self.gzipHeader) == Z_OK else { throw .archive(.damaged) }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
  }

  func next(most: Int) throws(FileProblem.Cause) -> [UInt8] {
    while !isAtEnd {
      if position == piece.count {
        piece = try input.take(Self.pieceSize)
        position = 0
        if piece.isEmpty {
          (isAtEnd, isCut) = (true, true)
          break
        }
      }
      let (decoded, result) = inflate(most)
      try budget.spend(decoded.count)
      if result == Z_STREAM_END { try beginNextStream() }
      if result != Z_OK, result != Z_STREAM_END, result != Z_BUF_ERROR { (isAtEnd, isCut) = (true, true) }
      if !decoded.isEmpty { return decoded }
    }
    return []
  }

  private func inflate(_ most: Int) -> (decoded: [UInt8], result: Int32) {
    var result = Z_OK
    let decoded = [UInt8](unsafeUninitializedCapacity: most) { output, count in
      piece.withUnsafeMutableBufferPointer { source in
        state.pointee.next_in = source.baseAddress.map { $0 + position }
        state.pointee.avail_in = UInt32(source.count - position)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(clamping: output.count)
        result = CZlib.inflate(state, Z_NO_FLUSH)
        position = source.count - Int(state.pointee.avail_in)
      }
      count = min(most, output.count) - Int(state.pointee.avail_out)
    }
    return (decoded, result)
  }

  /// A file may have several streams, and padding behind them.
  private func beginNextStream() throws(FileProblem.Cause) {
    if position == piece.count {
      piece = try input.take(Self.pieceSize)
      position = 0
    }
    guard piece[position...].starts(with: [0x1f, 0x8b]), inflateReset(state) == Z_OK else {
      isAtEnd = true
      return
    }
  }
}

/// Reads the articles in a gzip file.
struct GzipReader: IntakeReader {
  private let stream: GzipStream
  private let name: String
  private var reader: any IntakeReader
  private var isCutTold = false

  init(_ input: IntakeInput, _ formats: MemberFormats) throws(FileProblem.Cause) {
    guard input.depth < ArchiveLimits.deepest else { throw .archive(.tooDeep) }
    stream = try GzipStream(input)
    name = input.nameWithoutCompression
    guard let reader = try formats.reader(of: input.decoded(named: name, stream)) else {
      throw .archive(stream.isCut ? .damaged : .noArticles)
    }
    self.reader = reader
  }

  /// Behind the articles of a file that is cut off comes the word that it is.
  mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    if var entry = try reader.next() {
      entry.member = entry.member ?? name
      // The word that the file is cut off is an entry of its own.
      if stream.isCut { entry.isWholeFile = false }
      return entry
    }
    guard stream.isCut, !isCutTold else { return nil }
    isCutTold = true
    throw .archive(.damaged)
  }

  mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int { try reader.skip(most) }
}

extension MemberFormat {
  /// A file that gzip compressed, also an archive of tar.
  package static let gzip = MemberFormat(name: "gzip", recognises: GzipFile.recognises) {
    input, formats throws(FileProblem.Cause) -> any IntakeReader in
    try GzipReader(input, formats)
  }
}
