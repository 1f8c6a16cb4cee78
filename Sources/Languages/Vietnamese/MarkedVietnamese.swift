internal import Text

/// Recognises a short Vietnamese text by its words in small letters with diacritics, whatever names are in it: `CEO Apple
/// Tim Cook thăm Hà Nội`. CLD2 judges by letters, and names of other languages mislead it.
struct MarkedVietnamese {
  /// A shorter word with a diacritic is a word of many languages: `à`, `é`.
  private static let shortest = 2

  private var count = 0
  private var syllables = 0
  /// Words in small letters that are Vietnamese syllables with diacritics, and words that are no syllables.
  private var marked = 0
  private var others = 0
  /// True if a word has a letter that hardly any other language writes.
  private var hasOwnLetter = false

  mutating func weigh(_ word: String, folded: PackedWord?) {
    let isSyllable = folded.map(VietnameseSyllable.all.contains) ?? false
    let isMarked = word.utf8.contains { $0 >= 0x80 }
    count += 1
    syllables += isSyllable ? 1 : 0
    hasOwnLetter = hasOwnLetter || word.unicodeScalars.contains(where: Self.isOwn)
    guard let first = word.first, first.isLowercase, word.count >= Self.shortest else { return }
    if !isSyllable {
      others += 1
    } else if isMarked, word.unicodeScalars.allSatisfy(Self.isWritten) {
      marked += 1
    }
  }

  /// The share of the words that are Vietnamese syllables; nil where the text is not Vietnamese.
  var share: Double? {
    marked > others && hasOwnLetter ? Double(syllables) / Double(count) : nil
  }

  /// True for the letters with two marks or with a hook or a dot, and for `ơ` and `ư`.
  private static func isOwn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1EA0...0x1EF9, 0x1A0...0x1A1, 0x1AF...0x1B0: true
    default: false
    }
  }

  private static let otherLetters = Set("àáãâèéêìíòóõôùúýăđĩũ".unicodeScalars)

  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || isOwn(scalar) || otherLetters.contains(scalar)
  }
}
