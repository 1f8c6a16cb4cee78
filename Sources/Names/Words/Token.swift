internal import Text

/// A word or a mark at its place in a text.
struct Token: Sendable {
  /// The letters, digits or marks that a token consists of.
  enum Shape: Sendable {
    /// `minister`
    case lower
    /// `Minister`, `McDonald`
    case capitalised
    /// `NATO`, `U.S.`, `J.`: at least one letter and no small letter.
    case capitals
    case number
    case mark
    /// A link, a handle or a hashtag, which is never a part of a name.
    case link

    /// True if the token is a word with a capital first letter.
    var isCapitalised: Bool { self == .capitalised || self == .capitals }
  }

  private let place: CompactRange
  private let typeNumber: UInt32
  let shape: Shape
  /// True if the token is the first word of a sentence, a quotation or an item, where a capital says little.
  var startsSentence = false
  /// True if the token is in a heading in title case or in capitals, where a capital says nothing.
  var isInHeading = false
  /// True if no space parts the token from the token before it.
  let isAttached: Bool

  init(range: TextRange, type: Int, shape: Shape, isAttached: Bool) {
    place = CompactRange(range)
    typeNumber = UInt32(type)
    self.shape = shape
    self.isAttached = isAttached
  }

  /// The place in the text, in UTF-8 bytes.
  var range: TextRange { place.range }

  /// The number of the word type among `WordTypes`.
  var type: Int { Int(typeNumber) }

  /// True if the token is a word with a capital first letter.
  var isCapitalised: Bool { shape.isCapitalised }
}
