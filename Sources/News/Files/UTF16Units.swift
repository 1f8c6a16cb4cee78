internal import Text

/// The code units of UTF-16 bytes.
struct UTF16Units {
  private(set) var values: [UInt16] = []
  /// The number of surrogates without their partner, without a high surrogate at the end.
  private(set) var badUnits = 0
  /// The position of the first of these surrogates, in bytes of the file.
  private(set) var firstBadOffset: Int?

  /// `start`: the length of the byte order mark.
  init(of contents: some RandomAccessCollection<UInt8>, from start: Int, isBigEndian: Bool) {
    let bytes = Array(contents)
    values.reserveCapacity(bytes.count / 2)
    for offset in stride(from: start, to: bytes.count - 1, by: 2) {
      let pair = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      values.append(isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
    }
    countLoneSurrogates(from: start)
  }

  private mutating func countLoneSurrogates(from start: Int) {
    var index = 0
    while index < values.count {
      let isPair =
        UTF16.isLeadSurrogate(values[index]) && index + 1 < values.count
        && UTF16.isTrailSurrogate(values[index + 1])
      let isCut = UTF16.isLeadSurrogate(values[index]) && index + 1 == values.count
      if UTF16.isSurrogate(values[index]), !isPair, !isCut {
        badUnits += 1
        firstBadOffset = firstBadOffset ?? index * 2 + start
      }
      index += isPair ? 2 : 1
    }
  }
}

// MARK: Without a byte order mark

extension UTF16Units {
  /// The number of bytes that are examined.
  private static let judgedLength = 4096

  /// The byte order of UTF-16 without a byte order mark, for bytes with a NUL. Nearly all NULs are the upper bytes of
  /// ASCII characters, of blanks at least; few characters, such as U+0300, have a lower byte of zero. Nil if the bytes
  /// are not UTF-16.
  static func encoding(ofUnmarked contents: [UInt8]) -> TextEncoding? {
    let sample = contents.prefix(judgedLength)
    var counts = (even: 0, odd: 0)
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { counts.even += 1 } else { counts.odd += 1 }
    }
    let (fewer, more) = (min(counts.even, counts.odd), max(counts.even, counts.odd))
    guard more > 1, fewer * 4 <= more else { return nil }
    // Printable ASCII with a few NULs is text that was damaged.
    let isASCII = sample.allSatisfy { $0 == 0 || (0x09...0x0d).contains($0) || (0x20..<0x7f).contains($0) }
    guard !isASCII || more * 5 > sample.count * 2 else { return nil }
    let isBigEndian = counts.even > counts.odd
    let units = UTF16Units(of: sample, from: 0, isBigEndian: isBigEndian)
    return !units.values.contains(0) && units.isText
      ? (isBigEndian ? .utf16BigEndian : .utf16LittleEndian) : nil
  }

  /// True if nearly all units are letters, digits, punctuation and white space.
  private var isText: Bool {
    let scalars = String(decoding: values, as: UTF16.self).unicodeScalars
    let strange = scalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .control: ![0x09, 0x0a, 0x0d].contains(scalar.value)
      case .unassigned, .privateUse, .surrogate: true
      default: scalar == "\u{fffd}"
      }
    }
    return strange * 50 <= scalars.count
  }
}
