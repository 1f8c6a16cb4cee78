/// An article's id: 60 bits of a hash of the file's bytes, written as twelve characters of Crockford's
/// base 32 (`0-9 a-z` without `i l o u`), so that it can be read aloud and typed by a prefix.
package struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The hash, in the lower 60 bits.
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue & 0x0fff_ffff_ffff_ffff
  }

  /// The id of a file with these bytes: FNV-1a over 64 bits (Fowler, Noll, Vo), its bits mixed by the
  /// finalizer of SplitMix64 (Steele, Lea, Flood 2014), the upper 60 kept.
  package init(contents: [UInt8]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in contents {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    self.init(rawValue: (hash ^ (hash >> 31)) >> 4)
  }

  package var description: String {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<12).reversed().map { digits[Int(rawValue >> (UInt64($0) * 5)) & 31] })
  }

  package static func < (left: ArticleID, right: ArticleID) -> Bool { left.rawValue < right.rawValue }
}
