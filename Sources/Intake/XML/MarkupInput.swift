internal import News
internal import Text

/// The bytes of a file with markup, read piece by piece. UTF-16 and UTF-32 are converted to UTF-8 on the way; in any
/// other encoding the bytes are those of the file.
struct MarkupInput {
  private static let pieceLength = 1 << 18

  /// The bytes that have been read and not yet been dropped.
  private(set) var bytes: [UInt8] = []
  /// The first byte that has not been taken.
  private(set) var position = 0
  /// The offset in the file of the byte at `position`.
  private(set) var fileOffset: Int
  /// The number of the line at `position`, counted from 1.
  private(set) var line = 1
  private(set) var isAtEnd = false
  private let file: OpenFile
  private var nextPiece: Int
  private let wide: WideEncoding?
  /// Bytes of a character that the end of a piece cuts.
  private var rest: [UInt8] = []

  /// The first bytes of the file as they are, behind the byte order mark.
  let sample: [UInt8]

  init(of file: OpenFile) throws(FileProblem.Cause) {
    self.file = file
    let head = try file.piece(of: Self.pieceLength, from: 0)
    let mark: Int
    (wide, mark) = WideEncoding.found(in: head)
    (fileOffset, nextPiece) = (mark, mark)
    sample = wide == nil ? Array(head.dropFirst(mark)) : []
    try readOn()
  }

  /// The name of an encoding with several bytes for each sign of markup.
  var wideName: String? { wide?.name }

  /// Reads the next piece behind the bytes. The positions of the bytes don't change.
  mutating func readOn() throws(FileProblem.Cause) {
    let piece = try file.piece(of: Self.pieceLength, from: nextPiece)
    nextPiece += piece.count
    isAtEnd = piece.isEmpty
    guard let wide else {
      bytes += piece
      return
    }
    let units = rest + piece
    let end = isAtEnd ? units.count : wide.wholeLength(of: units)
    rest = Array(units[end...])
    bytes += wide.utf8(of: units[..<end])
  }

  /// The byte at a position; 0 behind the last byte.
  subscript(position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Reads until there are bytes up to a position, if the file has them.
  mutating func need(_ position: Int) throws(FileProblem.Cause) {
    while position >= bytes.count, !isAtEnd { try readOn() }
  }

  /// The position of the first byte of a value at or behind `start` and before `limit`, read on until it is found.
  mutating func find(_ byte: UInt8, from start: Int, limit: Int) throws(FileProblem.Cause) -> Int? {
    var start = start
    while true {
      if let found = bytes.offset(of: byte, from: start) { return found < limit ? found : nil }
      guard !isAtEnd, bytes.count < limit else { return nil }
      start = bytes.count
      try readOn()
    }
  }

  /// Takes the bytes before a position. Taken bytes stay until `dropTaken`.
  mutating func take(to end: Int) {
    for index in position..<end where bytes[index] == 0x0a { line += 1 }
    fileOffset += wide?.length(of: bytes[position..<end]) ?? end - position
    position = end
  }

  /// Drops the taken bytes if they are many. Positions change.
  mutating func dropTaken() {
    guard position > Self.pieceLength else { return }
    bytes.removeFirst(position)
    position = 0
  }
}
