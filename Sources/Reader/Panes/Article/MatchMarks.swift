internal import Screen
internal import Text

/// The look of a search's matches in an article: reversed, in the ink of the text around them, so that a name keeps its
/// colour. The current match is underlined too.
struct MatchMarks {
  private let ranges: [TextRange]
  private let current: Int?

  /// `isAtWord`: true if the reading cursor is in the text: its word is the current one then.
  init(_ matches: Matches?, isAtWord: Bool) {
    ranges = matches?.ranges ?? []
    current = isAtWord ? nil : matches?.current
  }

  /// Runs of text, side by side, cut where a match begins or ends.
  func mark(_ runs: [StyledRange]) -> [StyledRange] {
    runs.cut(by: ranges) { $0 == current ? $1.matched.adding(.current) : $1.matched }
  }
}

extension Style {
  /// The style of a match in an article's text of this style.
  fileprivate var matched: Style {
    Style(ink == .quiet ? .plain : ink, traits.subtracting(.dim)).adding(.reverse)
  }
}

extension Style.Traits {
  /// The attributes of the place in a text that a key went to last: a mention, a match, the word at the reading cursor.
  static let current: Style.Traits = [.reverse, .underline]
}
