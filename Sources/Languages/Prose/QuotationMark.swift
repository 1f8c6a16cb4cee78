internal import Text

/// The shape of a possible quotation mark before folding.
struct QuotationMark {
  enum Shape {
    /// `“`, `”`, `„`, `"`.
    case left, right, low, straight
    /// `«`, `»`.
    case leftGuillemet, rightGuillemet
    /// `‘`, `’`, `'`; the latter two are apostrophes, too.
    case leftSingle, rightSingle, straightSingle
  }

  /// The offset in the folded text, in which the mark has one byte.
  let position: Int
  let shape: Shape

  init(_ scalar: UInt32, at position: Int) {
    self.position = position
    shape =
      switch scalar {
      case 0x201C, 0x201F: .left
      case 0x201D: .right
      case 0x201E: .low
      case 0x00AB: .leftGuillemet
      case 0x00BB: .rightGuillemet
      case 0x2018, 0x201B: .leftSingle
      case 0x2019: .rightSingle
      case 0x0027: .straightSingle
      case 0x0022, 0x2033: .straight
      // Primes and accents that fold to an apostrophe.
      default: .rightSingle
      }
  }

  /// True if a quotation can begin here, between two bytes of folded text.
  func opens(between before: UInt8?, and next: UInt8?) -> Bool {
    let isBehindWord = before?.isWordByte ?? false
    let isBeforeWord = next?.isWordByte ?? false
    return switch shape {
    case .left, .low, .leftGuillemet: true
    case .straight: !isBehindWord
    case .leftSingle, .straightSingle, .rightGuillemet: !isBehindWord && isBeforeWord
    case .right, .rightSingle: false
    }
  }

  /// True if a quotation that began with a mark ends here.
  func closes(_ opening: QuotationMark, before next: UInt8?) -> Bool {
    switch opening.shape {
    case .left, .straight: shape == .right || shape == .straight
    case .low: shape == .left || shape == .right || shape == .straight
    case .leftGuillemet: shape == .rightGuillemet
    case .rightGuillemet: shape == .leftGuillemet
    case .leftSingle, .straightSingle:
      (shape == .rightSingle || shape == .straightSingle) && !(next?.isWordByte ?? false)
    case .right, .rightSingle: false
    }
  }

  /// The most bytes of a quotation that begins here. A mark without a closing mark so near opens no quotation.
  var longest: Int { shape == .leftSingle || shape == .straightSingle ? 400 : 2000 }
}
