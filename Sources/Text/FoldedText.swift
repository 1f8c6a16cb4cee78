/// A folded text for search and matching, with the source of each folded byte.
///
/// Folding removes what people leave out or write in different ways: letter case, diacritics (and with them the
/// position of a tone mark: `hòa` and `hoà`), the stroke of đ, composition, full-width forms, typographic quotation
/// marks and dashes, invisible characters. `Đà Nẵng`, `ĐÀ NẴNG` and `da nang` fold to the same bytes.
package struct FoldedText: Hashable, Sendable {
  /// The folded text in UTF-8.
  package let bytes: [UInt8]
  /// For each folded byte the offset of its source scalar, then the length of the text.
  private let offsets: [UInt32]

  /// Folds a text of less than 4 GiB. Linear in its length.
  package init(_ text: String) {
    self = FoldedText(shorteningOrKeeping: text) ?? FoldedText(lengthening: text)
  }

  /// Nil if the folded text is longer than the text, as few are: so all its bytes have their places from the beginning.
  private init?(shorteningOrKeeping text: String) {
    let source = text.utf8.span
    var (count, bytes) = (0, [UInt8]())
    offsets = [UInt32](unsafeUninitializedCapacity: source.count + 1) { offsets, offsetCount in
      bytes = [UInt8](unsafeUninitializedCapacity: source.count) { bytes, byteCount in
        foldBytes(of: source, 0..<source.count) { byte, offset in
          if count < source.count {
            bytes.initializeElement(at: count, to: byte)
            offsets.initializeElement(at: count, to: UInt32(truncatingIfNeeded: offset))
          }
          count += 1
        }
        byteCount = min(count, source.count)
      }
      offsets.initializeElement(at: bytes.count, to: UInt32(truncatingIfNeeded: source.count))
      offsetCount = bytes.count + 1
    }
    self.bytes = bytes
    if count > source.count { return nil }
  }

  private init(lengthening text: String) {
    let source = text.utf8.span
    var bytes: [UInt8] = []
    var offsets: [UInt32] = []
    foldBytes(of: source, 0..<source.count) { byte, offset in
      bytes.append(byte)
      offsets.append(UInt32(truncatingIfNeeded: offset))
    }
    offsets.append(UInt32(truncatingIfNeeded: source.count))
    self.init(bytes: bytes, offsets: offsets)
  }

  /// The text with abbreviations such as `u.s.` as words, as `WordSequence` has them.
  package var joiningAbbreviations: FoldedText {
    let inner = DottedAbbreviation.inner(of: bytes)
    return inner.isEmpty
      ? self : FoldedText(bytes: bytes.removing(at: inner), offsets: offsets.removing(at: inner))
  }

  private init(bytes: [UInt8], offsets: [UInt32]) {
    (self.bytes, self.offsets) = (bytes, offsets)
  }

  /// The range of the source text, in UTF-8 bytes, for a range of folded bytes: whole scalars, with the combining marks
  /// behind them.
  package func sourceRange(of folded: Range<Int>) -> TextRange {
    let start = Int(offsets[folded.lowerBound])
    guard !folded.isEmpty else { return start..<start }
    let lastScalar = offsets[folded.upperBound - 1]
    var end = folded.upperBound
    while end < bytes.count, offsets[end] == lastScalar { end += 1 }
    return start..<Int(offsets[end])
  }
}

/// The folded form of a text (see `FoldedText`). The spellings of a name have the same folded form.
package func fold(_ text: String) -> String { folded(text.utf8.span, 0..<text.utf8.count) }

/// The folded form of a text in UTF-8.
package func foldedBytes(of text: String) -> [UInt8] { foldedBytes(text.utf8.span, 0..<text.utf8.count) }

/// The folded form of a range of valid UTF-8. Most words are of ASCII and need no list of bytes.
private func folded(_ source: Span<UInt8>, _ range: TextRange) -> String {
  guard isASCII(source, range) else { return String(decoding: foldedBytes(source, range), as: UTF8.self) }
  return String(unsafeUninitializedCapacity: range.count) { buffer in
    for index in 0..<range.count { buffer[index] = source[range.lowerBound + index].lowercased }
    return range.count
  }
}

private func foldedBytes(_ source: Span<UInt8>, _ range: TextRange) -> [UInt8] {
  guard !isASCII(source, range) else {
    return [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      for index in 0..<range.count { buffer[index] = source[range.lowerBound + index].lowercased }
      count = range.count
    }
  }
  // No scalar is folded to more than three bytes for each of its own, and none of ASCII to more than one.
  var room = range.count
  for index in range where source[index] >= 0x80 { room += 2 }
  return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
    foldBytes(of: source, range) { byte, _ in
      precondition(count < room)
      buffer[count] = byte
      count += 1
    }
  }
}

private func isASCII(_ source: Span<UInt8>, _ range: TextRange) -> Bool {
  for index in range where source[index] >= 0x80 { return false }
  return true
}

/// Calls `emit` with each folded byte of a range of valid UTF-8 and the offset of the byte's source scalar.
@inlinable
@inline(__always)
package func foldBytes(
  of source: Span<UInt8>, _ range: TextRange, emit: (_ byte: UInt8, _ sourceOffset: Int) -> Void
) {
  var offset = range.lowerBound
  while offset < range.upperBound {
    let first = source[offset]
    if first < 0x80 {
      emit(first.lowercased, offset)
      offset += 1
      continue
    }
    let (scalar, length) = decodeScalar(source, at: offset)
    switch ScalarFolding(scalar) {
    case .dropped: break
    case .ascii(let byte): emit(byte, offset)
    case .bytes(let bytes): for byte in bytes { emit(byte, offset) }
    case .kept: for index in offset..<offset + length { emit(source[index], offset) }
    }
    offset += length
  }
}

/// The scalar that begins at `offset` of valid UTF-8, and its length in bytes.
@inlinable
@inline(__always)
package func decodeScalar(_ source: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(source[offset])
  func trail(_ index: Int) -> UInt32 { UInt32(source[offset + index]) & 0x3F }
  return switch first {
  case ..<0x80: (first, 1)
  case ..<0xE0: ((first & 0x1F) << 6 | trail(1), 2)
  case ..<0xF0: ((first & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
  default: ((first & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
  }
}

extension UTF8Text {
  /// The folded form of a range, for comparison with short lists of words: `Ảnh`, `ẢNH` and `A` + U+0309 + `nh` all
  /// give `anh`.
  package func folded(_ range: TextRange) -> String { Text.folded(bytes.span, range) }

  /// True if a range has a letter with a diacritic, composed or decomposed, or `đ`.
  package func hasDiacritic(in range: TextRange) -> Bool {
    range.contains {
      (0xc3...0xcd).contains(self[$0]) || self[$0] == 0xe1 && (0xb8...0xbb).contains(self[$0 + 1])
    }
  }
}
