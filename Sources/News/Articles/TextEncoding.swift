/// The encoding of a file.
package struct TextEncoding: RawRepresentable, Hashable, Sendable, Codable {
  /// The name in JSON output.
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let utf8 = Self(rawValue: "utf-8")
  /// UTF-8 after a byte order mark of three bytes, which the text doesn't contain.
  package static let utf8WithBOM = Self(rawValue: "utf-8-bom")
  /// UTF-16, little-endian, with a byte order mark or without.
  package static let utf16LittleEndian = Self(rawValue: "utf-16le")
  /// UTF-16, big-endian, with a byte order mark or without.
  package static let utf16BigEndian = Self(rawValue: "utf-16be")

  /// True if the text is not what the bytes say in a Unicode encoding: it was read in an older encoding, or mended.
  package var isInferred: Bool {
    ![Self.utf8, .utf8WithBOM, .utf16LittleEndian, .utf16BigEndian].contains(self)
  }

  /// The words in a name between the encoding and the one for which another program took it.
  package static let misreadWords = ", misread as "

  /// The encoding of a text that another program took for text in Windows-1252 and converted to UTF-8.
  var misread: Self { Self(rawValue: rawValue + Self.misreadWords + "windows-1252") }
}
