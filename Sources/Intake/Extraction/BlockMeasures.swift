internal import News
internal import Text

/// The measures of a block of a page that don't depend on other blocks.
struct BlockMeasures {
  /// The length in letters; a letter of a script without spaces counts as three.
  private(set) var length = 0
  /// The length of the words of links.
  private(set) var linkLength = 0
  /// The number of commas, full stops and other punctuation of sentences, in any script.
  private(set) var punctuation = 0
  private(set) var endsSentence = false
  private(set) var digits = 0
  private(set) var capitals = 0

  init(of block: HTMLBlock) {
    length = Self.length(of: block.words[...])
    for link in block.links { linkLength += Self.length(of: block.words[link.range]) }
    let text = UTF8Text(block.words)
    var position = 0
    while position < block.words.count {
      let byte = block.words[position]
      if byte < 0x80 {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
          if text.isSpaceOrEnd(at: position + 1) || block.words[position + 1] >= 0x80
            || block.words[position + 1] == UInt8(ascii: "\"")
          {
            punctuation += 1
          }
        default:
          if byte.isDigit { digits += 1 } else if byte.isUppercase { capitals += 1 }
        }
        position += 1
      } else {
        let (scalar, length) = text.scalar(at: position)
        if Self.isPunctuation(scalar.value) { punctuation += 1 }
        position += length
      }
    }
    endsSentence = Self.endsSentence(text)
  }

  /// The share of the words that are links, from 0 to 1.
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

  private static func length(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { length, byte in
      switch byte {
      case ..<0x80: length + 1
      case ..<0xc0: length
      // Scripts from U+3000 on have no spaces, and their letters are syllables or words.
      case 0xe3...: length + 3
      default: length + 1
      }
    }
  }

  /// Punctuation of Chinese, Japanese, Arabic, Devanagari, Armenian, Khmer and others.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0xff0c, 0xff01, 0xff1f, 0xff1b, 0xff0e, 0x060c, 0x061b, 0x061f, 0x06d4, 0x0964,
      0x0965, 0x0589, 0x17d4,
      0x1362, 0x104a, 0x104b:
      true
    default: false
    }
  }

  /// True if the last mark, before closing quotation marks and brackets, ends a sentence.
  private static func endsSentence(_ text: UTF8Text) -> Bool {
    var end = text.bytes.count
    for _ in 0..<4 where end > 0 {
      let scalar = text.scalar(before: end).value
      switch scalar {
      case 0x2e, 0x21, 0x3f, 0x2026, 0x3a: return true
      case let value where isPunctuation(value): return true
      case 0x22, 0x27, 0x29, 0x5d, 0xbb, 0xab, 0x2018...0x201f, 0x300d, 0x300f, 0x20, 0xa0, 0x2039, 0x203a,
        0xff09:
        end = text.start(ofScalarBefore: end)
      default: return false
      }
    }
    return false
  }
}
