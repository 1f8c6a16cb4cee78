/// Translates offsets in UTF-8 bytes into offsets in Unicode scalars.
struct ScalarOffsets {
  private static let stride = 256

  private let bytes: [UInt8]
  /// The number of scalars that begin before each `stride`th byte.
  private let checkpoints: [Int]

  init(of text: String) {
    bytes = Array(text.utf8)
    var checkpoints: [Int] = []
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset.isMultiple(of: Self.stride) { checkpoints.append(scalars) }
      if Self.beginsScalar(byte) { scalars += 1 }
    }
    self.checkpoints = checkpoints
  }

  /// The number of scalars before an offset on a scalar boundary or at the text's end.
  subscript(offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let checkpoint = (offset - 1) / Self.stride
    let rest = bytes[checkpoint * Self.stride..<offset]
    return checkpoints[checkpoint] + rest.count(where: Self.beginsScalar)
  }

  /// The text in a range of byte offsets, in time proportional to the range.
  func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool {
    byte & 0xc0 != 0x80
  }
}
