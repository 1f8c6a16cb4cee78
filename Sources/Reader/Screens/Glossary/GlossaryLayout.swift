internal import Screen

/// The areas and columns of a glossary.
struct GlossaryLayout {
  let area: Rect

  /// From this width on each line has its evidence. On a narrower screen the last line has the evidence of the chosen
  /// entry.
  private static let wideColumns = 100
  private static let kindColumns = 14
  fileprivate static let mentionColumns = 5

  init(_ size: Size) {
    area = Layout.screenArea(size)
  }

  var list: Rect { area.inset(top: 1, bottom: isWide ? 0 : 2) }
  var visible: Int { max(1, list.rows) }
  var isWide: Bool { area.columns >= Self.wideColumns }

  /// The columns that source, target and evidence may take together.
  fileprivate var room: Int {
    max(2, area.columns - 3 - kindColumns - Self.mentionColumns - (isWide ? 1 : 0) - 1)
  }

  fileprivate var kindColumns: Int { area.columns >= Layout.mediumColumns ? Self.kindColumns : 0 }
}

/// The columns of a glossary's lines: kind (not on narrow screens), source, target, mentions and evidence (on wide
/// screens). Source, target and evidence share the room by the widths of their contents.
struct GlossaryColumns {
  let kind: Range<Int>
  let source: Range<Int>
  let target: Range<Int>
  let mentions: Range<Int>
  let evidence: Range<Int>

  /// The blanks behind a column.
  private static let gap = 2

  /// `contents`: the widest source, target and evidence, in cells.
  init(_ layout: GlossaryLayout, contents: (source: Int, target: Int, evidence: Int)) {
    var needs = [contents.source + Self.gap, contents.target + Self.gap]
    if layout.isWide { needs.append(contents.evidence + 1) }
    var shares = Self.share(layout.room, among: needs)
    if !layout.isWide {
      // Narrower contents leave the two sides of the table in its halves.
      let rest = layout.room - shares[0] - shares[1]
      let more = min(rest, max(0, layout.room / 2 - shares[0]))
      shares = [shares[0] + more, shares[1] + rest - more]
    }
    let start = layout.area.column + 3
    kind = start..<start + layout.kindColumns
    source = kind.upperBound..<kind.upperBound + shares[0]
    target = source.upperBound..<source.upperBound + shares[1]
    mentions = target.upperBound..<target.upperBound + GlossaryLayout.mentionColumns
    let behind = mentions.upperBound + 1
    evidence = behind..<behind + (layout.isWide ? shares[2] : 0)
  }

  /// Each need as far as there is room; where there is too little, the small needs are met and the others get equal parts.
  static func share(_ room: Int, among needs: [Int]) -> [Int] {
    var shares = needs
    var left = room
    for (rank, index) in needs.indices.sorted(by: { needs[$0] < needs[$1] }).enumerated() {
      shares[index] = min(needs[index], left / (needs.count - rank))
      left -= shares[index]
    }
    return shares
  }
}
