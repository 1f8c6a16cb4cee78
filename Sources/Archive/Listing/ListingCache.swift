internal import Catalogue
internal import Languages
internal import News

/// The listings that were asked for last, so that a key press in a listing doesn't filter the collection again.
struct ListingCache {
  /// A listing made of a collection as it then was.
  struct Entry {
    /// The articles' slots, in the listing's order.
    let slots: [Int32]
    let census: Census
    let unreadCount: Int
    /// All articles of the listing, in a listing by story, of which `slots` has the first of each story.
    var listed: SlotSet?
    /// True if the best articles are ranked by spelling.
    var isRankedBySpelling = false
  }

  /// Enough for the languages of a collection, a name and both directions of an order.
  private static let capacity = 16

  private var entries: [Listing: Entry] = [:]
  private var orders: [SortOrder: [Int32]] = [:]
  private var stories: [StoryKey: [Int32]] = [:]

  private struct StoryKey: Hashable {
    let listing: Listing
    let order: StoryOrder
  }

  /// The entry of a listing; nil if the cache has none.
  subscript(listing: Listing) -> Entry? {
    get { entries[listing] }
    set {
      if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
      entries[listing] = newValue
    }
  }

  /// The stories of a listing in an order; nil if the cache has none.
  subscript(listing: Listing, order: StoryOrder) -> [Int32]? {
    get { stories[StoryKey(listing: listing, order: order)] }
    set {
      if stories.count >= Self.capacity { stories.removeAll(keepingCapacity: true) }
      stories[StoryKey(listing: listing, order: order)] = newValue
    }
  }

  /// All slots in an order that doesn't depend on the listing; nil if the cache has none.
  subscript(order: SortOrder) -> [Int32]? {
    get { orders[order] }
    set { orders[order] = newValue }
  }

  /// Replaces an entry by one whose best articles were read, unless the entry has changed meanwhile.
  mutating func settle(_ entry: Entry, for listing: Listing, insteadOf former: Entry) {
    guard entries[listing]?.slots == former.slots else { return }
    var entry = entry
    entry.isRankedBySpelling = true
    entries[listing] = entry
  }

  /// Forgets what depends on the user's marks.
  mutating func invalidateMarks() {
    entries.removeAll(keepingCapacity: true)
    stories.removeAll(keepingCapacity: true)
    for key in [SortOrder.Key.read, .starred] { invalidateOrders(by: key) }
  }

  /// Forgets the orders that compare a key.
  mutating func invalidateOrders(by key: SortOrder.Key) {
    orders = orders.filter { !$0.key.keys.contains(key) }
  }

  /// Forgets all: the collection has changed.
  mutating func invalidate() {
    invalidateMarks()
    orders.removeAll(keepingCapacity: true)
  }
}

extension ListingCache.Entry {
  /// Filters the articles of an order. `kept`: those that the listing's entity and query leave, nil if it has
  /// neither.
  init(
    of slots: [Int32], in table: ArticleTable, language: Language?, kept: SlotSet?, marks: MarkColumn,
    endonym: (Language) -> String
  ) {
    var counts = [Int](repeating: 0, count: 256)
    let wanted = language.map { wanted in
      (UInt8.min...UInt8.max).map { table.language(numbered: $0) == wanted }
    }
    var listed: [Int32] = []
    var unread = 0
    listed.reserveCapacity(slots.count)
    for slot in slots where kept?.contains(Int(slot)) ?? true {
      let spoken = Int(table.languages[Int(slot)])
      counts[spoken] += 1
      guard wanted?[spoken] ?? true else { continue }
      listed.append(slot)
      if !marks[Int(slot)].isRead { unread += 1 }
    }
    let census = counts.enumerated().filter { $0.element > 0 }
      .map { (table.language(numbered: UInt8($0.offset)), $0.element) }
    self.init(
      slots: listed, census: Census(Dictionary(census, uniquingKeysWith: +), endonym: endonym),
      unreadCount: unread)
  }
}

extension ListingCache.Entry {
  /// The same articles in another order.
  func ordered(_ order: ([Int32]) -> [Int32]) -> ListingCache.Entry {
    ListingCache.Entry(slots: order(slots), census: census, unreadCount: unreadCount)
  }
}

extension Census {
  fileprivate init(_ counts: [Language: Int], endonym: (Language) -> String) {
    let order = counts.keys.sorted {
      ($0 == .undetermined ? 1 : 0, $0) < ($1 == .undetermined ? 1 : 0, $1)
    }
    self.init(
      entries: order.map { Entry(language: $0, endonym: endonym($0), count: .exact(counts[$0, default: 0])) })
  }
}

/// Which rows of a listing a window shows.
struct WindowPlace {
  /// Within the listing; nil if it is empty.
  let anchor: Int?
  let range: Range<Int>

  init(_ request: RowRequest, of entry: ListingCache.Entry, slot: (ArticleID) -> Int?) {
    let total = entry.slots.count
    anchor = Self.anchor(request.anchor, in: entry.slots, slot: slot)
    let count = min(max(0, request.count), total)
    let start = min(max(0, (anchor ?? 0) - count / 2), total - count)
    range = start..<start + count
  }

  private static func anchor(
    _ anchor: RowRequest.Anchor, in slots: [Int32], slot: (ArticleID) -> Int?
  ) -> Int? {
    guard !slots.isEmpty else { return nil }
    let wanted =
      switch anchor {
      case .index(let wanted): wanted
      case .article(let id, let otherwise):
        slot(id).flatMap { slots.firstIndex(of: Int32($0)) } ?? otherwise
      }
    return min(max(0, wanted), slots.count - 1)
  }
}
