internal import Screen
internal import Text

/// A range of an article's text, and the style in which it is drawn.
typealias StyledRange = (range: TextRange, style: Style)

extension [StyledRange] {
  /// The ranges, side by side, cut where a mark begins or ends. `marks`: in the text's order. `style`: the style of a mark,
  /// by its index, in a text of another style.
  func cut<Marks: RandomAccessCollection<TextRange>>(
    by marks: Marks, style: (Int, Style) -> Style
  ) -> [StyledRange] where Marks.Index == Int {
    marks.isEmpty ? self : flatMap { Self.cut($0, by: marks, style: style) }
  }

  private static func cut<Marks: RandomAccessCollection<TextRange>>(
    _ run: StyledRange, by marks: Marks, style: (Int, Style) -> Style
  ) -> [StyledRange] where Marks.Index == Int {
    var runs: [StyledRange] = []
    var position = run.range.lowerBound
    for index in marks.partitioningIndex(where: { $0.upperBound > position })..<marks.endIndex {
      guard marks[index].lowerBound < run.range.upperBound else { break }
      let mark = marks[index].clamped(to: position..<run.range.upperBound)
      if position < mark.lowerBound { runs.append((position..<mark.lowerBound, run.style)) }
      if !mark.isEmpty { runs.append((mark, style(index, run.style))) }
      position = mark.upperBound
    }
    if position < run.range.upperBound { runs.append((position..<run.range.upperBound, run.style)) }
    return runs
  }
}
