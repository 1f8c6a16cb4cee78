internal import Glibc
internal import Text

/// Decodes an encoding by its name, with iconv.
struct CharsetDecoder {
  /// The name for iconv.
  let name: String

  /// Nil for a name that iconv doesn't know. Names of old encodings mean their extensions, as browsers read them: pages
  /// that name `ISO-8859-1` have quotation marks of Windows-1252.
  init?(named label: String) {
    let label = label.lowercased().filter { !$0.isWhitespace }
    name = Self.extensions[label] ?? label.uppercased()
    guard let converter = Converter(from: name) else { return nil }
    _ = converter
  }

  var isUTF8: Bool { name == "UTF-8" }
  /// True if letters beyond ASCII are written with bytes of ASCII.
  var isSevenBit: Bool { name.hasPrefix("ISO-2022") || name == "HZ" }

  private static let extensions: [String: String] = [
    "utf8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "utf-8": "UTF-8", "utf-16": "UTF-8", "utf-16le": "UTF-8",
    "utf-16be": "UTF-8", "unicode": "UTF-8", "x-user-defined": "WINDOWS-1252",
    "iso-8859-1": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252", "iso_8859-1": "WINDOWS-1252",
    "latin1": "WINDOWS-1252",
    "latin-1": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "ascii": "WINDOWS-1252", "cp1252": "WINDOWS-1252",
    "iso-8859-9": "WINDOWS-1254", "latin5": "WINDOWS-1254", "iso-8859-11": "WINDOWS-874",
    "tis-620": "WINDOWS-874",
    "windows-874": "WINDOWS-874", "iso-8859-8-i": "ISO-8859-8", "gb2312": "GB18030", "gbk": "GB18030",
    "x-gbk": "GB18030",
    "gb_2312-80": "GB18030", "chinese": "GB18030", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS",
    "cn-big5": "BIG5-HKSCS",
    "x-x-big5": "BIG5-HKSCS", "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "windows-31j": "CP932", "ms_kanji": "CP932", "euc-jp": "EUC-JP-MS", "x-euc-jp": "EUC-JP-MS",
    "euc-kr": "UHC",
    "ks_c_5601-1987": "UHC", "ks_c_5601": "UHC", "korean": "UHC", "windows-949": "UHC", "cp949": "UHC",
    "hz-gb-2312": "HZ", "x-mac-roman": "MACINTOSH", "macintosh": "MACINTOSH",
    "x-mac-cyrillic": "MAC-CYRILLIC",
    "koi8-r": "KOI8-R", "koi": "KOI8-R", "x-cp1251": "WINDOWS-1251", "x-viet-tcvn5712": "TCVN5712-1",
    "x-viscii": "VISCII",
  ]

  /// The text in UTF-8, with U+FFFD for bytes that the encoding lacks; nil if more than one byte in twenty lacks a
  /// character, because the name is then wrong.
  func text(of bytes: [UInt8]) -> [UInt8]? {
    guard let converter = Converter(from: name) else { return nil }
    return converter.convert(bytes)
  }
}

/// A converter of iconv. A class, because it owns a handle of the C library.
private final class Converter {
  private let handle: iconv_t

  init?(from name: String) {
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit {
    iconv_close(handle)
  }

  func convert(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var position = 0
    var bad = 0
    var input = bytes.map { CChar(bitPattern: $0) }
    var piece = [CChar](repeating: 0, count: 1 << 16)
    while position < input.count {
      let written = step(&input, &position, &piece)
      text += piece[..<written.count].lazy.map { UInt8(bitPattern: $0) }
      if written.isStuck {
        text += [0xef, 0xbf, 0xbd]
        position += 1
        bad += 1
      }
    }
    let beyond = bytes.count { $0 >= 0x80 }
    return bad * 20 > max(20, beyond) ? nil : text
  }

  /// Converts from a position on, as far as the output holds.
  private func step(
    _ input: inout [CChar], _ position: inout Int, _ piece: inout [CChar]
  ) -> (count: Int, isStuck: Bool) {
    let (start, room) = (position, piece.count)
    return input.withUnsafeMutableBufferPointer { input in
      piece.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress.map { $0 + start }
        var (sourceLeft, target, targetLeft) = (input.count - start, output.baseAddress, room)
        let failed = iconv(handle, &source, &sourceLeft, &target, &targetLeft) == -1
        let error = errno
        position = input.count - sourceLeft
        // A full output is no error; the rest follows.
        return (room - targetLeft, failed && error != E2BIG)
      }
    }
  }
}
