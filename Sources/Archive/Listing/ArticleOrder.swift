internal import Corpus
internal import Linguistics

/// What the articles of a collection are compared by: columns of plain values beside the rows.
struct ArticleOrder {
  private let order: SortOrder
  private let keys: SortKeys

  init(_ order: SortOrder, keys: SortKeys) {
    self.order = order
    self.keys = keys
  }

  /// Whether the article at index `left` is listed before the one at `right`. A strict total order: two
  /// articles that are equal in all else differ in their index.
  func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (Int(left), Int(right))
    return switch order.key {
    case .date, .relevance: byDate(left, right, reversed: order.isReversed)
    case .title: decide(keys.titles[left], keys.titles[right]) ?? byPath(left, right)
    case .language: decide(keys.languages[left], keys.languages[right]) ?? byDate(left, right)
    case .words: decide(keys.words[right], keys.words[left]) ?? byPath(left, right)
    case .path: order.isReversed ? byPath(right, left) : byPath(left, right)
    }
  }

  /// Nil where the two are equal.
  private func decide<Key: Comparable>(_ left: Key, _ right: Key) -> Bool? {
    left == right ? nil : (left < right) != order.isReversed
  }

  private func byDate(_ left: Int, _ right: Int, reversed: Bool = false) -> Bool {
    let (leftDay, rightDay) = (keys.days[left], keys.days[right])
    if leftDay == rightDay { return byPath(left, right) }
    // The undated carry 0 and come last in both directions.
    if leftDay == 0 || rightDay == 0 { return rightDay == 0 }
    return (leftDay > rightDay) != reversed
  }

  private func byPath(_ left: Int, _ right: Int) -> Bool {
    let (leftPath, rightPath) = (keys.paths[left], keys.paths[right])
    return leftPath == rightPath ? left < right : leftPath < rightPath
  }
}

/// The columns that articles are sorted by, in the order in which the articles were loaded.
struct SortKeys {
  /// `ArticleDate.sortKey`, 0 where there is no date.
  private(set) var days: [Int32] = []
  private(set) var languages: [Language] = []
  private(set) var words: [Int] = []
  private(set) var paths: [PathKey] = []
  /// Folded headlines; empty until somebody sorts by title, because folding a whole collection costs time.
  private(set) var titles: [String] = []

  mutating func append(_ row: ArticleRow) {
    days.append(Int32(row.date?.sortKey ?? 0))
    languages.append(row.language)
    words.append(row.wordCount)
    paths.append(PathKey(row.path))
  }

  /// Makes the titles that are missing.
  mutating func completeTitles(of rows: [ArticleRow]) {
    titles.reserveCapacity(rows.count)
    for row in rows[titles.count...] { titles.append(fold(row.headline.text)) }
  }
}

/// A path that compares component by component and byte by byte, as folders are walked: `a/b` comes before
/// `a-b`, and two spellings of one accented name stay two names.
struct PathKey: Comparable {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  static func == (left: PathKey, right: PathKey) -> Bool {
    left.path.utf8.elementsEqual(right.path.utf8)
  }

  static func < (left: PathKey, right: PathKey) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8) { weight(of: $0) < weight(of: $1) }
  }

  private static func weight(of byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "/") ? 0 : byte
  }
}
