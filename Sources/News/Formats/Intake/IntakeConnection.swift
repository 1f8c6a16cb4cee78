internal import CDescriptorPassing
internal import Glibc
internal import Synchronization

/// A running `gazette-intake` and the socket to it. It serves one request at a time.
///
/// A class, because the process ends and the socket is closed when the connection is released.
final class IntakeConnection: Sendable {
  /// The most milliseconds that an answer may take to begin or to go on. The program's own limit of processor time is
  /// shorter; this one ends a program that sleeps.
  private static let patience: Int32 = 120_000
  private static let pieceSize = 1 << 16

  private let socket: Int32
  private let process: pid_t
  /// Bytes that were received and not yet returned.
  private let received = Mutex<[UInt8]>([])
  /// The way in which the program ended; nil while nobody has waited for it.
  private let end = Mutex<FileProblem.Cause.ReaderEnd?>(nil)

  /// Nil if the program can't be started.
  init?() {
    var ends: (Int32, Int32) = (-1, -1)
    let isPaired = withUnsafeMutableBytes(of: &ends) { ends in
      let ends = ends.bindMemory(to: Int32.self)
      return socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, ends.baseAddress)
    }
    guard isPaired == 0 else { return nil }
    let started = IntakeProgram.start(with: ends.1)
    close(ends.1)
    guard let started else {
      close(ends.0)
      return nil
    }
    (socket, process) = (ends.0, started)
  }

  deinit {
    close(socket)
    _ = ended(patience: 0)
  }

  /// Sends a request, as a line, with the file that it is about. False if the program has ended.
  func send(_ line: [UInt8], file: Int32) -> Bool {
    var rest = line[...]
    var descriptor = file
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { gz_send(socket, descriptor, $0.baseAddress, $0.count) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
      descriptor = -1
    }
    return true
  }

  /// The next line of the answer, without its end; nil if the program ended before the line did.
  func line() -> [UInt8]? {
    received.withLock { bytes in
      var searched = 0
      while true {
        if let end = bytes[searched...].firstIndex(of: 0x0a) {
          let line = Array(bytes[..<end])
          bytes.removeFirst(end + 1)
          return line
        }
        searched = bytes.count
        guard bytes.count <= Self.longestLine, let piece = piece() else { return nil }
        bytes += piece
      }
    }
  }

  /// The most bytes of a line: a text of the largest size, with room for what JSON and the parts add.
  private static let longestLine = 8 * Format.largestArticle

  private func piece() -> [UInt8]? {
    var event = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    var ready = poll(&event, 1, Self.patience)
    while ready < 0, errno == EINTR { ready = poll(&event, 1, Self.patience) }
    guard ready > 0 else { return nil }
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      var descriptor: Int32 = -1
      count = max(0, gz_receive(socket, &descriptor, buffer.baseAddress, buffer.count))
      if descriptor >= 0 { close(descriptor) }
    }
    return piece.isEmpty ? nil : piece
  }

  /// The way in which the program ended. Ends the program if it still runs after so many milliseconds.
  func ended(patience: Int = 1000) -> FileProblem.Cause.ReaderEnd {
    shutdown(socket, Int32(SHUT_RDWR))
    return end.withLock { end in
      if let end { return end }
      var status: Int32 = 0
      var waited: pid_t = 0
      for _ in 0..<patience / 10 {
        waited = waitpid(process, &status, WNOHANG)
        if waited != 0 { break }
        usleep(10_000)
      }
      if waited == 0 {
        kill(process, SIGKILL)
        repeat { waited = waitpid(process, &status, 0) } while waited < 0 && errno == EINTR
      }
      let found = Self.end(of: status)
      end = found
      return found
    }
  }

  private static func end(of status: Int32) -> FileProblem.Cause.ReaderEnd {
    let signal = status & 0x7f
    return signal == SIGXCPU || signal == SIGKILL ? .outOfTime : .crashed
  }
}

/// The connections that wait for a request. Starting a program takes longer than reading most files.
enum IntakePool {
  private static let most = 4
  private static let idle = Mutex<[IntakeConnection]>([])

  /// A waiting connection, or a new one; nil if the program can't be started.
  static func take() -> IntakeConnection? {
    idle.withLock { $0.popLast() } ?? IntakeConnection()
  }

  /// Takes back a connection whose answer was read to its end.
  static func give(_ connection: IntakeConnection) {
    idle.withLock { if $0.count < most { $0.append(connection) } }
  }
}
