internal import Text

/// The ill-formed sequences in bytes that should be UTF-8. Single bytes of punctuation are Windows-1252, which editors and
/// word processors put into texts in UTF-8.
package struct UTF8Damage {
  /// The offset of the first bad byte that is not stray punctuation.
  private var first: Int?
  /// The number of bad bytes, without stray punctuation and without a cut last scalar.
  private var bad = 0
  /// The number of bytes that are punctuation of Windows-1252.
  private var punctuation = 0
  /// The number of well-formed scalars beyond ASCII.
  private var wellFormed = 0

  package init(of bytes: [UInt8]) {
    Self.parse(bytes) { range, isValid in
      if isValid {
        wellFormed += range.count > 1 ? 1 : 0
      } else if Self.isPunctuation(range, in: bytes) {
        punctuation += 1
      } else if range.upperBound < bytes.count || range.lowerBound == 0 || bytes[range.lowerBound] < 0xc2 {
        bad += range.count
        first = first ?? range.lowerBound
      }
    }
  }

  /// True if fewer scalars are well-formed than ill-formed. In another encoding two bytes are a scalar by chance only.
  package var isProbablyAnotherEncoding: Bool { bad + punctuation > wellFormed }

  func throwIfTooMuch(of bytes: [UInt8], after start: Int) throws(FileProblem.Cause) {
    if let first, bad * 100 > bytes.count { throw .notText(byte: bytes[first], offset: first + start) }
  }

  /// The bytes in UTF-8: stray punctuation as such, U+FFFD for any other ill-formed sequence.
  package func mended(_ bytes: [UInt8]) -> [UInt8] {
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count)
    Self.parse(bytes) { range, isValid in
      if isValid {
        mended += bytes[range]
      } else {
        let isPunctuation = Self.isPunctuation(range, in: bytes)
        mended +=
          String(isPunctuation ? Windows1252.scalar(of: bytes[range.lowerBound]) : "\u{fffd}").utf8
      }
    }
    return mended
  }

  /// Calls `body` for each scalar and for each ill-formed sequence.
  private static func parse(_ bytes: [UInt8], _ body: (_ range: Range<Int>, _ isValid: Bool) -> Void) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        body(position..<position + scalar.count, true)
        position += scalar.count
      case .error(let length):
        body(position..<position + length, false)
        position += length
      case .emptyInput: return
      }
    }
  }

  /// True if a single bad byte is punctuation between whole scalars.
  private static func isPunctuation(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.count == 1, Windows1252.usualPunctuation.contains(bytes[range.lowerBound]) else {
      return false
    }
    let next = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
    return (next < 0x80 || next >= 0xc2 || Windows1252.usualPunctuation.contains(next))
      && (range.lowerBound == 0 || bytes[range.lowerBound - 1] < 0xc2)
  }
}
