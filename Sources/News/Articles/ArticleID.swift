internal import Text

/// An article's id: 60 bits of a hash of the article's bytes, written as twelve characters of Crockford's base 32 (`0-9
/// a-z` without `i l o u`). People can read the id aloud and type its beginning.
package struct ArticleID: Hashable, Sendable, Comparable, BitwiseCopyable, CustomStringConvertible {
  /// The number of characters.
  package static let length = 12

  /// The hash, in the lower 60 bits.
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue & 0x0fff_ffff_ffff_ffff
  }

  /// The id of an article with these bytes: the upper 60 bits of a mixed hash.
  package init(contents: [UInt8]) {
    self.init(rawValue: Hash64.empty.adding(contents).mixed >> 4)
  }

  package var description: String {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<Self.length).reversed().map { digits[Int(rawValue >> (UInt64($0) * 5)) & 31] })
  }

  package static func < (left: ArticleID, right: ArticleID) -> Bool { left.rawValue < right.rawValue }
}
