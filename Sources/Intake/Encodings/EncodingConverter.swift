internal import Glibc
internal import Text

/// Converts text of an encoding to UTF-8 with the `iconv` of the C library.
///
/// A class, because the descriptor of the conversion is closed when the last value that uses it is released.
final class EncodingConverter {
  /// Belongs to this object alone, from `iconv_open` in the initialiser to `iconv_close` when the object is released.
  private let descriptor: iconv_t
  /// True if ASCII bytes are the same characters in the encoding: false for ISO-2022-JP.
  let keepsASCII: Bool
  private static let pieceLength = 1 << 16

  /// Nil for a name that `iconv` doesn't know.
  init?(from name: CharsetName) {
    guard let descriptor = iconv_open("UTF-8", name.converterName), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
    keepsASCII = !name.isSevenBit && !name.isWide
  }

  deinit {
    iconv_close(descriptor)
  }

  /// The bytes as UTF-8, with U+FFFD for each byte that is no text in the encoding.
  func utf8(of bytes: some Collection<UInt8>) -> [UInt8] {
    var input = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2)
    iconv(descriptor, nil, nil, nil, nil)
    var piece = [UInt8](repeating: 0, count: min(Self.pieceLength, input.count * 4 + 16))
    input.withUnsafeMutableBytes { source in
      piece.withUnsafeMutableBytes { target in
        convert(source.bindMemory(to: CChar.self), by: target.bindMemory(to: CChar.self), to: &output)
      }
    }
    return output
  }

  /// `source` and `target` are valid during the call only; `iconv` keeps no pointer.
  private func convert(
    _ source: UnsafeMutableBufferPointer<CChar>, by target: UnsafeMutableBufferPointer<CChar>,
    to output: inout [UInt8]
  ) {
    var next = source.baseAddress
    var left = source.count
    while left > 0 {
      var free = target.baseAddress
      var room = target.count
      let status = iconv(descriptor, &next, &left, &free, &room)
      let failure = errno
      output += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(target)[..<(target.count - room)])
      guard status == -1, failure != E2BIG else { continue }
      // A byte that is no text, or a character that the end cuts.
      output += TextDecoder.replacement
      next = next?.advanced(by: 1)
      left -= 1
    }
  }
}
