internal import Screen
internal import Text

/// The look of a search's matches in an article: bold and underlined, in the ink of the text around them, so that a name
/// keeps its colour. The current match is reversed.
struct MatchMarks {
  private let ranges: [TextRange]
  private let current: Int?

  init(_ matches: Matches?) {
    ranges = matches?.ranges ?? []
    current = matches?.current
  }

  /// Runs of text, side by side, cut where a match begins or ends.
  func mark(_ runs: [StyledRange]) -> [StyledRange] {
    runs.cut(by: ranges) { $0 == current ? $1.marked.adding(.reverse) : $1.marked }
  }
}
