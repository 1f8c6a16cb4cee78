internal import Foundation

/// What keeps a command from printing on.
enum OutputFailure: Error {
  /// The reader at the other end has gone, as `head` does when it has enough.
  case closedPipe
  /// The system refused to write: `errno`.
  case refused(errno: Int32)
}

/// Takes text line by line.
protocol LineOutput {
  /// Writes a line of text that is sanitised already, or the program's own.
  mutating func write(line: String) throws(OutputFailure)
}

/// Standard output, written in large pieces.
struct StandardOutput: LineOutput {
  private static let pieceSize = 1 << 16

  /// Whether a person reads it on a terminal.
  let isTerminal: Bool
  /// The terminal's width in columns; 80 where nothing tells.
  let columns: Int
  private var pending: [UInt8] = []

  init() {
    isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isKnown ? Int(size.ws_col) : 80
  }

  mutating func write(line: String) throws(OutputFailure) {
    pending += line.utf8
    try endLine()
  }

  mutating func write(_ json: JSON) throws(OutputFailure) {
    pending += json.line
    try endLine()
  }

  /// Writes what is still pending. To be called at the end, because a disk may be full.
  mutating func flush() throws(OutputFailure) {
    var written = 0
    while written < pending.count {
      written += try write(pending[written...])
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func endLine() throws(OutputFailure) {
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.pieceSize { try flush() }
  }

  private func write(_ bytes: ArraySlice<UInt8>) throws(OutputFailure) -> Int {
    let count = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count >= 0 { return count }
    switch errno {
    case EINTR: return 0
    case EPIPE: throw .closedPipe
    case let code: throw .refused(errno: code)
    }
  }
}
