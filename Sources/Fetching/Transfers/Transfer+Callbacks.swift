internal import CCurl
internal import Glibc
internal import Subscriptions

extension Transfer {
  /// Sets the functions that the library calls while data come. The transfer outlives the handle's use of them.
  func setCallbacks() {
    let own = Unmanaged.passUnretained(self).toOpaque()
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] {
      gz_set_pointer(handle.pointer, option, own)
    }
    gz_set_reader(handle.pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, own in
      let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Transfer.at(own)?.takeBody(piece) == true ? piece.count : 0
    }
    gz_set_reader(handle.pointer, CURLOPT_HEADERFUNCTION) { bytes, size, count, own in
      let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Transfer.at(own)?.takeHead(line) == true ? line.count : 0
    }
    gz_set_opener(handle.pointer) { own, _, address in
      guard let transfer = Transfer.at(own), let address else { return -1 }
      return transfer.open(address)
    }
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    body.take(bytes, isKept: head.location == nil)
  }

  private func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
    isHeadTooLarge = !head.take(Array(line))
    return !isHeadTooLarge
  }

  /// A socket for an address, which isn't connected yet; -1 for an address that the request may not reach.
  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Int32 {
    guard mayReach(address) else {
      refused += 1
      return -1
    }
    opened += 1
    let (family, type) = (address.pointee.family, address.pointee.socktype)
    return socket(family, type | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
  }

  private func mayReach(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
    if mayReachPrivateHost || usesProxy { return true }
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return false }
    let bytes = UnsafeRawBufferPointer(
      start: UnsafeRawPointer(address) + offset, count: Int(address.pointee.addrlen))
    return NetworkAddress(socketAddress: bytes).map(settings.isPublic) ?? false
  }
}
