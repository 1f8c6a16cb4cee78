internal import Foundation

extension String {
  /// The text in canonical composition (NFC).
  ///
  /// Text of ASCII and of composed Latin letters, with those of Vietnamese, is recognised by its bytes, because Foundation
  /// takes longer to see that nothing changes.
  package var composed: String {
    var previous: UInt8 = 0
    for byte in utf8 {
      // U+0300 begins with 0xCC; U+1E00 to U+1EFF begin with 0xE1 and 0xB8 to 0xBB.
      let isComposed = byte < 0xcc || byte == 0xe1
      guard isComposed, previous != 0xe1 || 0xb8...0xbb ~= byte else {
        return precomposedStringWithCanonicalMapping
      }
      previous = byte
    }
    return self
  }
}
