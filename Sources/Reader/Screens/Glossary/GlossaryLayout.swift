internal import Screen

/// The areas and columns of a glossary.
struct GlossaryLayout {
  let area: Rect

  /// From this width on each line has its evidence. On a narrower screen the last line has the evidence of the chosen
  /// entry.
  private static let wideColumns = 100
  private static let kindColumns = 14
  private static let mentionColumns = 5

  init(_ size: Size) {
    area = Layout.screenArea(size)
  }

  var list: Rect { area.inset(top: 1, bottom: isWide ? 0 : 2) }
  var visible: Int { max(1, list.rows) }
  var isWide: Bool { area.columns >= Self.wideColumns }

  /// The columns of kind (not on narrow screens), source, target, mentions and evidence.
  var columns:
    (kind: Range<Int>, source: Range<Int>, target: Range<Int>, mentions: Range<Int>, evidence: Range<Int>)
  {
    let start = area.column + 3
    let kind = start..<start + (area.columns >= Layout.mediumColumns ? Self.kindColumns : 0)
    let evidence = isWide ? area.columns * 28 / 100 : 0
    let words = max(2, area.endColumn - kind.upperBound - Self.mentionColumns - evidence - 1)
    let source = kind.upperBound..<kind.upperBound + words / 2
    let target = source.upperBound..<source.upperBound + words / 2
    let mentions = target.upperBound..<target.upperBound + Self.mentionColumns
    return (
      kind, source, target, mentions, mentions.upperBound + 1..<mentions.upperBound + 1 + max(0, evidence - 1)
    )
  }
}
