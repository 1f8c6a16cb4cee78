internal import Corpus

/// The articles that are loaded and the orders in which they can be listed.
struct Catalogue {
  private(set) var articles: [Article] = []
  private(set) var rows: [ArticleRow] = []
  private var indices: [ArticleID: Int32] = [:]
  private var keys = SortKeys()
  /// All articles in the orders asked for so far. They may lack the articles loaded last.
  private var orders: [SortOrder: [Int32]] = [:]

  init(_ articles: [Article]) {
    for article in articles { append(article) }
  }

  var count: Int { articles.count }

  func index(of id: ArticleID) -> Int? {
    indices[id].map(Int.init)
  }

  /// Adds an article; one whose bytes are there already is passed over, so that the first path stays.
  mutating func append(_ article: Article) {
    guard indices.updateValueIfNew(Int32(articles.count), forKey: article.id) else { return }
    let row = ArticleRow(article)
    articles.append(article)
    rows.append(row)
    keys.append(row)
  }

  /// What a typed id stands for. Reads every id once.
  func lookUp(_ typed: String) -> IDLookup {
    guard let prefix = IDPrefix(typed) else { return .unknown }
    let found = articles.lazy.filter { prefix.matches($0.id) }
    guard let first = found.first else { return .unknown }
    let ids = found.prefix(8).map(\.id)
    return ids.count == 1 ? .article(first) : .ambiguous(ids.sorted())
  }

  /// The indices of all articles in an order. Sorted once; articles that came since are merged in.
  mutating func indices(in order: SortOrder) -> [Int32] {
    let known = orders[order] ?? []
    if known.count == count { return known }
    if order.key == .title { keys.completeTitles(of: rows) }
    let comparison = ArticleOrder(order, keys: keys)
    let new = (Int32(known.count)..<Int32(count)).sorted(by: comparison.precedes)
    let merged = known.merged(with: new, by: comparison.precedes)
    orders[order] = merged
    return merged
  }
}

extension Dictionary {
  /// Puts a value in unless the key has one; whether it was put in.
  fileprivate mutating func updateValueIfNew(_ value: Value, forKey key: Key) -> Bool {
    guard self[key] == nil else { return false }
    self[key] = value
    return true
  }
}

extension [Int32] {
  /// This sorted array and another one as one sorted array.
  fileprivate func merged(with other: [Int32], by precedes: (Int32, Int32) -> Bool) -> [Int32] {
    guard !isEmpty else { return other }
    var merged: [Int32] = []
    merged.reserveCapacity(count + other.count)
    var next = other.startIndex
    for element in self {
      while next < other.endIndex, precedes(other[next], element) {
        merged.append(other[next])
        next += 1
      }
      merged.append(element)
    }
    merged += other[next...]
    return merged
  }
}
