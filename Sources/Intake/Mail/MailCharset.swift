internal import CMail
internal import Languages
internal import News
internal import Text

/// Text in the charset that a part of a mail declares.
enum MailCharset {
  /// Charsets that writers name for a larger one: browsers read them so too.
  private static let usualMeanings: [String: String] = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "ansi": "windows-1252",
    "iso-8859-9": "windows-1254",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "tis-620": "cp874", "iso-8859-11": "cp874",
    "big5": "big5-hkscs",
  ]
  /// Charsets that say nothing: the text is looked at.
  private static let unsaid: Set<String> = [
    "", "us-ascii", "ascii", "utf-8", "utf8", "unknown-8bit", "x-unknown", "default",
  ]

  /// One bad byte in this many is a slip; more mean that the charset is wrong.
  private static let bytesForEachSlip = 100

  /// The text of some bytes. Where the charset is missing, unknown or wrong, the bytes tell the encoding. Throws if the
  /// bytes are no text.
  static func text(
    of bytes: [UInt8], charset: String?
  ) throws(FileProblem.Cause) -> (string: String, encoding: TextEncoding) {
    if let charset = charset.map(trimmed), !unsaid.contains(charset),
      !isUnexpectedUTF8(bytes, charset), let string = converted(bytes, charset)
    {
      return (string, TextEncoding(rawValue: charset))
    }
    let decoded = try DecodedText(bytes)
    return (decoded.string, decoded.encoding)
  }

  private static func trimmed(_ charset: String) -> String {
    String(charset.lowercased().filter { !"\"' ".contains($0) })
  }

  private static func converted(_ bytes: [UInt8], _ charset: String) -> String? {
    var (length, bad) = (0, 0)
    let text = gz_mail_converted(usualMeanings[charset] ?? charset, bytes, bytes.count, &length, &bad)
    guard let text else { return nil }
    defer { gz_mail_free(text) }
    guard bad * bytesForEachSlip <= bytes.count else { return nil }
    return String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
  }

  /// True for text in UTF-8 that is said to have another charset. Few texts in other charsets are valid UTF-8 by chance.
  private static func isUnexpectedUTF8(_ bytes: [UInt8], _ charset: String) -> Bool {
    guard !charset.hasPrefix("utf"), bytes.contains(where: { $0 >= 0x80 }) else { return false }
    return String(validating: bytes, as: UTF8.self) != nil
  }
}
