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
  func mark(_ runs: [(range: TextRange, style: Style)]) -> [(range: TextRange, style: Style)] {
    ranges.isEmpty ? runs : runs.flatMap { mark($0.range, style: $0.style) }
  }

  private func mark(_ run: TextRange, style: Style) -> [(range: TextRange, style: Style)] {
    var runs: [(range: TextRange, style: Style)] = []
    var position = run.lowerBound
    for index in firstMatch(endingAfter: run.lowerBound)..<ranges.count {
      guard ranges[index].lowerBound < run.upperBound else { break }
      let match = ranges[index].clamped(to: run)
      if position < match.lowerBound { runs.append((position..<match.lowerBound, style)) }
      if !match.isEmpty {
        runs.append((match, index == current ? style.marked.adding(.reverse) : style.marked))
      }
      position = match.upperBound
    }
    if position < run.upperBound { runs.append((position..<run.upperBound, style)) }
    return runs
  }

  /// Matches are in the text's order.
  private func firstMatch(endingAfter offset: Int) -> Int {
    ranges.partitioningIndex { $0.upperBound > offset }
  }
}
