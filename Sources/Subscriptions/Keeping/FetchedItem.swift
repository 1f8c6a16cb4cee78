package import News

/// An item of a source, or a page, as it came.
package struct FetchedItem: Sendable {
  /// The number of the entry in the answer.
  package let entry: Int
  package let fields: ArticleFields
  package let article: Article
  package let words: KeptText

  package init(entry: Int, fields: ArticleFields, article: Article) {
    (self.entry, self.fields, self.article) = (entry, fields, article)
    words = KeptText(of: article)
  }

  /// That by which the item of a source is known.
  package func identity(in source: String) -> ItemIdentity {
    ItemIdentity(
      source: source, id: fields.guid ?? fields.link, link: fields.link.flatMap(CanonicalLink.of), text: words
    )
  }
}

/// The items of an answer, and what is wrong with the rest.
package struct FetchedItems: Sendable {
  package private(set) var items: [FetchedItem] = []
  /// The reasons why entries, or the whole answer, could not be read, in their order.
  package private(set) var problems: [FileProblem.Cause] = []
  /// The facts that the feed tells of itself; nil for a page.
  package private(set) var feed: FeedDescription?
  /// The canonical links that several items have.
  private var sharedLinks: Set<String> = []
  /// The publisher's ids that several items with different words have.
  private var sharedIDs: Set<String> = []

  /// Items that were read already.
  package init(_ items: [FetchedItem]) {
    self.items = items
    dropShared()
  }

  /// Reads a record of a web archive by way of `gazette-intake`.
  package init(of record: [UInt8]) {
    var entries = FileEntries(of: OpenFile(record), path: "answer.warc")
    let reader = ArticleReader()
    do {
      while let entry = try entries.next() {
        guard let record = entry.record else {
          // The reason of an entry without a record is thrown here.
          do { _ = try reader.article(of: entry) } catch { problems.append(error.cause) }
          continue
        }
        items.append(
          FetchedItem(
            entry: entry.location.entry ?? 1, fields: record.draft.fields,
            article: reader.article(of: record, at: entry.location)))
      }
    } catch {
      problems.append(error.cause)
    }
    feed = entries.feed
    dropCutItem()
    dropShared()
  }

  /// The elements around the items of a feed.
  private static let outer: Set<String> = ["rss", "channel", "feed", "rdf", "rdf:rdf", "items"]

  /// The item in which an answer was cut off is no article: the next fetch brings it whole.
  private mutating func dropCutItem() {
    for case .notClosed(let element, _, _) in problems where !Self.outer.contains(element.lowercased()) {
      _ = items.popLast()
    }
  }

  /// A link that several items have tells none of them, and neither does an id.
  private mutating func dropShared() {
    let texts = Dictionary(grouping: items.filter { $0.fields.guid != nil }) { $0.fields.guid ?? "" }
    sharedIDs = Set(texts.filter { Set($1.map(\.words.hash)).count > 1 }.keys)
    let links = items.compactMap { $0.fields.link.flatMap(CanonicalLink.of) }
    let counts = Dictionary(links.map { ($0, 1) }, uniquingKeysWith: +)
    sharedLinks = Set(counts.filter { $1 > 1 }.keys)
  }

  /// That by which an item is known among the others.
  package func identity(of item: FetchedItem, in source: String) -> ItemIdentity {
    let link = item.fields.link.flatMap(CanonicalLink.of).flatMap { sharedLinks.contains($0) ? nil : $0 }
    let id = item.fields.guid.flatMap { sharedIDs.contains($0) ? nil : $0 }
    let isLinkAlone = item.fields.guid == nil || link != nil
    return ItemIdentity(
      source: source, id: id ?? (isLinkAlone ? item.fields.link : nil), link: link, text: item.words)
  }
}
