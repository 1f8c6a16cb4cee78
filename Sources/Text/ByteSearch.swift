internal import Glibc

extension [UInt8] {
  /// The offset of the first byte of a value from `start` on, by the C library, which compares many bytes at once.
  package func offset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The offsets of all bytes of a value, in ascending order.
  package func offsets(of byte: UInt8) -> [Int] {
    var offsets: [Int] = []
    var start = 0
    while let offset = offset(of: byte, from: start) {
      offsets.append(offset)
      start = offset + 1
    }
    return offsets
  }
}
