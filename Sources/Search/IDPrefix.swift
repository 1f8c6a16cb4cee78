package import News
internal import Text

/// The first characters of an article's id, as somebody types them.
package struct IDPrefix {
  /// The ids that begin so.
  package let range: ClosedRange<UInt64>

  /// Nil if no id begins so. Upper case is taken as lower case, and as Crockford's base 32 has it, `i` and
  /// `l` as `1`, `o` as `0`.
  package init?(_ typed: String) {
    guard (1...ArticleID.length).contains(typed.utf8.count) else { return nil }
    var value: UInt64 = 0
    for byte in typed.utf8 {
      guard let digit = Self.digit(of: byte) else { return nil }
      value = value << 5 | digit
    }
    let open = UInt64(ArticleID.length - typed.utf8.count) * 5
    range = (value << open)...(value << open | ((1 << open) - 1))
  }

  package func matches(_ id: ArticleID) -> Bool {
    range.contains(id.rawValue)
  }

  private static func digit(of byte: UInt8) -> UInt64? {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let lowercase = byte.lowercased
    switch lowercase {
    case UInt8(ascii: "i"), UInt8(ascii: "l"): return 1
    case UInt8(ascii: "o"): return 0
    default: return digits.firstIndex(of: lowercase).map(UInt64.init)
    }
  }
}
