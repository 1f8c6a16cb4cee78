internal import CUchardet
internal import Languages
internal import News
internal import Text

/// The encoding in which a file with markup is read: by its byte order mark, else by its declaration, else by the
/// header that came with it, else by its bytes. Bytes that contradict a declaration count more than the declaration.
struct EncodingChoice {
  let decoder: TextDecoder
  /// In small letters: `utf-8`, `shift_jis`.
  let name: String
  /// The name that the file gives, if the file is not in this encoding.
  let wrongDeclaration: String?

  /// Short texts in encodings with several bytes a character can be UTF-8 by chance: one character in four is a
  /// sequence of UTF-8 by itself, eight in a row are one in 65,000.
  private static let fewestSequences = 8

  /// - Parameters:
  ///   - sample: the first bytes of the file, without a byte order mark.
  ///   - declared: the name in the file.
  ///   - header: the name that came with the file.
  init(of sample: ArraySlice<UInt8>, declared: String?, header: String?) {
    let sample = Self.words(of: sample)
    let sequences = Self.sequences(in: sample)
    let names = [declared, header].compactMap { $0.flatMap { CharsetName($0) } }
    if sequences == nil, Self.isOfOneLanguage(sample, named: names) {
      self.init(detectedIn: sample, isUTF8: false, names)
      return
    }
    for name in names where !name.isWide {
      let isChance = sequences.map { name.hasSeveralBytes && $0 < Self.fewestSequences } ?? false
      if name.isUTF8 {
        if sequences != nil || !UTF8Damage(of: sample).isProbablyAnotherEncoding {
          self.init(.utf8, "utf-8", names, after: name)
          return
        }
      } else if sequences.map({ $0 == 0 || isChance }) ?? true, let decoder = Self.decoder(named: name) {
        self.init(decoder, name.label, names, after: name)
        return
      }
    }
    self.init(detectedIn: sample, isUTF8: sequences != nil, names)
  }

  private init(_ decoder: TextDecoder, _ name: String, _ names: [CharsetName], after taken: CharsetName) {
    (self.decoder, self.name) = (decoder, name)
    wrongDeclaration = names.first.flatMap { $0.label == taken.label ? nil : $0.label }
  }

  private init(detectedIn sample: [UInt8], isUTF8: Bool, _ names: [CharsetName]) {
    let found =
      isUTF8 || !UTF8Damage(of: sample).isProbablyAnotherEncoding
      ? (.utf8, "utf-8") : Self.detected(in: sample) ?? (.windows1252, "windows-1252")
    (decoder, name) = found
    wrongDeclaration = names.first?.label
  }

  /// True for text in an encoding of one language that is said to be in the encoding of Western Europe, as such texts
  /// often are.
  private static func isOfOneLanguage(_ words: [UInt8], named names: [CharsetName]) -> Bool {
    (names.first?.isWestern ?? false) && LegacyEncodings.detectOwn(in: words) != nil
  }

  /// The decoder of a named encoding; nil for an unknown name.
  static func decoder(named name: CharsetName) -> TextDecoder? {
    if name.isUTF8 { return .utf8 }
    if name.isWestern { return .windows1252 }
    return EncodingConverter(from: name).map(TextDecoder.converter)
  }

  /// The encoding by the bytes themselves: the spelling of languages that gazette knows, else the statistics of uchardet.
  static func detected(in words: [UInt8]) -> (TextDecoder, String)? {
    if let own = LegacyEncodings.detectOwn(in: words) { return (.legacy(own), own.name) }
    guard let name = uchardetName(of: words), let decoder = decoder(named: name) else { return nil }
    return (decoder, name.label)
  }

  /// The detector belongs to this function alone; uchardet copies the bytes that it is given.
  private static func uchardetName(of bytes: [UInt8]) -> CharsetName? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = bytes.withUnsafeBytes { bytes in
      uchardet_handle_data(detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    return uchardet_get_charset(detector).flatMap { CharsetName(String(cString: $0)) }
  }
}

// MARK: - Text as a whole

extension EncodingChoice {
  /// A text as UTF-8, read in the first encoding among its names that the bytes don't contradict. Nil if no name fits:
  /// few texts in other encodings are valid UTF-8 by chance, and names of UTF-8 or of wide encodings tell nothing that
  /// the bytes don't tell.
  static func text(of bytes: [UInt8], named names: [CharsetName]) -> (utf8: [UInt8], name: CharsetName)? {
    let names = names.filter { !$0.isUTF8 && !$0.isWide }
    guard !names.isEmpty else { return nil }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    if !isUTF8, isOfOneLanguage(words(of: bytes[...]), named: names) { return nil }
    for name in names where !isUTF8 || name.isSevenBit {
      if let text = decoder(named: name)?.plausibleUTF8(of: bytes) { return (text, name) }
    }
    return nil
  }
}

// MARK: - The sample

extension EncodingChoice {
  private static let longestSample = 1 << 16

  /// The runs of text with bytes beyond ASCII, without the tags between them, which say nothing about the encoding.
  static func words(of sample: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    for run in sample.split(whereSeparator: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    where words.count < longestSample && run.contains(where: { $0 >= 0x80 }) {
      words += run.prefix(longestSample)
      words.append(0x20)
    }
    return words
  }

  /// The number of scalars of several bytes, if the bytes are UTF-8. A scalar at the end may be cut.
  private static func sequences(in words: [UInt8]) -> Int? {
    guard String(validating: words, as: UTF8.self) != nil else { return nil }
    return words.count { $0 >= 0xc2 }
  }
}
