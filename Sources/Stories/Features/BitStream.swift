/// Writes numbers one behind the other, the most significant bit first.
struct BitWriter {
  private var words: [UInt64] = []
  /// The bits that make no word yet, in the lowest places, and the number of bits that they lack.
  private var rest: UInt64 = 0
  private var lacking = UInt64.bitWidth

  /// Appends the lowest bits of a number, at most 56. The other bits have to be 0.
  mutating func append(_ number: UInt64, width: Int) {
    guard width >= lacking else {
      rest = rest << UInt64(width) | number
      lacking -= width
      return
    }
    words.append(rest << UInt64(lacking) | number >> UInt64(width - lacking))
    // Of the number the upper bits are written; shifts push them out.
    rest = number
    lacking += UInt64.bitWidth - width
  }

  /// Appends a number in Rice's code: what is above the low bits as that many ones and a zero, then the low bits, at most
  /// 55.
  mutating func appendRice(_ number: UInt64, lowBits: Int) {
    var ones = Int(number >> UInt64(lowBits))
    while ones > 0 {
      let width = min(ones, 32)
      append(1 << UInt64(width) - 1, width: width)
      ones -= width
    }
    append(number & (1 << UInt64(lowBits) - 1), width: lowBits + 1)
  }

  /// All bytes; the last one is filled with zeros.
  func finished() -> [UInt8] {
    let all = (words + [rest << UInt64(lacking)]).map { $0.bigEndian }
    let unused = lacking / 8
    return all.withUnsafeBytes { Array($0.dropLast(unused)) }
  }
}

/// Reads what `BitWriter` has written. Behind the end of the bytes all bits are 0.
struct BitReader {
  private let bytes: UnsafeRawBufferPointer
  /// In bits.
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var byteCount: Int { bytes.count }

  /// The next bits in the highest places: at least 57 of them.
  private var window: UInt64 {
    @inline(__always) get {
      let start = position >> 3
      var word: UInt64 = 0
      if start + 8 <= bytes.count {
        word = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      } else if start < bytes.count {
        for offset in 0..<(bytes.count - start) {
          word |= UInt64(bytes[start + offset]) << UInt64(56 - 8 * offset)
        }
      }
      return word << UInt64(position & 7)
    }
  }

  /// The number in the next bits, at most 56.
  mutating func next(_ width: Int) -> UInt64 {
    guard width > 0 else { return 0 }
    let number = window >> UInt64(64 - width)
    position += width
    return number
  }

  /// A number of things that follow, which damaged bytes may have too high.
  mutating func count(width: Int, most: Int) -> Int { min(Int(next(width)), most) }

  /// The next number in Rice's code.
  @inline(__always)
  mutating func nextRice(lowBits: Int) -> UInt64 {
    let window = window
    let ones = (~window).leadingZeroBitCount
    // Most numbers lie in one window.
    guard ones + 1 + lowBits <= 56 else { return nextLongRice(lowBits: lowBits) }
    position += ones + 1 + lowBits
    return UInt64(ones) << UInt64(lowBits) | (window << UInt64(ones + 1)) >> UInt64(64 - lowBits)
  }

  private mutating func nextLongRice(lowBits: Int) -> UInt64 {
    var above: UInt64 = 0
    while true {
      let ones = min(56, (~window).leadingZeroBitCount)
      above += UInt64(ones)
      position += ones
      if ones < 56 { break }
    }
    position += 1
    return above << UInt64(lowBits) | next(lowBits)
  }
}
