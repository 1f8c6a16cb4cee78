package import Text

/// A word, a number or a sign of a folded text.
package struct ProseToken: Sendable {
  /// The kind of a token.
  package enum Kind: UInt8 {
    case word
    /// Digits, with points and commas between them.
    case digits
    /// `%` or `$`.
    case sign
  }

  /// The text between a token and the token before.
  package enum Joint: UInt8 {
    case nothing, space, hyphen, slash, colon, apostrophe, other
  }

  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  package let kind: Kind
  package let joint: Joint
  /// True if the token begins with a capital.
  package let isCapitalized: Bool
  /// The key of the folded letters.
  package let key: Hash64
  /// The word with its diacritics, however they are encoded and placed, where the language needs them; else `key`.
  package let marked: Hash64
  /// The letters of a token of at most eight letters, all in ASCII; 0 for other tokens.
  package let packed: PackedWord

  // The operators of enumerations are not inlined in other modules, where every word of a text asks these questions.

  /// True for a word.
  @inlinable
  package var isWord: Bool { if case .word = kind { true } else { false } }

  /// True for a sign.
  @inlinable
  package var isSign: Bool { if case .sign = kind { true } else { false } }

  /// True if nothing is between the token and the token before.
  @inlinable
  package var isGlued: Bool { if case .nothing = joint { true } else { false } }

  /// True if only blanks are between the token and the token before.
  @inlinable
  package var isBehindBlank: Bool { if case .space = joint { true } else { false } }

  /// The place of the token in the folded text.
  @inlinable
  package var range: Range<Int> { Int(start)..<Int(end) }
}

extension ProseToken {
  init(
    _ range: Range<Int>, _ kind: Kind, _ joint: Joint, isCapitalized: Bool, key: Hash64, marked: Hash64,
    packed: PackedWord
  ) {
    self.init(
      start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
      kind: kind, joint: joint, isCapitalized: isCapitalized, key: key, marked: marked, packed: packed)
  }

  /// True if only blanks, a hyphen or nothing separates the token from the token before.
  package var isClose: Bool { joint == .space || joint == .nothing || joint == .hyphen }
}

extension Hash64 {
  /// The key of two words side by side.
  package func followed(by other: Hash64) -> Hash64 {
    Hash64(bits: (bits &* 0x9E37_79B9_7F4A_7C15).byteSwapped ^ other.bits)
  }
}
