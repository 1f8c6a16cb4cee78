internal import Glibc

/// Tells if the system knows a way to the network.
enum NetworkRoute {
  /// True if there is a route to public addresses, such as 8.0.0.0 and 2000::. A socket for datagrams sends nothing when
  /// it connects.
  static var exists: Bool {
    var four = sockaddr_in()
    four.sin_family = sa_family_t(AF_INET)
    four.sin_port = UInt16(443).bigEndian
    four.sin_addr.s_addr = UInt32(0x0800_0000).bigEndian
    var six = sockaddr_in6()
    six.sin6_family = sa_family_t(AF_INET6)
    six.sin6_port = UInt16(443).bigEndian
    withUnsafeMutableBytes(of: &six.sin6_addr) { $0[0] = 0x20 }
    return withUnsafeBytes(of: four) { connects(AF_INET, $0) }
      || withUnsafeBytes(of: six) { connects(AF_INET6, $0) }
  }

  private static func connects(_ family: Int32, _ address: UnsafeRawBufferPointer) -> Bool {
    let number = socket(family, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { return false }
    defer { close(number) }
    return address.withMemoryRebound(to: sockaddr.self) {
      connect(number, $0.baseAddress, socklen_t(address.count)) == 0
    }
  }
}
