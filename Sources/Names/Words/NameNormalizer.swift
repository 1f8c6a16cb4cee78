internal import Foundation
internal import Text

/// Writes the normalized words of a name that has only ASCII letters, Latin letters with marks, and the marks that names
/// have. Nearly all names are so; others are decomposed by Foundation, which takes five times as long.
struct PlainNameNormalizer {
  /// The end of a word among the letters of the name, and what is known of the word.
  private struct Word {
    let end: Int
    let isCapitalised: Bool
    let isInCompound: Bool
  }

  private let keepsHyphensApart: Bool
  private let keepsWords: Bool
  /// The letters of all words, one word behind the other, each with its tones at its end, and their number. The memory
  /// lasts as long as the normalizer and has room for each letter's longest form.
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// The end of the last word among the letters.
  private var end = 0
  /// Empty unless words are kept.
  private var ends: [Word] = []
  /// The hash of the words so far with blanks between them, as a name of `NormalizedName` has them.
  private var hash = Hash64.empty
  private var endsInInitial = false
  /// Of the word that is being written.
  private var tones = ShortBytes()
  private var isCapitalised = false
  private var isInCompound = false
  private var startsWord = true

  /// The words of a name, or nil if it has other letters.
  static func words(of text: String, keepsDiacritics: Bool, partsHyphens: Bool) -> [NormalizedWord]? {
    normalized(text, keepsDiacritics, partsHyphens, keepsWords: true) { $0.words }
  }

  /// The hash of a name's normalized words with blanks between them, or nil if it has other letters. Equal to the hash of
  /// the text of a `NormalizedName`, but makes no strings.
  static func hash(of text: String, keepsDiacritics: Bool, partsHyphens: Bool) -> Hash64? {
    normalized(text, keepsDiacritics, partsHyphens, keepsWords: false) { $0.hash }
  }

  private static func normalized<Result>(
    _ text: String, _ keepsDiacritics: Bool, _ keepsHyphensApart: Bool, keepsWords: Bool,
    _ result: (PlainNameNormalizer) -> Result
  ) -> Result? {
    var text = text
    return text.withUTF8 { bytes in
      // A letter and the tones of a word have eight bytes at most, and each word has a letter.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16 * bytes.count) { letters in
        var normalizer = PlainNameNormalizer(letters, keepsHyphensApart, keepsWords)
        return normalizer.write(bytes, keepsDiacritics) ? result(normalizer) : nil
      }
    }
  }

  private init(_ letters: UnsafeMutableBufferPointer<UInt8>, _ keepsHyphensApart: Bool, _ keepsWords: Bool) {
    self.letters = letters
    self.keepsHyphensApart = keepsHyphensApart
    self.keepsWords = keepsWords
  }

  private var words: [NormalizedWord] {
    var start = 0
    return ends.map { word in
      defer { start = word.end }
      return NormalizedWord(
        text: String(decoding: UnsafeBufferPointer(rebasing: letters[start..<word.end]), as: UTF8.self),
        isCapitalised: word.isCapitalised,
        isInCompound: word.isInCompound)
    }
  }

  /// Writes all bytes; false if there is a letter of another kind.
  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ keepsDiacritics: Bool) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if let end = possessiveEnd(bytes, index) {
          index = end
          continue
        }
        write(byte)
        index += 1
      } else {
        guard let (scalar, length) = Self.scalar(bytes, index) else { return false }
        if scalar == 0x2019, let end = possessiveEnd(bytes, index) {
          index = end
          continue
        }
        guard write(scalar, keepsDiacritics) else { return false }
        index += length
      }
    }
    endWord()
    return true
  }

  /// The end of `'s` or `’s` at the end of a word, or nil.
  private func possessiveEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let length = bytes[index] == UInt8(ascii: "'") ? 1 : bytes[index] == 0xE2 ? 3 : 0
    guard length > 0, index + length < bytes.count, bytes[index + length] | 0x20 == UInt8(ascii: "s") else {
      return nil
    }
    let end = index + length + 1
    return end == bytes.count || Self.isSpace(bytes[end]) ? end : nil
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case _ where Self.isSpace(byte): endWord()
    case UInt8(ascii: ","):
      begin(isCapital: false)
      endPart()
    case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"):
      begin(isCapital: false)
    case UInt8(ascii: "-"): writeHyphen()
    default:
      let isCapital = byte >= 0x41 && byte <= 0x5A
      begin(isCapital: isCapital)
      append(isCapital ? byte | 0x20 : byte)
    }
  }

  private mutating func write(_ scalar: UInt32, _ keepsDiacritics: Bool) -> Bool {
    switch scalar {
    case 0x2019, 0x201C, 0x201D: begin(isCapital: false)
    case 0x2010, 0x2011, 0x2013, 0x2014: writeHyphen()
    default:
      guard let letter = MarkedLetter.letter(scalar) else { return false }
      begin(isCapital: letter.isCapital)
      if keepsDiacritics {
        append(letter.letters)
        guard tones.append(letter.tone) else { return false }
      } else {
        append(letter.folded)
      }
    }
    return true
  }

  private mutating func append(_ byte: UInt8) {
    letters.initializeElement(at: count, to: byte)
    count += 1
  }

  private mutating func append(_ bytes: ShortBytes) { bytes.forEach { append($0) } }

  /// Notes if the first sign of a word is a capital.
  private mutating func begin(isCapital: Bool) {
    if startsWord { isCapitalised = isCapital }
    startsWord = false
  }

  private mutating func writeHyphen() {
    begin(isCapital: false)
    isInCompound = true
    if keepsHyphensApart { endPart() }
  }

  private mutating func endPart() {
    if count > end {
      append(tones)
      addToHash(end..<count)
      end = count
      if keepsWords { ends.append(Word(end: end, isCapitalised: isCapitalised, isInCompound: isInCompound)) }
    }
    tones = ShortBytes()
  }

  private mutating func addToHash(_ word: Range<Int>) {
    let isInitial = word.count == 1 && isCapitalised
    // `J. K.` is `JK`.
    if word.lowerBound > 0, !(isInitial && endsInInitial) { hash = hash.adding(UInt8(ascii: " ")) }
    for index in word { hash = hash.adding(letters[index]) }
    endsInInitial = isInitial
  }

  private mutating func endWord() {
    endPart()
    (startsWord, isInCompound) = (true, false)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }

  /// A scalar of two or three bytes.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int)? {
    let first = UInt32(bytes[index])
    if first & 0xE0 == 0xC0, index + 1 < bytes.count {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2)
    }
    guard first & 0xF0 == 0xE0, index + 2 < bytes.count else { return nil }
    return (
      (first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3
    )
  }
}

/// A Latin letter with marks, in small letters and decomposed.
private struct MarkedLetter: Sendable {
  let letters: ShortBytes
  let tone: ShortBytes
  /// Without diacritics.
  let folded: ShortBytes
  let isCapital: Bool

  /// The letter of a scalar; nil for a scalar that is no such letter.
  static func letter(_ scalar: UInt32) -> MarkedLetter? {
    if western.contains(scalar) { return all[Int(scalar - western.lowerBound)] }
    guard additional.contains(scalar) else { return nil }
    return all[western.count + Int(scalar - additional.lowerBound)]
  }

  /// The letters of Latin-1, Latin Extended-A and B, and the letters with two marks of Latin Extended Additional.
  private static let western: ClosedRange<UInt32> = 0xC0...0x24F
  private static let additional: ClosedRange<UInt32> = 0x1EA0...0x1EF9
  private static let all = [western, additional].joined().map {
    Unicode.Scalar($0).flatMap(MarkedLetter.init)
  }

  private init?(_ scalar: Unicode.Scalar) {
    guard scalar.properties.isAlphabetic else { return nil }
    let decomposed = String(Character(scalar)).decomposedStringWithCanonicalMapping.lowercased()
    var letter = String.UnicodeScalarView()
    var tone = String.UnicodeScalarView()
    for scalar in decomposed.unicodeScalars {
      if NormalizedName.tones.contains(scalar) { tone.append(scalar) } else { letter.append(scalar) }
    }
    guard let letters = ShortBytes(String(letter).utf8), let tone = ShortBytes(String(tone).utf8),
      let folded = ShortBytes(foldedBytes(of: String(scalar)))
    else { return nil }
    (self.letters, self.tone, self.folded) = (letters, tone, folded)
    isCapital = scalar.properties.isUppercase
  }
}

/// Up to eight bytes in a number: a letter with its marks, or the tones of a word.
private struct ShortBytes: Sendable {
  private var bits: UInt64 = 0
  private var count = 0

  init() {}

  /// Nil for more bytes.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 8 else { return nil }
    for byte in bytes.reversed() { bits = bits << 8 | UInt64(byte) }
    count = bytes.count
  }

  /// False if there is no room for more bytes.
  mutating func append(_ more: ShortBytes) -> Bool {
    guard count + more.count <= 8 else { return false }
    if more.count > 0 { bits |= more.bits << (8 * UInt64(count)) }
    count += more.count
    return true
  }

  func forEach(_ body: (UInt8) -> Void) {
    var rest = bits
    for _ in 0..<count {
      body(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
