internal import Text

/// Recognises text in Windows-1252: letters of ASCII with few accented letters, in a language of Western Europe.
enum WesternText {
  static let encoding = LegacyEncodings.Encoding(name: "windows-1252") { bytes in
    String(String.UnicodeScalarView(bytes.map { Windows1252.scalar(of: $0) }))
  }

  /// Languages that were usually written in Windows-1252 on computers.
  private static let languages = Set(
    "en fr de es pt it nl da no nb nn sv fi is ca gl eu ga af sq fo lb id ms sw tl oc br".split(
      separator: " "
    ).map {
      Language(String($0))
    })

  /// The signs that texts have at the ends of words: quotation marks, dashes, currencies.
  private static let usualSigns: Set<UInt8> = [
    0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b, 0xa0, 0xa1, 0xa3,
    0xa7, 0xa9,
    0xab, 0xad, 0xae, 0xb0, 0xb4, 0xb7, 0xba, 0xaa, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xd7,
  ]
  /// The signs that words have inside: apostrophes, dashes, the middle dot, the soft hyphen, the blank that doesn't break.
  private static let signsInWords: Set<UInt8> = [0x85, 0x91, 0x92, 0x96, 0x97, 0xa0, 0xad, 0xb4, 0xb7]

  static func isPlausible(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (plain, accented) = (0, 0)
    var isInWord = false
    for (index, byte) in zip(bytes.indices, bytes) {
      let isLetter = byte.isLetter || isAccentedLetter(byte)
      if byte >= 0x80, !isLetter {
        guard usualSigns.contains(byte) else { return false }
        let isBeforeLetter = index + 1 < bytes.endIndex && bytes[index + 1].isLetter
        if isInWord, isBeforeLetter, !signsInWords.contains(byte) { return false }
      }
      plain += byte.isLetter ? 1 : 0
      accented += isLetter && byte >= 0x80 ? 1 : 0
      isInWord = isLetter
      if byte < 0x20, !(0x09...0x0d).contains(byte) { return false }
    }
    // Icelandic has most: one letter in seven.
    guard plain > 0, accented * 4 <= plain else { return false }
    return accented == 0 || languages.contains(detectLanguage(of: encoding.decode(bytes)[...]).language)
  }

  /// False if a text has letters that a language of Western Europe doesn't write. `text`: in UTF-8, composed.
  static func mayBe(_ language: Language, _ text: [UInt8]) -> Bool {
    guard languages.contains(language) else { return true }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(letters.contains)
  }

  /// The signs of Windows-1252.
  private static let letters = Set((UInt8.min...UInt8.max).map { Windows1252.scalar(of: $0) })

  private static func isAccentedLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xd7, 0xf7: false
    case 0xc0...: true
    default: [0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f].contains(byte)
    }
  }
}
