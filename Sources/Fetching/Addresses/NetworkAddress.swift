internal import Glibc

/// An address of the Internet Protocol, version 4 or 6.
package struct NetworkAddress: Hashable, Sendable {
  /// 4 or 16 bytes, in the order of the network.
  package let bytes: [UInt8]

  private init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// The address in a text such as `192.168.0.1` or `fe80::1`; nil for a name.
  package init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(withUnsafeBytes(of: four) { Array($0) })
    } else if inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &six) == 1 {
      self.init(withUnsafeBytes(of: six) { Array($0) })
    } else {
      return nil
    }
  }

  /// The address to which a socket connects; nil of another protocol.
  ///
  /// - Parameter socketAddress: the bytes of a `sockaddr`.
  init?(socketAddress: UnsafeRawBufferPointer) {
    guard socketAddress.count >= MemoryLayout<sa_family_t>.size else { return nil }
    switch Int32(socketAddress.loadUnaligned(as: sa_family_t.self)) {
    case AF_INET where socketAddress.count >= MemoryLayout<sockaddr_in>.size:
      let address = socketAddress.loadUnaligned(as: sockaddr_in.self).sin_addr
      self.init(withUnsafeBytes(of: address) { Array($0) })
    case AF_INET6 where socketAddress.count >= MemoryLayout<sockaddr_in6>.size:
      let address = socketAddress.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      self.init(withUnsafeBytes(of: address) { Array($0) })
    default: return nil
    }
  }
}

extension NetworkAddress {
  /// True for the addresses of this computer.
  var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1]
  }

  /// The blocks of version 4 that no host of the public network has, after IANA's registry of special-purpose addresses
  /// (RFC 6890).
  private static let special4: [NetworkBlock] = [
    NetworkBlock([0], 8), NetworkBlock([10], 8), NetworkBlock([100, 64], 10), NetworkBlock([127], 8),
    NetworkBlock([169, 254], 16),
    NetworkBlock([172, 16], 12), NetworkBlock([192, 0, 0], 24), NetworkBlock([192, 0, 2], 24),
    NetworkBlock([192, 168], 16),
    NetworkBlock([198, 18], 15), NetworkBlock([198, 51, 100], 24), NetworkBlock([203, 0, 113], 24),
    NetworkBlock([224], 4),
    NetworkBlock([240], 4),
  ]
  /// The only block of version 6 from which public hosts have addresses, and the parts of it that they have not: Teredo
  /// and other protocols, documentation.
  private static let public6 = NetworkBlock([0x20], 3)
  private static let special6: [NetworkBlock] = [
    NetworkBlock([0x20, 0x01, 0, 0], 23), NetworkBlock([0x20, 0x01, 0x0d, 0xb8], 32),
    NetworkBlock([0x3f, 0xff, 0], 20),
  ]
  /// The blocks of version 6 that contain an address of version 4, with the offset of that address: mapped, NAT64, 6to4.
  private static let embedding: [(block: NetworkBlock, offset: Int)] = [
    (NetworkBlock([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96), 12),
    (NetworkBlock([0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], 96), 12),
    (NetworkBlock([0x20, 0x02], 16), 2),
  ]

  /// False for the addresses of private networks, of this computer, of groups of hosts, and for others that no host of the
  /// public network has.
  package var isPublic: Bool {
    guard bytes.count == 16 else { return !Self.special4.contains { $0.contains(self) } }
    if let (_, offset) = Self.embedding.first(where: { $0.block.contains(self) }) {
      return NetworkAddress(bytes[offset..<(offset + 4)]).isPublic
    }
    return Self.public6.contains(self) && !Self.special6.contains { $0.contains(self) }
  }
}

/// A range of addresses: those that begin with the same bits.
struct NetworkBlock: Sendable {
  private let bytes: [UInt8]
  private let bits: Int

  /// - Parameter bytes: as many as have the bits.
  init(_ bytes: [UInt8], _ bits: Int) {
    (self.bytes, self.bits) = (bytes, bits)
  }

  /// The block in the notation `192.168.0.0/16`; nil for other texts.
  init?(_ text: Substring) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let address = NetworkAddress(String(parts[0])), let bits = Int(parts[1]),
      (0...(8 * address.bytes.count)).contains(bits)
    else { return nil }
    self.init(address.bytes, bits)
  }

  /// - Precondition: the address has the version of the block.
  func contains(_ address: NetworkAddress) -> Bool {
    let whole = bits / 8
    guard address.bytes.count >= bytes.count, address.bytes.prefix(whole).elementsEqual(bytes.prefix(whole))
    else { return false }
    guard bits % 8 > 0 else { return true }
    let shift = 8 - bits % 8
    return address.bytes[whole] >> shift == bytes[whole] >> shift
  }
}
