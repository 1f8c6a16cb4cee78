/// The words of a range of a text. White space and dashes separate words; punctuation at the ends of a word is left
/// out. `U.S.` is the word `U.S`; `Bỉ-Mỹ` and `don’t` are one word each. `WordSequence` has the words of a search,
/// which any punctuation separates.
package struct Words: Sequence, IteratorProtocol {
  private let text: UTF8Text
  private var position: Int
  private let end: Int

  package init(of text: UTF8Text, in range: TextRange) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  package mutating func next() -> TextRange? {
    while position < end, !isWordPart(at: position) { position += 1 }
    guard position < end else { return nil }
    let start = position
    var lastPart = position
    while position < end, !isBoundary(at: position) {
      if isWordPart(at: position) { lastPart = position }
      position += text[position] < 0x80 ? 1 : text.scalar(at: position).length
    }
    return start..<Swift.min(end, lastPart + text.scalar(at: lastPart).length)
  }

  private func isBoundary(at position: Int) -> Bool {
    let byte = text[position]
    return byte < 0x80
      ? byte <= 0x20 && text.spaceLength(at: position) > 0
      : text.spaceLength(at: position) > 0 || text.isDash(at: position)
  }

  /// True if a letter, a digit or a combining mark begins here; false for punctuation.
  private func isWordPart(at position: Int) -> Bool {
    switch text[position] {
    case 0..<0x80: text[position].isWordByte
    case 0x80..<0xc3: false
    case 0xe2: !(0x80...0x81).contains(text[position + 1])
    case 0xe3: text[position + 1] > 0x80
    default: text.spaceLength(at: position) == 0
    }
  }
}

extension UTF8Text {
  /// True if a dash longer than a hyphen begins at `position`: U+2012 to U+2015.
  package func isDash(at position: Int) -> Bool {
    self[position] == 0xe2 && self[position + 1] == 0x80 && (0x92...0x95).contains(self[position + 2])
  }

  /// The number of words in a range: runs between white space and dashes that have a letter or a digit. In scripts
  /// without spaces between words each character counts as a word.
  package func wordCount(in range: TextRange) -> Int {
    var count = 0
    var isInWord = false
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = self[position]
      if byte < 0x80 {
        if byte.isWordByte, !isInWord {
          count += 1
          isInWord = true
        } else if byte == 0x20 || byte < 0x0e {
          isInWord = false
        }
        position += 1
      } else if let length = letterLength(at: position) {
        if !isInWord { count += 1 }
        isInWord = true
        position += length
      } else {
        let length = Swift.max(1, scalar(at: position).length)
        countScalar(at: position, into: &count, isInWord: &isInWord)
        position += length
      }
    }
    return count
  }

  /// The number of bytes of a letter of most scripts that write words with spaces; nil for others.
  private func letterLength(at position: Int) -> Int? {
    switch self[position] {
    case 0xc3...0xdf: 2
    case 0xe1: (0xb8...0xbb).contains(self[position + 1]) ? 3 : nil
    default: nil
    }
  }

  private func countScalar(at position: Int, into count: inout Int, isInWord: inout Bool) {
    if spaceLength(at: position) > 0 || isDash(at: position) {
      isInWord = false
    } else if isUnspaced(at: position) {
      count += 1
      isInWord = false
    } else if !isInWord, self[position] >= 0xc3, self[position] != 0xe2 {
      count += 1
      isInWord = true
    }
  }

  /// True if kana or a Han character begins here.
  private func isUnspaced(at position: Int) -> Bool {
    switch self[position] {
    case 0xe3: self[position + 1] >= 0x81
    case 0xe4...0xe9: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text on one line: each run of white space becomes a blank, and none is left at either end.
  package var onOneLine: String {
    let isPlain = utf8.withContiguousStorageIfAvailable(\.hasOnlySingleBlanks) ?? utf8.hasOnlySingleBlanks
    if isPlain { return String(self) }
    let words = String(self).unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    return words.map(String.init).joined(separator: " ")
  }
}

extension Sequence<UInt8> {
  /// True if the bytes of a text certainly have no white space but single blanks between words.
  fileprivate var hasOnlySingleBlanks: Bool {
    var previous = UInt8(ascii: " ")
    for byte in self {
      // White space beyond ASCII begins with 0xC2, 0xE1 0x9A, 0xE2 or 0xE3.
      if byte < 0x20 || byte == 0x20 && previous == 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
        || byte == 0x9A && previous == 0xE1
      {
        return false
      }
      previous = byte
    }
    return previous != 0x20
  }
}
