internal import Foundation

/// A text as its words with one blank before and behind each of them, so that looking for words is looking for
/// bytes: ` thu tuong bi bart de wever `.
package struct WordSequence: Sendable {
  private static let blank = UInt8(ascii: " ")

  package let bytes: [UInt8]

  /// The words of a folded text.
  package init(folding text: String) {
    bytes = foldedBytes(of: text).withUnsafeBufferPointer(Self.words)
  }

  /// The words as they are written, in canonical composition.
  package init(exactly text: String) {
    bytes = Array(text.precomposedStringWithCanonicalMapping.utf8).withUnsafeBufferPointer(Self.words)
  }

  /// The words as one text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is no word.
  package var isEmpty: Bool { bytes.count <= 1 }

  /// Whether the words of another sequence stand in this one side by side; the last may go on where
  /// `mayGoOn`. No sequence holds the empty one.
  package func contains(_ other: WordSequence, mayGoOn: Bool = false) -> Bool {
    let pattern = mayGoOn ? other.bytes.dropLast() : other.bytes[...]
    guard !other.isEmpty, pattern.count <= bytes.count else { return false }
    return (0...bytes.count - pattern.count).contains { start in
      bytes[start] == Self.blank && bytes[start...].starts(with: pattern)
    }
  }

  private static func words(of source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words = [blank]
    words.reserveCapacity(source.count + 2)
    var offset = 0
    while offset < source.count {
      let length = separatorLength(in: source, at: offset)
      if length == 0 { words.append(source[offset]) } else if words.last != blank { words.append(blank) }
      offset += max(1, length)
    }
    if words.last != blank { words.append(blank) }
    return words
  }

  /// The range of the words in a folded text.
  package static func wordRanges(in folded: [UInt8]) -> [Range<Int>] {
    folded.withUnsafeBufferPointer { source in
      var ranges: [Range<Int>] = []
      var (start, offset) = (0, 0)
      while offset < source.count {
        let length = separatorLength(in: source, at: offset)
        if length > 0 {
          if start < offset { ranges.append(start..<offset) }
          start = offset + length
        }
        offset += max(1, length)
      }
      if start < source.count { ranges.append(start..<source.count) }
      return ranges
    }
  }

  /// The length in bytes of the separator at an offset; 0 at a letter or a digit.
  private static func separatorLength(in source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = source[offset]
    if byte == 0xe2, offset + 2 < source.count, source[offset + 1] == 0x80 || source[offset + 1] == 0x81 {
      // U+2000 to U+207F: dashes, quotation marks, ellipses, spaces.
      return 3
    }
    return isWordByte(byte) ? 0 : 1
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }
}
