internal import Foundation
internal import Text

extension LegacyEncodings {
  /// The share of the words beyond ASCII that must be spelled as the language spells its words. Texts in their own
  /// encoding reach 0.88 from 60 bytes on; in another encoding of the same language they stay below that value.
  private static let leastShare = 0.75
  /// The least share of words beyond ASCII among all words. Vietnamese has 0.7; French, Spanish and Italian have less
  /// than 0.2.
  private static let leastDensity = 0.35
  private static let fewestWords = 3
  /// The number of bytes that are examined: some hundred words.
  private static let judgedLength = 4096

  /// The encoding in which some bytes are well-spelled text of a language, else Windows-1252 where the bytes are text of
  /// a language that was written in Windows-1252; nil without such an encoding.
  package static func detect(in bytes: [UInt8]) -> Encoding? {
    detectOwn(in: bytes) ?? (WesternText.isPlausible(bytes.prefix(judgedLength)) ? WesternText.encoding : nil)
  }

  /// The encoding, made for one language, in which some bytes are well-spelled text of this language; nil without such
  /// an encoding.
  package static func detectOwn(in bytes: [UInt8]) -> Encoding? {
    let sample = bytes.prefix(judgedLength)
    let candidates = LanguageProfile.all.flatMap { profile in
      let known = profile.encodings
      return known.encodings.map {
        (encoding: $0, score: SpellingScore(of: $0.decode(sample), by: known.isSpelled))
      }
    }
    let best = candidates.max { ($0.score.share, $0.score.spelled) < ($1.score.share, $1.score.spelled) }
    guard let best, best.score.share >= leastShare, best.score.density >= leastDensity,
      best.score.spelled >= fewestWords
    else { return nil }
    return best.encoding
  }
}

/// The spelling of the words of a text.
private struct SpellingScore {
  /// The numbers of words with letters beyond ASCII.
  private(set) var spelled = 0
  private var misspelled = 0
  /// The number of words in ASCII.
  private var plain = 0

  var share: Double { spelled == 0 ? 0 : Double(spelled) / Double(spelled + misspelled) }

  var density: Double {
    spelled == 0 ? 0 : Double(spelled + misspelled) / Double(spelled + misspelled + plain)
  }

  init(of text: String, by isSpelled: (Substring.UnicodeScalarView) -> Bool) {
    let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars
    for word in scalars.split(whereSeparator: Self.separatesWords) {
      if word.allSatisfy(\.isASCII) {
        plain += 1
      } else if isSpelled(word) {
        spelled += 1
      } else {
        misspelled += 1
      }
    }
  }

  /// True for all of ASCII but letters, and for typographic punctuation. Other signs within a word mean a wrong encoding.
  private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5a, 0x61...0x7a: false
    case 0..<0x80, 0xa0, 0xab, 0xbb, 0x2000...0x206f: true
    default: false
    }
  }
}
