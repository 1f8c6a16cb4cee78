package import Catalogue
internal import Languages
package import News
internal import Text

/// The screen that shows two articles side by side: which, how far they are scrolled, what is chosen.
package struct ComparisonState: Hashable, Sendable {
  /// What the keys speak to.
  package enum Focus: Hashable, Sendable {
    case text(Side)
    case differences
  }

  /// The article that was read when the screen was opened: it stands on the left.
  let start: ArticleID
  /// The stories that it can be compared with, best first.
  let partners: [ArticleID]
  /// Which of them stands on the right.
  package internal(set) var partner = 0
  /// Nil until it is known.
  package internal(set) var comparison: Comparison?
  /// Whether one of the two articles is no longer in the collection.
  package internal(set) var isGone = false
  package internal(set) var focus = Focus.text(.left)
  /// The text that keys moved last: the other one follows it.
  package internal(set) var leading = Side.left
  /// The texts, set in lines.
  package internal(set) var pages = Sides(left: Page(), right: Page())
  /// The line on which each text is read.
  package internal(set) var lines = Sides(left: 0, right: 0)
  /// The first visible line of each text.
  package internal(set) var tops = Sides(left: 0, right: 0)
  /// The chosen difference.
  package internal(set) var difference: Int?
  /// The name whose mentions `[` and `]` step through; nil for all that both articles name.
  package internal(set) var name: EntityKey?
  /// The mentions that they went to last.
  package internal(set) var mentions: Sides<Int?> = Sides(left: nil, right: nil)

  init(start: ArticleID, partners: [ArticleID], name: EntityKey?) {
    self.start = start
    self.partners = partners
    self.name = name
  }

  /// What is to be compared.
  var request: ComparisonRequest { ComparisonRequest(left: start, right: partners[partner]) }
}

extension ComparisonState {
  /// The offset in a text at which it is read.
  func offset(on side: Side) -> Int { pages[side].offset(ofLine: lines[side]) ?? 0 }

  /// The passage that is read, where it is known.
  var passage: Int? { comparison?.passage(at: offset(on: leading), on: leading) }

  /// The texts of the passage that is read, and of what tells the same on the other side.
  var currentExtents: Sides<TextRange?> {
    guard let comparison, let passage else { return Sides(left: nil, right: nil) }
    if let link = comparison.link(of: passage, on: leading) {
      return Sides(
        left: comparison.extent(of: link, on: .left), right: comparison.extent(of: link, on: .right))
    }
    var extents = Sides<TextRange?>(left: nil, right: nil)
    extents[leading] = comparison.passages[leading][passage]
    return extents
  }

  var chosenDifference: Difference? {
    guard let difference, let differences = comparison?.differences, differences.indices.contains(difference)
    else { return nil }
    return differences[difference]
  }
}

// MARK: - Moving

extension ComparisonState {
  /// Reads a text on a line, and the other one where it tells the same; both stand at the same height, as far as
  /// their ends allow. `rows`: the lines that each text shows.
  mutating func read(line: Int, on side: Side, rows: Sides<Int>) {
    lead(to: line, on: side, rows: rows)
    guard let comparison else { return }
    let place = comparison.counterpart(of: offset(on: side), on: side)
    follow(to: pages[side.other].line(at: place), rows: rows)
  }

  private mutating func lead(to line: Int, on side: Side, rows: Sides<Int>) {
    leading = side
    lines[side] = min(max(0, line), max(0, pages[side].lines.count - 1))
    tops[side] = top(on: side, line: lines[side], height: rows[side] / 3, rows: rows)
  }

  /// Brings the text that follows to a line, at the height of the one that leads.
  private mutating func follow(to line: Int, rows: Sides<Int>) {
    let side = leading.other
    let height = min(lines[leading] - tops[leading], max(0, rows[side] - 1))
    lines[side] = line
    tops[side] = top(on: side, line: line, height: height, rows: rows)
  }

  private func top(on side: Side, line: Int, height: Int, rows: Sides<Int>) -> Int {
    max(0, min(line - height, pages[side].lines.count - rows[side]))
  }

  /// Goes to a place of each text; where only one is known the other text follows it.
  mutating func go(to places: Sides<Int?>, rows: Sides<Int>) {
    let side = places[leading] == nil ? leading.other : leading
    guard let place = places[side] else { return }
    read(line: pages[side].line(at: place), on: side, rows: rows)
    if let other = places[side.other] { follow(to: pages[side.other].line(at: other), rows: rows) }
  }

  /// Sets both texts in lines of so many columns and keeps what is read. Of a long one only the beginning is set.
  mutating func setPages(columns: Sides<Int>, rows: Sides<Int>, endonym: (Language) -> String) {
    guard let comparison else { return }
    let offset = offset(on: leading)
    for side in Side.allCases where pages[side].columns != columns[side] {
      let article = comparison.articles[side]
      pages[side] = Page(
        article, endonym: endonym(article.language.language), columns: columns[side],
        limit: PageRequest.immediateBytes)
    }
    read(line: pages[leading].line(at: offset), on: leading, rows: rows)
  }
}

// MARK: - Names

extension ComparisonState {
  /// Goes to the next or previous mention of a name that both have, around at the ends; the other text to the mention
  /// of the same name that is nearest to what tells the same. False where there is none.
  mutating func stepMention(_ direction: Direction, rows: Sides<Int>) -> Bool {
    guard let comparison else { return false }
    let mine = comparison.mentions[leading]
    let stepped = mine.indices.filter { isStepped(mine[$0].entity) }
    guard let next = next(direction, among: stepped, of: mine) else { return false }
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

  private func next(_ direction: Direction, among places: [Int], of mentions: [Mention]) -> Int? {
    guard let first = places.first, let last = places.last else { return nil }
    if let current = self.mentions[leading], places.contains(current) {
      return direction == .next
        ? places.first { $0 > current } ?? first : places.last { $0 < current } ?? last
    }
    let offset = offset(on: leading)
    return direction == .next
      ? places.first { mentions[$0].range.lowerBound >= offset } ?? first
      : places.last { mentions[$0].range.lowerBound < offset } ?? last
  }
}
