internal import Catalogue
internal import Languages
internal import News

// MARK: - Moving

extension ComparisonScreen {
  /// Moves a text to a line, and the other text to the corresponding place. Both lines are at the same height, as far as
  /// the ends of the texts allow. `rows`: the lines that each text shows.
  mutating func read(line: Int, on side: Side, rows: Sides<Int>) {
    lead(to: line, on: side, rows: rows)
    guard let comparison else { return }
    let place = comparison.counterpart(of: offset(on: side), on: side)
    follow(to: pages[side.other].line(at: place), rows: rows)
  }

  /// Reads a text at a line that is visible, without scrolling it.
  mutating func choose(line: Int, on side: Side, rows: Sides<Int>) {
    leading = side
    lines[side] = line
    guard let comparison else { return }
    let place = comparison.counterpart(of: offset(on: side), on: side)
    follow(to: pages[side.other].line(at: place), rows: rows)
  }

  private mutating func lead(to line: Int, on side: Side, rows: Sides<Int>) {
    leading = side
    lines[side] = min(max(0, line), max(0, pages[side].lines.count - 1))
    tops[side] = top(
      on: side, line: lines[side], height: height(of: lines[side], on: side, rows: rows), rows: rows)
  }

  /// The height at which a line of the leading text is shown: on the upper third of the pane. The first line of the text
  /// has the headline above it, if that takes no more than half of the pane.
  private func height(of line: Int, on side: Side, rows: Sides<Int>) -> Int {
    let isFirst = line <= rows[side] / 2 && pages[side].lines[..<line].allSatisfy { $0.range == nil }
    return isFirst ? line : rows[side] / 3
  }

  /// Moves the following text to a line, at the height of the leading text.
  private mutating func follow(to line: Int, rows: Sides<Int>) {
    let side = leading.other
    let height = min(lines[leading] - tops[leading], max(0, rows[side] - 1))
    lines[side] = line
    tops[side] = top(on: side, line: line, height: height, rows: rows)
  }

  private func top(on side: Side, line: Int, height: Int, rows: Sides<Int>) -> Int {
    max(0, min(line - height, pages[side].lines.count - rows[side]))
  }

  /// Goes to a place of each text; where only one place is known, the other text follows.
  mutating func go(to places: Sides<Int?>, rows: Sides<Int>) {
    let side = places[leading] == nil ? leading.other : leading
    guard let place = places[side] else { return }
    read(line: pages[side].line(at: place), on: side, rows: rows)
    if let other = places[side.other] { follow(to: pages[side.other].line(at: other), rows: rows) }
  }

  /// Sets both texts for a width and keeps the passage that is read. Of a long text only the beginning is set.
  mutating func setPages(columns: Sides<Int>, rows: Sides<Int>) {
    guard let comparison else { return }
    let offset = offset(on: leading)
    for side in Side.allCases where pages[side].columns != columns[side] {
      let article = comparison.articles[side]
      pages[side] = Page(article, columns: columns[side], limit: Page.immediateBytes)
    }
    read(line: pages[leading].line(at: offset), on: leading, rows: rows)
  }
}

// MARK: - Names

extension ComparisonScreen {
  /// Goes to the next or previous mention of a name that both articles have, around at the ends. The other text goes to
  /// the mention of the name that is nearest to the corresponding place. False if there is none.
  mutating func stepMention(_ direction: Direction, rows: Sides<Int>) -> Bool {
    guard let comparison else { return false }
    let mine = comparison.mentions[leading]
    let step = mine.step(
      direction, from: mentions[leading], orOffset: offset(on: leading), where: isStepped)
    guard let next = step else { return false }
    let target = comparison.counterpart(of: mine[next].range.lowerBound, on: leading)
    let theirs = comparison.mentions[leading.other]
    let nearest = theirs.indices.filter { theirs[$0].entity == mine[next].entity }
      .min { abs(theirs[$0].range.lowerBound - target) < abs(theirs[$1].range.lowerBound - target) }
    mentions[leading] = next
    mentions[leading.other] = nearest
    var places = Sides<Int?>(left: nil, right: nil)
    places[leading] = mine[next].range.lowerBound
    places[leading.other] = nearest.map { theirs[$0].range.lowerBound }
    go(to: places, rows: rows)
    return true
  }

  private func isStepped(_ entity: EntityKey) -> Bool {
    name.map { $0 == entity } ?? (comparison?.sharedNames.contains(entity) == true)
  }
}
