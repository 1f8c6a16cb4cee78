internal import Text

extension CollationRules {
  /// The order of Vietnamese dictionaries: a, ă, â, b, c, d, đ, e, ê, … o, ô, ơ, … u, ư. Between words with the same letters
  /// the tones decide: ngang, huyền, hỏi, ngã, sắc, nặng.
  package static let vietnamese = CollationRules { text in
    var key: [UInt8] = []
    var tones: [UInt8] = [0]
    let source = text.utf8.span
    var offset = 0
    while offset < source.count {
      let (scalar, length) = decodeScalar(source, at: offset)
      let marks = ToneMarks.marks(of: scalar)
      var isInWord = true
      foldBytes(of: source, offset..<offset + length) { byte, _ in
        key.append(byte)
        isInWord = byte.isWordByte
      }
      if marks.letter > 0 { key.append(variants[Int(marks.letter)]) }
      // A word has one tone, wherever its mark stands.
      if marks.tone > 0 { tones[tones.count - 1] = toneRanks[Int(marks.tone)] }
      if !isInWord { tones.append(0) }
      offset += length
    }
    return key + [0] + tones
  }

  /// The byte behind a letter with a circumflex, a breve, a horn or a stroke: behind every letter that may follow, because ă
  /// comes after all words with a, and â after all with ă. No byte of UTF-8 is as high.
  private static let variants: [UInt8] = [0, 0xFD, 0xFC, 0xFE, 0xFC]
  /// The rank of a tone by its number in `ToneMarks`: grave, acute, tilde, hook, dot below.
  private static let toneRanks: [UInt8] = [0, 1, 4, 3, 2, 5]
}
