internal import Text

/// A word, a number or a sign of a folded text.
struct ProseToken {
  /// What it is made of.
  enum Kind: UInt8 {
    case word
    /// Digits, with points and commas between them.
    case digits
    /// `%` or `$`.
    case sign
  }

  /// What stands between a token and the one before it.
  enum Joint: UInt8 {
    case nothing, space, hyphen, slash, colon, other
  }

  fileprivate let start: Int32
  fileprivate let end: Int32
  let kind: Kind
  let joint: Joint
  /// Whether it begins with a capital.
  let isCapitalized: Bool
  /// Its folded letters.
  let key: WordKey
  /// A Vietnamese word with its diacritics, however they are encoded and placed; in other languages `key`.
  let marked: WordKey
  /// Its letters, where it has eight at most and they are those of ASCII; 0 otherwise.
  let packed: PackedWord

  /// Where it stands in the folded text.
  var range: Range<Int> { Int(start)..<Int(end) }
}

extension ProseToken {
  init(
    _ range: Range<Int>, _ kind: Kind, _ joint: Joint, isCapitalized: Bool, key: WordKey, marked: WordKey,
    packed: PackedWord
  ) {
    self.init(
      start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
      kind: kind, joint: joint, isCapitalized: isCapitalized, key: key, marked: marked, packed: packed)
  }

  /// Whether only blanks, a hyphen or nothing parts it from what stands before it.
  var isClose: Bool { joint == .space || joint == .nothing || joint == .hyphen }
}

extension WordKey {
  /// The key of two words side by side.
  func followed(by other: WordKey) -> WordKey {
    WordKey(bits: (bits &* 0x9E37_79B9_7F4A_7C15).byteSwapped ^ other.bits)
  }
}
