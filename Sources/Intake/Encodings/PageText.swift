internal import News
internal import Text

/// The text of a page as UTF-8.
///
/// Of several statements the first that fits counts: a byte order mark, well-formed UTF-8 with letters beyond ASCII
/// (pages that name a wrong encoding are mostly in UTF-8), the encoding that the page names, the encoding that its
/// server named, the spelling of the words (`DecodedText`), the guess of uchardet, Windows-1252.
struct PageText {
  /// UTF-8 without a byte order mark.
  let bytes: [UInt8]
  let encoding: TextEncoding

  /// - Parameter charset: the encoding that the server named.
  init(_ page: [UInt8], charset: String?) {
    if page.starts(with: [0xef, 0xbb, 0xbf]) {
      self.init(Self.wellFormed(page[3...]), .utf8WithBOM)
    } else if page.starts(with: [0xff, 0xfe]) {
      self.init(Self.text(ofUTF16: page[2...], isBigEndian: false), .utf16LittleEndian)
    } else if page.starts(with: [0xfe, 0xff]) {
      self.init(Self.text(ofUTF16: page[2...], isBigEndian: true), .utf16BigEndian)
    } else if let isBigEndian = Self.unmarkedUTF16(page) {
      self.init(
        Self.text(ofUTF16: page[...], isBigEndian: isBigEndian),
        isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
    } else {
      self.init(unmarked: page, charset: charset)
    }
  }

  private init(_ bytes: [UInt8], _ encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  private init(unmarked page: [UInt8], charset: String?) {
    let names = [PageCharset.named(in: page), charset].compactMap { $0.flatMap { CharsetName($0) } }
    // ISO-2022-JP is ASCII by its bytes.
    let isEscaped = page.contains(0x1b) && names.first?.label.hasPrefix("iso-2022") ?? false
    if !isEscaped, String(validating: page, as: UTF8.self) != nil {
      self.init(page, .utf8)
      return
    }
    // A page whose beginning is ASCII is in no wide encoding, whatever it says.
    for name in names where !name.isUTF8 && !name.isWide {
      if let decoder = EncodingChoice.decoder(named: name), let text = Self.text(of: page, decoder) {
        self.init(text, TextEncoding(rawValue: name.label))
        return
      }
    }
    if Self.isDamagedUTF8(page) {
      self.init(Self.wellFormed(page[...]), .utf8)
    } else {
      let (decoder, name) =
        EncodingChoice.detected(in: EncodingChoice.words(of: page[...])) ?? (.windows1252, "windows-1252")
      self.init(decoder.utf8(of: page[...]), TextEncoding(rawValue: name))
    }
  }

  /// The text of a page; nil if more than one byte in twenty beyond ASCII lacks a character, because the name of the
  /// encoding is then wrong.
  private static func text(of page: [UInt8], _ decoder: TextDecoder) -> [UInt8]? {
    let text = decoder.utf8(of: page[...])
    let beyond = page.count { $0 >= 0x80 }
    return replacements(in: text) * 20 > max(20, beyond) ? nil : text
  }

  private static func replacements(in text: [UInt8]) -> Int {
    text.offsets(of: 0xef).count { $0 + 2 < text.count && text[$0 + 1] == 0xbf && text[$0 + 2] == 0xbd }
  }

  private static func wellFormed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    String(validating: bytes, as: UTF8.self) == nil
      ? Array(String(decoding: bytes, as: UTF8.self).utf8) : Array(bytes)
  }

  private static func text(ofUTF16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    let start = bytes.startIndex
    let units = (0..<bytes.count / 2).lazy.map { index -> UInt16 in
      let (first, second) = (UInt16(bytes[start + index * 2]), UInt16(bytes[start + index * 2 + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The byte order if a page begins as `<` in UTF-16.
  private static func unmarkedUTF16(_ page: [UInt8]) -> Bool? {
    if page.starts(with: [0x3c, 0]), page.dropFirst(3).first == 0 { return false }
    if page.starts(with: [0, 0x3c]), page.dropFirst(2).first == 0 { return true }
    return nil
  }

  /// True if nearly all letters beyond ASCII are UTF-8, and some bytes are not: a page that was cut or joined.
  private static func isDamagedUTF8(_ page: [UInt8]) -> Bool {
    let beyond = page.count { $0 >= 0x80 }
    return replacements(in: Array(String(decoding: page, as: UTF8.self).utf8)) * 20 < beyond
  }
}
