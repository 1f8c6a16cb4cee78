/// How a file's bytes spell its text.
package enum TextEncoding: String, Hashable, Sendable, Codable {
  case utf8 = "utf-8"
  /// UTF-8 after a byte order mark (three bytes, which are no part of the text).
  case utf8WithBOM = "utf-8-bom"
  /// UTF-16, little-endian, after a byte order mark.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big-endian, after a byte order mark.
  case utf16BigEndian = "utf-16be"
}
