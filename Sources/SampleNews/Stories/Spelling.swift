internal import Foundation

/// The ways to write the marks of Vietnamese letters.
enum Spelling {
  /// Each letter with its marks as one scalar, as nearly all texts are (NFC).
  case composed
  /// Each mark as a scalar of its own (NFD).
  case decomposed
  /// Without marks, as in hasty messages.
  case bare

  /// A composed text in this spelling.
  func of(_ text: String) -> String {
    switch self {
    case .composed: text
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .bare: Self.withoutMarks(text)
    }
  }

  private static func withoutMarks(_ text: String) -> String {
    var bare = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "đ": bare.append("d")
      case "Đ": bare.append("D")
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default: bare.append(scalar)
      }
    }
    return String(bare)
  }
}
