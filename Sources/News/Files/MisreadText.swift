internal import Languages
internal import Text

/// Text that another program read in the wrong encoding and saved as UTF-8, mended where that is certain.
///
/// - UTF-8 that was taken for Windows-1252: `Ã©` is `é`. A sequence is mended if its characters are the bytes of a
///   scalar, and all such characters of the text agree or the sequence is too long for chance.
/// - An encoding of a language from before Unicode that was taken for Windows-1252: `NguyÔn` is `Nguyễn`. Mended if the
///   words are then spelled as the language spells its words (`LegacyEncodings`).
/// - Punctuation of Windows-1252 that was taken for Latin-1: U+0093 is `“`. A text with other controls from U+0080 to
///   U+009F stays as it is.
struct MisreadText {
  let bytes: [UInt8]
  let encoding: TextEncoding

  /// A text in UTF-8 that was misread twice is mended twice.
  private static let mostPasses = 2

  /// Nil if nothing is to be mended. Most texts need one look at their bytes.
  init?(in text: [UInt8], _ encoding: TextEncoding) {
    var (bytes, name) = (text, encoding)
    var signs = MisreadingSigns(in: bytes)
    for _ in 0..<Self.mostPasses where signs.misreadUTF8 > 0 {
      guard let mended = MisreadUTF8(in: bytes).mended else { break }
      (bytes, name) = (mended, encoding.misread)
      signs = MisreadingSigns(in: bytes)
    }
    if signs.mayBeLegacy, let (mended, legacy) = Self.legacy(bytes) {
      (bytes, name) = (mended, TextEncoding(rawValue: legacy).misread)
    } else if signs.isPunctuated {
      bytes = Self.withoutControls(bytes)
    }
    guard bytes != text else { return nil }
    (self.bytes, self.encoding) = (bytes, name)
  }

  /// The text in the encoding of a language in which its words are spelled well.
  private static func legacy(_ bytes: [UInt8]) -> (text: [UInt8], name: String)? {
    var runs: [(bytes: [UInt8], other: Unicode.Scalar?)] = [([], nil)]
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let byte = Windows1252.byte(of: scalar) {
        runs[runs.count - 1].bytes.append(byte)
      } else {
        runs[runs.count - 1].other = scalar
        runs.append(([], nil))
      }
    }
    guard let encoding = LegacyEncodings.detectOwn(in: runs.flatMap(\.bytes)) else { return nil }
    let text = runs.reduce(into: "") { text, run in
      text += encoding.text(of: run.bytes)
      run.other.map { text.unicodeScalars.append($0) }
    }
    return (Array(text.utf8), encoding.name)
  }

  /// The text with the characters of Windows-1252 for controls from U+0080 to U+009F.
  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      (0x80..<0xa0).contains(scalar.value)
        ? Windows1252.scalar(of: UInt8(truncatingIfNeeded: scalar.value)) : scalar
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }
}

/// Signs that a text was misread.
private struct MisreadingSigns {
  /// Characters that are the first byte of a sequence in UTF-8, before other characters beyond ASCII.
  private(set) var misreadUTF8 = 0
  /// True if controls from U+0080 to U+009F are punctuation of Windows-1252. U+0085 alone is a line break.
  private(set) var isPunctuated = false
  /// True if so many characters are letters and signs of Latin-1, and so few are other letters, as only in misread text.
  private(set) var mayBeLegacy = false

  /// `bytes`: valid UTF-8.
  init(in bytes: [UInt8]) {
    let controlsAndSigns = bytes.offsets(of: 0xc2)
    let controls = controlsAndSigns.map { bytes[$0 + 1] }.filter { $0 < 0xa0 }
    isPunctuated =
      controls.contains { $0 != 0x85 } && controls.allSatisfy(Windows1252.usualPunctuation.contains)
    let letters = bytes.offsets(of: 0xc3)
    for offset in letters where (0x82...0xb4).contains(bytes[offset + 1]) {
      // U+00C2 to U+00F4; the bytes that continue a sequence are characters up to U+00BF or punctuation.
      let next = offset + 2 < bytes.count ? bytes[offset + 2] : 0
      if next >= 0xc2, next != 0xc3 { misreadUTF8 += 1 }
    }
    let latin = letters.count + controlsAndSigns.count
    mayBeLegacy =
      latin > 4 && latin * 25 > bytes.count && !Self.hasOthers(bytes, atLeast: latin / 8 + 1)
  }

  /// True if a number of characters are beyond Latin-1 and no punctuation.
  private static func hasOthers(_ bytes: [UInt8], atLeast number: Int) -> Bool {
    var others = 0
    for (offset, lead) in bytes.enumerated() where lead > 0xc3 {
      let isPunctuation = lead == 0xe2 && (0x80...0x84).contains(bytes[offset + 1])
      others += isPunctuation ? 0 : 1
      if others >= number { return true }
    }
    return false
  }
}

/// UTF-8 that was taken for Windows-1252 and saved as UTF-8.
private struct MisreadUTF8 {
  /// Each character with its byte in Windows-1252.
  private let characters: [(scalar: Unicode.Scalar, byte: UInt8?)]
  /// The numbers of scalars of two bytes, of longer scalars, and of characters beyond ASCII that are no part of one.
  private var short = 0
  private var long = 0
  private var kept = 0

  init(in bytes: [UInt8]) {
    characters = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { ($0, Windows1252.byte(of: $0)) }
    forEachScalar { _, length in
      switch length {
      case 1: break
      case 2: short += 1
      default: long += 1
      }
    } kept: {
      kept += $0.isASCII ? 0 : 1
    }
  }

  /// The text as it was; nil where nothing is certain. Three characters that are the bytes of a scalar are no chance.
  /// Two are none if more of the text is misread than not.
  var mended: [UInt8]? {
    let isMostlyMisread = short + long > 1 && short + long > kept
    guard isMostlyMisread || long > 0 else { return nil }
    var text = String.UnicodeScalarView()
    forEachScalar { scalar, length in
      if length == 2, !isMostlyMisread {
        // The two characters of the sequence: its scalar in Windows-1252.
        for byte in String(scalar).utf8 { text.append(Windows1252.scalar(of: byte)) }
      } else {
        text.append(scalar)
      }
    } kept: {
      text.append($0)
    }
    return Array(String(text).utf8)
  }

  /// Calls `body` with each scalar of several misread characters and their number, and `kept` with any other character.
  private func forEachScalar(
    _ body: (_ scalar: Unicode.Scalar, _ length: Int) -> Void, kept: (Unicode.Scalar) -> Void
  ) {
    var index = 0
    while index < characters.count {
      if let (scalar, length) = misread(at: index) {
        body(scalar, length)
        index += length
      } else {
        kept(characters[index].scalar)
        index += 1
      }
    }
  }

  /// The scalar whose bytes are the characters from an index on, and the number of the characters.
  private func misread(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let lead = characters[index].byte, (0xc2...0xf4).contains(lead) else { return nil }
    let length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    guard index + length <= characters.count else { return nil }
    let bytes = characters[index..<index + length].compactMap(\.byte)
    guard bytes.count == length, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.first.map { ($0, length) }
  }
}
