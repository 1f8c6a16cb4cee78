internal import CDescriptorPassing
internal import Glibc

/// A socket between gazette and one of its programs. Through it go lines, some with an open file.
package struct MessageSocket: Sendable {
  package let number: Int32

  /// - Parameter number: the descriptor of the socket, which stays the caller's.
  package init(_ number: Int32) {
    self.number = number
  }

  /// A pair of connected sockets that no other program inherits; nil if the system has none left.
  static func pair() -> (MessageSocket, MessageSocket)? {
    var ends: (Int32, Int32) = (-1, -1)
    let failed = withUnsafeMutableBytes(of: &ends) { ends in
      let ends = ends.bindMemory(to: Int32.self)
      return socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, ends.baseAddress)
    }
    return failed == 0 ? (MessageSocket(ends.0), MessageSocket(ends.1)) : nil
  }

  /// Sends a line, with its end. Waits until the other program has room for the line. False if that program has ended.
  ///
  /// - Parameter file: the descriptor of the open file; -1 for a line alone.
  @discardableResult
  package func send(_ line: [UInt8], file: Int32 = -1) -> Bool {
    var rest = line[...]
    var file = file
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { gz_send(number, file, $0.baseAddress, $0.count) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
      file = -1
    }
    return true
  }

  /// True if bytes, or the end, have come within so many milliseconds; -1 waits for ever.
  func waits(milliseconds: Int32) -> Bool {
    var event = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    var ready = poll(&event, 1, milliseconds)
    while ready < 0, errno == EINTR { ready = poll(&event, 1, milliseconds) }
    return ready > 0
  }
}

/// Takes lines and open files from a socket. Files that nobody takes are closed.
package struct MessageReader: ~Copyable {
  private static let pieceSize = 1 << 16

  private let socket: MessageSocket
  private let longestLine: Int
  /// Bytes that were received and not yet returned, and the number of those in which no line ends.
  private var received: [UInt8] = []
  private var searched = 0
  private var files: [Int32] = []

  /// - Parameter longestLine: the most bytes of a line.
  package init(_ socket: MessageSocket, longestLine: Int) {
    (self.socket, self.longestLine) = (socket, longestLine)
  }

  deinit {
    for file in files { close(file) }
  }

  /// The next line, without its end; nil at the end of the socket, behind a line that is too long, and if nothing comes
  /// for so many milliseconds.
  package mutating func line(patience: Int32 = -1) -> [UInt8]? {
    while true {
      if let line = takeLine() { return line }
      guard received.count <= longestLine, socket.waits(milliseconds: patience), receive() else { return nil }
    }
  }

  /// Receives one piece; waits if there is none. False at the end of the socket, and if a line is too long.
  package mutating func receive() -> Bool {
    var file: Int32 = -1
    let number = socket.number
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      count = max(0, gz_receive(number, &file, buffer.baseAddress, buffer.count))
    }
    if file >= 0 { files.append(file) }
    received += piece
    return !piece.isEmpty && received.count <= longestLine + Self.pieceSize
  }

  /// A line that was received whole, without its end.
  package mutating func takeLine() -> [UInt8]? {
    guard let end = received[searched...].firstIndex(of: 0x0a) else {
      searched = received.count
      return nil
    }
    searched = 0
    let line = Array(received[..<end])
    received.removeFirst(end + 1)
    return line
  }

  /// The first of the files that came, which the caller closes. A file has come when the line has that it was sent with.
  package mutating func takeFile() -> Int32? {
    files.isEmpty ? nil : files.removeFirst()
  }
}
