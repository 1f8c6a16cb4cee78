internal import CUchardet
internal import Foundation
internal import Languages
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
    let named = [PageCharset.named(in: page), charset].lazy.compactMap {
      $0.flatMap(CharsetDecoder.init(named:))
    }.first
    let escape: UInt8 = 0x1b
    let mayBeUTF8 = String(validating: page, as: UTF8.self) != nil
    // ISO-2022-JP and HZ are ASCII by their bytes.
    if mayBeUTF8,
      !(named?.isSevenBit ?? false && page.contains(named?.name == "HZ" ? UInt8(ascii: "~") : escape))
    {
      self.init(page, .utf8)
    } else if let named, !named.isUTF8, let text = named.text(of: page) {
      self.init(text, TextEncoding(rawValue: named.name.lowercased()))
    } else if Self.isDamagedUTF8(page) {
      self.init(Self.wellFormed(page[...]), .utf8)
    } else {
      self.init(unnamed: page)
    }
  }

  private init(unnamed page: [UInt8]) {
    // Tags are ASCII, so that the words alone decide.
    let words = Array(page.filter { $0 != 0 })
    if let own = LegacyEncodings.detectOwn(in: PageCharset.words(in: words)) {
      self.init(Array(own.text(of: page).utf8), TextEncoding(rawValue: own.name))
    } else if let decoder = CharsetDecoder(named: PageCharset.guess(words) ?? "windows-1252")
      ?? CharsetDecoder(named: "windows-1252"),
      let text = decoder.text(of: page)
    {
      self.init(text, TextEncoding(rawValue: decoder.name.lowercased()))
    } else {
      self.init(Self.wellFormed(page[...]), .utf8)
    }
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
    let replaced = String(decoding: page, as: UTF8.self).unicodeScalars.count { $0 == "\u{fffd}" }
    return replaced * 20 < beyond
  }
}
