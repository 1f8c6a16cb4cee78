/// The name of an encoding in a file or in a header.
struct CharsetName {
  /// In small letters: `gb2312`.
  let label: String

  /// Nil for an empty name.
  init?(_ label: some StringProtocol) {
    let label = label.lowercased().filter { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    guard !label.isEmpty else { return nil }
    self.label = label
  }

  var isUTF8: Bool { ["utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii"].contains(label) }

  /// True for encodings whose markup is not in ASCII bytes. A declaration that was read as ASCII is then wrong.
  var isWide: Bool {
    ["utf-16", "utf16", "utf-32", "utf32", "ucs-2", "ucs-4", "iso-10646", "unicode"].contains {
      label.hasPrefix($0)
    }
  }

  /// True for encodings that write all letters in ASCII bytes. Their bytes are valid UTF-8 too.
  var isSevenBit: Bool { label.hasPrefix("iso-2022") || label == "utf-7" }

  /// True for encodings with several bytes a character.
  var hasSeveralBytes: Bool {
    [
      "gb", "big5", "euc", "shift", "sjis", "x-sjis", "cp932", "windows-31j", "ks_c", "cp949", "uhc", "x-gbk",
      "iso-2022",
    ]
    .contains { label.hasPrefix($0) }
  }

  /// The name by which `iconv` knows the superset of the encoding that browsers use.
  var converterName: String { Self.supersets[label] ?? label }

  /// The encodings that browsers read in a wider encoding (WHATWG, Encoding).
  private static let supersets: [String: String] = [
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030",
    "gb2312-80": "GB18030",
    "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ksc5601": "CP949", "korean": "CP949", "uhc": "CP949",
    "x-euc-jp": "EUC-JP", "iso-8859-9": "CP1254", "latin5": "CP1254", "iso-8859-11": "CP874",
    "tis-620": "CP874",
    "windows-874": "CP874", "iso-8859-8-i": "ISO-8859-8", "koi": "KOI8-R", "x-mac-cyrillic": "MAC-CYRILLIC",
    "x-cp1250": "CP1250", "x-cp1251": "CP1251", "windows-949": "CP949", "windows-936": "GB18030",
  ]

  /// The names of Western European text, all of which browsers read as Windows-1252.
  var isWestern: Bool {
    [
      "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252",
      "x-cp1252", "ansi",
    ]
    .contains(label)
  }
}
