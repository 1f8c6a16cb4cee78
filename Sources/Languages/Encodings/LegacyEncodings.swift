internal import Foundation
internal import Text

/// The encodings in which a language was written before Unicode, and the spelling by which they are told apart.
package struct LegacyEncodings: Sendable {
  /// An encoding.
  package struct Encoding: Sendable {
    /// The name in small letters, such as `tcvn3`.
    package let name: String
    let decode: @Sendable (ArraySlice<UInt8>) -> String

    /// The text of some bytes; U+FFFD for a byte that the encoding lacks.
    package func text(of bytes: [UInt8]) -> String { decode(bytes[...]) }
  }

  package var encodings: [Encoding] = []
  /// True if a decomposed word with letters beyond ASCII can be a word of the language.
  var isSpelled: @Sendable (Substring.UnicodeScalarView) -> Bool = { _ in false }

  /// No encodings.
  package static let none = LegacyEncodings()
}

extension LegacyEncodings.Encoding {
  /// An encoding of single bytes. Bytes that `characters` lacks are characters of Windows-1252, whose quotation marks
  /// and dashes texts in such encodings have too.
  init(_ name: String, characters: [UInt8: String]) {
    let table = (0...UInt8.max).map { byte in
      characters[byte] ?? String(Windows1252.scalar(of: byte))
    }
    self.init(name: name) { bytes in
      bytes.reduce(into: "") { $0 += table[Int($1)] }.precomposedStringWithCanonicalMapping
    }
  }
}

extension LegacyEncodings {
  /// True if a word can be a word of the language. Words of ASCII are judged too.
  package func spells(_ word: String) -> Bool {
    isSpelled(word.decomposedStringWithCanonicalMapping.unicodeScalars[...])
  }
}
