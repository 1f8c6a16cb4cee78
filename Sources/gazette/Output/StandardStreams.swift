internal import Foundation

/// Why a command can't print any more.
enum OutputFailure: Error {
  /// The program that reads the output has ended, as `head` does after its last line.
  case closedPipe
  /// The system refused to write: `errno`.
  case refused(errno: Int32)
}

/// Takes text line by line.
protocol LineOutput {
  /// Writes a line of text that is already sanitised or that is the program's own.
  mutating func write(line: String) throws(OutputFailure)
}

/// Standard output, buffered.
struct StandardOutput: LineOutput {
  private static let pieceSize = 1 << 16

  /// True if standard output is a terminal.
  let isTerminal: Bool
  /// The terminal's width in columns; 80 where it is unknown.
  let columns: Int
  private var pending: [UInt8] = []

  /// True if standard output is a terminal that can show bold type.
  var hasBold: Bool {
    let term = ProcessInfo.processInfo.environment["TERM"] ?? "dumb"
    return isTerminal && term != "dumb" && !term.isEmpty
  }

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

  /// Writes bytes as they are. A terminal gets them as text without control characters.
  mutating func write(untouched bytes: [UInt8]) throws(OutputFailure) {
    guard isTerminal else {
      pending += bytes
      return try flush()
    }
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      try write(line: Sanitized(String(line)).text)
    }
  }

  /// Writes values as JSON Lines.
  mutating func write(_ lines: [JSON]) throws(OutputFailure) {
    for line in lines { try write(line) }
  }

  /// Writes the rest of the buffer. Call this at the end, because a disk may be full.
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

/// Prints a line to standard error. Where standard error is closed or full, the line is lost.
func complain(_ line: String) {
  var rest = Array((line + "\n").utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}
