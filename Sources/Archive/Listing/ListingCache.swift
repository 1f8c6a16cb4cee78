internal import Corpus

/// The listings asked for lately, so that a key press in one doesn't filter the collection again.
struct ListingCache {
  /// A listing made of a collection as it then was.
  struct Entry {
    /// The articles, by their index in the catalogue.
    let indices: [Int32]
    let census: Census
  }

  /// Enough for the languages of a collection, a name and both directions of an order.
  private static let capacity = 16

  private var entries: [Listing: Entry] = [:]

  /// The entry of a listing, made anew where it isn't there.
  mutating func entry(for listing: Listing, make: () -> Entry) -> Entry {
    if let entry = entries[listing] { return entry }
    if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
    let entry = make()
    entries[listing] = entry
    return entry
  }

  /// Forgets all: the collection has changed.
  mutating func invalidate() {
    entries.removeAll(keepingCapacity: true)
  }
}

extension ListingCache.Entry {
  /// Filters the articles of an order. `named`: those that name the listing's entity, nil where it has none.
  init(
    of indices: [Int32], rows: [ArticleRow], language: Language?, named: Set<Int32>?,
    endonym: (Language) -> String
  ) {
    var counts: [Language: Int] = [:]
    var kept: [Int32] = []
    kept.reserveCapacity(named?.count ?? indices.count)
    for index in indices where named?.contains(index) ?? true {
      let spoken = rows[Int(index)].language
      counts[spoken, default: 0] += 1
      if language == nil || language == spoken { kept.append(index) }
    }
    self.init(indices: kept, census: Census(counts, endonym: endonym))
  }
}

extension Census {
  fileprivate init(_ counts: [Language: Int], endonym: (Language) -> String) {
    let order = counts.keys.sorted {
      ($0 == .undetermined ? 1 : 0, $0) < ($1 == .undetermined ? 1 : 0, $1)
    }
    self.init(
      entries: order.map { Entry(language: $0, endonym: endonym($0), count: counts[$0, default: 0]) })
  }
}

extension RowWindow {
  /// The rows around the request's anchor.
  init(_ request: RowRequest, of entry: ListingCache.Entry, rows: [ArticleRow], index: (ArticleID) -> Int?) {
    let total = entry.indices.count
    let anchor = Self.anchorIndex(request.anchor, in: entry.indices, index: index)
    let count = min(max(0, request.count), total)
    let start = min(max(0, (anchor ?? 0) - count / 2), total - count)
    self.init(
      request: request, start: start, rows: entry.indices[start..<start + count].map { rows[Int($0)] },
      total: total, anchorIndex: anchor, census: entry.census)
  }

  private static func anchorIndex(
    _ anchor: RowRequest.Anchor, in indices: [Int32], index: (ArticleID) -> Int?
  ) -> Int? {
    guard !indices.isEmpty else { return nil }
    let wanted =
      switch anchor {
      case .index(let wanted): wanted
      case .article(let id, let otherwise):
        index(id).flatMap { indices.firstIndex(of: Int32($0)) } ?? otherwise
      }
    return min(max(0, wanted), indices.count - 1)
  }
}
