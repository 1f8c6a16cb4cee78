internal import Foundation

/// The diacritics of Vietnamese letters as two small numbers: folding takes them away.
enum ToneMarks {
  /// The marks of a letter: those that make another letter (`â`, `ă`, `ơ`, `đ`) and those of the syllable's tone.
  struct Marks {
    /// 0 none, 1 circumflex, 2 breve, 3 horn, 4 the stroke of đ.
    var letter: UInt8 = 0
    /// 0 none, 1 grave, 2 acute, 3 tilde, 4 hook, 5 dot below.
    var tone: UInt8 = 0
  }

  private static let first: UInt32 = 0xC0
  private static let last: UInt32 = 0x1EF9

  /// The marks of a scalar: of a letter that bears them, or of a combining one.
  @inline(__always)
  static func marks(of scalar: UInt32) -> Marks {
    scalar >= first && scalar <= last ? table[Int(scalar - first)] : Marks()
  }

  /// By scalar from `first` to `last`, from the canonical decompositions: made once, 16 KB.
  private static let table: [Marks] = (first...last).map { value in
    guard let scalar = Unicode.Scalar(value) else { return Marks() }
    return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.reduce(into: Marks()) {
      $0.add($1.value)
    }
  }
}

extension ToneMarks.Marks {
  fileprivate mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0x0302: letter = 1
    case 0x0306: letter = 2
    case 0x031B: letter = 3
    case 0x0110, 0x0111: letter = 4
    case 0x0300: tone = 1
    case 0x0301: tone = 2
    case 0x0303: tone = 3
    case 0x0309: tone = 4
    case 0x0323: tone = 5
    default: break
    }
  }
}
