internal import Foundation

/// The words of a text with one blank before and behind each word, so that a search for words is a search for bytes: `
/// thu tuong bi bart de wever `.
package struct WordSequence: Sendable {
  private static let blank = UInt8(ascii: " ")

  package let bytes: [UInt8]

  /// The words of a folded text. An abbreviation of single letters is one word: `U.S.` is `us`.
  package init(folding text: String) {
    bytes = foldedBytes(of: text).joiningAbbreviations.withUnsafeBufferPointer(Self.words)
  }

  /// The words in canonical composition, not folded.
  package init(exactly text: String) {
    bytes = Array(text.precomposedStringWithCanonicalMapping.utf8).withUnsafeBufferPointer(Self.words)
  }

  /// The words as one text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// True without a word.
  package var isEmpty: Bool { bytes.count <= 1 }

  /// True if this sequence contains the words of another sequence side by side. With `mayGoOn` the last word may be the
  /// beginning of a word of this sequence. No sequence contains the empty sequence.
  package func contains(_ other: WordSequence, mayGoOn: Bool = false) -> Bool {
    let pattern = mayGoOn ? other.bytes.dropLast() : other.bytes[...]
    guard !other.isEmpty, pattern.count <= bytes.count else { return false }
    return (0...bytes.count - pattern.count).contains { start in
      bytes[start] == Self.blank && bytes[start...].starts(with: pattern)
    }
  }

  private static func words(of source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Between two words there is a separator of a byte or more, so that the words take no more room than the text.
    [UInt8](unsafeUninitializedCapacity: source.count + 2) { words, count in
      words[0] = blank
      count = 1
      forEachWord(in: source) { word in
        precondition(count + word.count < words.count)
        for index in word {
          words[count] = source[index]
          count += 1
        }
        words[count] = blank
        count += 1
      }
    }
  }

  /// The ranges of the words in a folded text.
  package static func wordRanges(in folded: [UInt8]) -> [Range<Int>] {
    folded.withUnsafeBufferPointer { source in
      var ranges: [Range<Int>] = []
      // Words of both languages have four letters and more on average, with the blank behind.
      ranges.reserveCapacity(source.count / 4)
      forEachWord(in: source) { ranges.append($0) }
      return ranges
    }
  }

  @inline(__always)
  private static func forEachWord(in source: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var (start, offset) = (0, 0)
    while offset < source.count {
      let length = separatorLength(in: source, at: offset)
      if length > 0 {
        if start < offset { body(start..<offset) }
        start = offset + length
      }
      offset += max(1, length)
    }
    if start < source.count { body(start..<source.count) }
  }

  /// The length in bytes of the separator at an offset; 0 at a letter or a digit.
  private static func separatorLength(in source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = source[offset]
    if byte == 0xe2, offset + 2 < source.count, source[offset + 1] == 0x80 || source[offset + 1] == 0x81 {
      // U+2000 to U+207F: dashes, quotation marks, ellipses, spaces.
      return 3
    }
    return byte.isWordByte ? 0 : 1
  }
}
