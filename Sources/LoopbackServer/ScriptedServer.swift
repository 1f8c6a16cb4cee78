internal import Foundation
internal import Glibc
internal import Synchronization

/// A server on loopback that sends bytes as a test writes them, also those that no proper server sends.
///
/// A class, because the socket is closed when the server is released.
package final class ScriptedServer: Sendable {
  /// A step of an answer.
  package enum Step: Sendable {
    case send([UInt8])
    case pause(milliseconds: UInt32)

    package static func text(_ text: String) -> Step { .send(Array(text.utf8)) }
  }

  /// A request as it came.
  package struct Request: Sendable {
    package let bytes: [UInt8]

    /// Each byte as the character with its number.
    package var text: String { String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
    package var path: String { text.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

    /// The value of a field, with each byte as the character with its number.
    package func value(of name: String) -> String? {
      text.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
        .map { String($0.dropFirst(name.count + 1)).trimmingCharacters(in: .whitespaces) }
    }
  }

  package let port: UInt16
  private let socket: Int32
  private let log = RequestLog()

  /// Answers each connection once by the steps, and closes it.
  package init(address: String = "127.0.0.1", _ answer: @escaping @Sendable (Request) -> [Step]) throws {
    (socket, port) = try boundSocket(address: address)
    guard listen(socket, 64) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    Thread.detachNewThread { [socket, log] in
      while let connection = Self.nextConnection(of: socket) {
        Thread.detachNewThread {
          let request = Request(bytes: Self.head(from: connection))
          log.taken.withLock { $0.append(request) }
          Self.play(answer(request), on: connection)
        }
      }
      close(socket)
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
  }

  /// The next connection; nil after the socket was shut down. A connection that was given up meanwhile, or that the
  /// process has no descriptor for now, ends no server.
  private static func nextConnection(of socket: Int32) -> Int32? {
    while true {
      let connection = accept(socket, nil, nil)
      if connection >= 0 { return connection }
      if errno == EINVAL || errno == EBADF { return nil }
      usleep(1000)
    }
  }

  /// The requests that came.
  package var requests: [Request] { log.taken.withLock { $0 } }

  package func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func head(from connection: Int32) -> [UInt8] {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8), read(connection, &byte, 1) == 1 {
      head.append(byte)
    }
    return head
  }

  private static func play(_ steps: [Step], on connection: Int32) {
    for step in steps {
      switch step {
      case .pause(let milliseconds): usleep(1000 * milliseconds)
      case .send(let bytes):
        var rest = bytes[...]
        while !rest.isEmpty {
          let sent = rest.withUnsafeBytes {
            send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
          }
          if sent <= 0 { break }
          rest = rest.dropFirst(sent)
        }
      }
    }
    shutdown(connection, Int32(SHUT_WR))
    close(connection)
  }
}

/// The requests that a server got. A class, because the server's threads share it.
private final class RequestLog: Sendable {
  let taken = Mutex<[ScriptedServer.Request]>([])
}
