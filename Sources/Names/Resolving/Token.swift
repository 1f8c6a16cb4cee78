internal import Text

/// A word or a mark of a text, as names are looked for.
struct Token: Sendable {
  /// What a token is made of.
  enum Shape: Sendable {
    /// `minister`
    case lower
    /// `Minister`, `McDonald`
    case capitalised
    /// `NATO`, `U.S.`, `J.`; at least one letter and no small one.
    case capitals
    case number
    case mark
    /// A link, a handle, a hashtag: never a part of a name.
    case link

    /// Whether it is of words with a capital first letter.
    var isCapitalised: Bool { self == .capitalised || self == .capitals }
  }

  /// Where it stands in the text, in UTF-8 bytes.
  let range: TextRange
  /// The number of its form among `WordForms`.
  let form: Int
  let shape: Shape
  /// Whether a capital says little here: the first word of a sentence, a quotation, an item.
  var startsSentence = false
  /// Whether a capital says nothing here: in a heading in title case or in capitals throughout.
  var isInHeading = false
  /// Whether it follows the token before it without a space.
  let isAttached: Bool

  /// Whether it is a word with a capital first letter.
  var isCapitalised: Bool { shape.isCapitalised }
}
