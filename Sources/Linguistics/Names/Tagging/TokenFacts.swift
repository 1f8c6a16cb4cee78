internal import Corpus

/// What the tagger looks at in one token, in numbers: hashes of the word and its parts, and what the lexicon
/// and the article tell of it.
struct TokenFacts: Sendable {
  let word: UInt64
  let lower: UInt64
  /// The word with its letters and digits replaced by classes, runs shortened: `Xx`, `X.X.`, `d,d`.
  let shape: UInt64
  /// Of the first two, three and four bytes, and the last one to four.
  let prefixes: SIMD4<UInt64>
  let suffixes: SIMD4<UInt64>
  let isCapitalised: Bool
  let isMark: Bool
  /// A few bits: whether the token starts a sentence, stands in a heading, follows without a space.
  let setting: UInt64

  /// The phrases of the lexicon that the token begins, goes on with, ends, and is.
  var begins: PhraseMarks = []
  var continues: PhraseMarks = []
  var ends: PhraseMarks = []
  var marks: PhraseMarks = []
  /// What the rest of the article has of the same word: `ArticleEvidence`.
  var evidence: UInt64 = 0
  /// The run of capitalised words that the token stands in, or an empty one.
  var run: Range<Int> = 0..<0
  /// The nearest head of an institution, unit of a place or title on the left, or -1.
  var head = -1

  init(_ token: Token) {
    var word = WordHash()
    var shape = ShapeHash()
    for byte in token.word.utf8 {
      word.add(byte)
      shape.add(byte)
    }
    self.word = word.bits
    self.shape = shape.bits
    lower = token.key.bits
    (prefixes, suffixes) = Self.affixes(of: token.lower)
    isCapitalised = token.isCapitalised
    isMark = token.shape == .mark
    setting =
      (token.startsSentence ? 1 : 0) | (token.isInHeading ? 2 : 0) | (token.isAttached ? 4 : 0)
      | (token.shape == .link ? 8 : 0)
  }

  private static func affixes(of word: String) -> (SIMD4<UInt64>, SIMD4<UInt64>) {
    var prefixes = SIMD4<UInt64>()
    var suffixes = SIMD4<UInt64>()
    var hash = WordHash()
    for (index, byte) in word.utf8.prefix(5).enumerated() {
      hash.add(byte)
      if index > 0 { prefixes[index - 1] = hash.bits }
    }
    hash = WordHash()
    for (index, byte) in word.utf8.reversed().prefix(4).enumerated() {
      hash.add(byte)
      suffixes[index] = hash.bits
    }
    return (prefixes, suffixes)
  }
}

/// FNV-1a, byte by byte.
struct WordHash {
  private(set) var bits: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    bits = (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}

/// The classes of a word's bytes, each run as one. Of a letter outside ASCII the first byte counts.
private struct ShapeHash {
  private(set) var bits: UInt64 = 7
  private var last: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if byte & 0xC0 == 0x80 { return }
    let kind = Self.kind(byte)
    if kind == last { return }
    last = kind
    bits = bits &* 131 &+ kind
  }

  @inline(__always)
  private static func kind(_ byte: UInt8) -> UInt64 {
    if byte.isASCIILetter { return byte & 0x20 == 0 ? 1 : 2 }
    if byte.isASCIIDigit { return 3 }
    return byte >= 0x80 ? 4 : UInt64(byte) + 8
  }
}
