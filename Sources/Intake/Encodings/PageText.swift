internal import News
internal import Text

/// The text of a page as UTF-8.
///
/// Of several statements the first that fits counts: a byte order mark, well-formed UTF-8 with letters beyond ASCII
/// (pages that name a wrong encoding are mostly in UTF-8), the encoding that the page names, the encoding that its
/// server named, the spelling of the words (`LegacyEncodings`), the guess of uchardet, Windows-1252.
struct PageText {
  /// UTF-8 without a byte order mark.
  let bytes: [UInt8]
  let encoding: TextEncoding

  /// - Parameter charset: the encoding that the server named.
  init(_ page: [UInt8], charset: String?) {
    let (wide, mark) = WideEncoding.found(in: page)
    if let wide {
      self.init(wide.utf8(of: page[mark...]), TextEncoding(rawValue: wide.name))
    } else if mark > 0 {
      self.init(Self.wellFormed(page[mark...]), .utf8WithBOM)
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
    // A page whose beginning is ASCII is in no wide encoding, whatever it says.
    if let (text, name) = EncodingChoice.text(of: page, named: names) {
      self.init(text, TextEncoding(rawValue: name.label))
    } else if String(validating: page, as: UTF8.self) != nil {
      self.init(page, .utf8)
    } else if Self.isDamagedUTF8(page) {
      self.init(Self.wellFormed(page[...]), .utf8)
    } else {
      let (decoder, name) =
        EncodingChoice.detected(in: EncodingChoice.words(of: page[...])) ?? (.windows1252, "windows-1252")
      self.init(decoder.utf8(of: page[...]), TextEncoding(rawValue: name))
    }
  }

  private static func wellFormed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    String(validating: bytes, as: UTF8.self) == nil
      ? Array(String(decoding: bytes, as: UTF8.self).utf8) : Array(bytes)
  }

  /// True if nearly all letters beyond ASCII are UTF-8, and some bytes are not: a page that was cut or joined.
  private static func isDamagedUTF8(_ page: [UInt8]) -> Bool {
    let beyond = page.count { $0 >= 0x80 }
    return TextDecoder.replacements(in: Array(String(decoding: page, as: UTF8.self).utf8)) * 20 < beyond
  }
}
