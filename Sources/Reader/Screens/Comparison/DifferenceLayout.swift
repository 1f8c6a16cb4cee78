internal import Catalogue
internal import News
internal import Screen

/// The rows of the strip of differences. Each difference has one row, and the chosen one as many as its words need, as
/// far as the strip has room.
struct DifferenceLayout {
  /// The words of a difference: below each text, or of both sides in one row.
  enum Columns: Hashable {
    case sides(Sides<Range<Int>>)
    case one(Range<Int>)
  }

  private let area: Rect
  /// Columns of the kind before the words.
  let kind: Range<Int>
  let columns: Columns
  /// The differences that are shown, by their indices; the row of the folded differences is one of them.
  let shown: Range<Int>
  private let chosen: Int?
  private let chosenRows: Int

  /// The most columns of a kind.
  private static let mostKindColumns = 14

  init(_ state: ComparisonScreen, _ layout: ComparisonLayout) {
    area = layout.differences
    let start = area.column + 3
    if layout.isWide {
      kind = start..<start + Self.mostKindColumns
      let middle = layout.panes.right.text.column
      columns = .sides(Sides(left: kind.upperBound..<middle - 1, right: middle + 1..<area.endColumn - 1))
    } else {
      let widest = state.shownDifferences.map { Width.of($0.kindWords) }.max() ?? 0
      kind = start..<start + min(Self.mostKindColumns, widest + 1)
      columns = .one(kind.upperBound..<max(kind.upperBound, area.endColumn - 1))
    }
    chosen = state.difference
    let (columns, rows) = (columns, area.rows)
    let needed = state.chosenDifference.map { columns.lines(of: $0, rows: rows).count } ?? 1
    chosenRows = max(1, min(needed, area.rows))
    let room = max(0, area.rows - chosenRows + 1)
    let first = max(0, min((state.difference ?? 0) - room / 2, state.differenceRows - room))
    shown = first..<max(first, min(first + room, state.differenceRows))
  }

  /// The rows of a difference that is shown.
  func rows(of index: Int) -> Range<Int> {
    let isBehind = chosen.map { shown.contains($0) && $0 < index } ?? false
    let start = area.row + index - shown.lowerBound + (isBehind ? chosenRows - 1 : 0)
    return start..<start + (index == chosen ? chosenRows : 1)
  }

  /// The difference at a point; nil outside the strip and behind the last difference.
  func index(at point: Point) -> Int? {
    area.contains(point) ? shown.first { rows(of: $0).contains(point.row) } : nil
  }
}

extension Difference {
  /// The kind, with the sign between the two sides.
  var kindWords: String {
    let sign =
      switch relation {
      case .contradiction: "≠ "
      case .incomparable: "≈? "
      case .spelling, .oneSided: ""
      }
    return rowWording + " " + sign
  }
}

extension DifferenceLayout.Columns {
  /// The words of a difference in lines: those of the left side or of both, and those of the right side.
  func lines(of difference: Difference, rows: Int) -> [Sides<String>] {
    switch self {
    case .sides(let columns):
      let lines = Sides(
        left: Self.lines(of: difference, .left, columns, rows),
        right: Self.lines(of: difference, .right, columns, rows))
      return (0..<max(lines.left.count, lines.right.count)).map { row in
        lines.map { row < $0.count ? $0[row] : "" }
      }
    case .one(let columns):
      let (left, sign, right) = Self.words(of: difference)
      guard rows > 1 else { return [Sides(left: Self.fit(left, sign, right, columns.count), right: "")] }
      return Fitting.lines(left + sign + right, columns: columns.count, rows: rows).map {
        Sides(left: $0, right: "")
      }
    }
  }

  private static func lines(
    of difference: Difference, _ side: Side, _ columns: Sides<Range<Int>>, _ rows: Int
  ) -> [String] {
    guard let words = difference.statements[side]?.text else { return ["–"] }
    return Fitting.lines(words, columns: columns[side].count, rows: rows)
  }

  private static func words(of difference: Difference) -> (left: String, sign: String, right: String) {
    let words = Side.allCases.map { difference.statements[$0]?.text ?? "–" }
    return (words[0], difference.relation == .oneSided ? " / " : " · ", words[1])
  }

  /// The words of both sides in one row. Where they have no room, each side keeps at least half of it.
  private static func fit(_ left: String, _ sign: String, _ right: String, _ columns: Int) -> String {
    let room = max(0, columns - Width.of(sign))
    let leftColumns = max(room / 2, room - Width.of(right))
    let rightColumns = room - min(leftColumns, Width.of(left))
    return Fitting.fit(left, columns: leftColumns) + sign + Fitting.fit(right, columns: rightColumns)
  }
}
