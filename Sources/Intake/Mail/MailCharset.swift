internal import News

/// Text in the charset that a part of a mail declares.
enum MailCharset {
  /// The text of some bytes. Where the charset is missing, unknown or wrong, the bytes tell the encoding. Throws if the
  /// bytes are no text.
  static func text(
    of bytes: [UInt8], charset: String?
  ) throws(FileProblem.Cause) -> (string: String, encoding: TextEncoding) {
    let names = [charset.flatMap { CharsetName($0) }].compactMap(\.self)
    if let (text, name) = EncodingChoice.text(of: bytes, named: names) {
      return (String(decoding: text, as: UTF8.self), TextEncoding(rawValue: name.label))
    }
    let decoded = try DecodedText(bytes)
    return (decoded.string, decoded.encoding)
  }
}
