internal import Foundation
internal import Glibc

/// A port of loopback at which nobody listens. Nobody else gets the port while this value lives.
///
/// A class, because the socket is closed when the port is released.
package final class ClosedPort: Sendable {
  package let number: UInt16
  private let socket: Int32

  package init() throws {
    (socket, number) = try boundSocket(address: "127.0.0.1")
  }

  deinit {
    close(socket)
  }
}

/// A socket that is bound to a free port of an IPv4 address, and that port. It doesn't listen.
func boundSocket(address: String) throws -> (socket: Int32, port: UInt16) {
  let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var name = sockaddr_in()
  name.sin_family = sa_family_t(AF_INET)
  inet_pton(AF_INET, address, &name.sin_addr)
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isBound = withUnsafeBytes(of: name) { bytes in
    bytes.withMemoryRebound(to: sockaddr.self) { bind(socket, $0.baseAddress, length) }
  }
  guard socket >= 0, isBound == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
  _ = withUnsafeMutableBytes(of: &name) { bytes in
    bytes.withMemoryRebound(to: sockaddr.self) { getsockname(socket, $0.baseAddress, &length) }
  }
  return (socket, UInt16(bigEndian: name.sin_port))
}
