internal import News
internal import Text

/// Finds the items of a feed among the events of its XML, one after the other.
struct FeedParser {
  private static let largestItem = Format.largestArticle

  /// The meaning of the place within an open element.
  private enum Place {
    case channel, item, ignored
  }

  /// The values that an open element hands down.
  private struct Scope {
    let place: Place
    let base: String?
    let language: String?
  }

  /// An item that has ended, with its range in the file.
  struct FinishedItem {
    let item: FeedItem
    let range: Range<Int>
    /// True if the item has so many bytes that not all are kept.
    let isTooLarge: Bool
  }

  private(set) var channel = FeedChannel()
  /// True behind an element that only feeds have.
  private(set) var isFeed = false
  private let address: String?
  private var scopes: [Scope] = []
  private var item: FeedItem?
  /// The number of open elements around the item, and the item's offset in the file.
  private var (itemDepth, itemStart) = (0, 0)
  private var itemSize = 0
  private var capture: FeedCapture?

  /// - Parameter address: the address from which the feed comes, if it is known.
  init(address: String?) {
    self.address = address
    channel.address = address
  }

  /// Takes the next event. Returns the item that ends with it.
  mutating func take(_ event: XMLEvent) -> FinishedItem? {
    switch event {
    case .start(let element): start(element)
    case .text(let text): add(text)
    case .end(let offset): return end(at: offset)
    }
    return nil
  }

  private mutating func add(_ text: [UInt8]) {
    guard capture != nil, itemSize <= Self.largestItem else { return }
    itemSize += text.count
    capture?.add(text)
  }

  private mutating func end(at offset: Int) -> FinishedItem? {
    _ = scopes.popLast()
    if let ended = capture {
      if ended.isAtTop {
        capture = nil
        finish(ended)
      } else {
        capture?.end()
      }
      return nil
    }
    guard let ended = item, scopes.count == itemDepth else { return nil }
    item = nil
    return FinishedItem(item: ended, range: itemStart..<offset, isTooLarge: itemSize > Self.largestItem)
  }
}

// MARK: - Elements

extension FeedParser {
  private var base: String? { scopes.last?.base ?? address }

  private mutating func start(_ element: XMLElement) {
    let base =
      element["xml:base"].map { WebAddress.resolve($0, against: self.base) ?? self.base } ?? self.base
    let language = element["xml:lang"] ?? scopes.last?.language
    let place = scopes.last?.place ?? .channel
    func open(_ place: Place) { scopes.append(Scope(place: place, base: base, language: language)) }
    if capture != nil {
      open(.ignored)
      if itemSize <= Self.largestItem { capture?.start(element, base: base) }
      itemSize += element.attributes.reduce(2 * element.name.utf8.count) { $0 + $1.value.utf8.count }
      return
    }
    if item == nil, beginsItem(element) {
      beginItem(element, base: base, language: language)
      open(.item)
    } else if item == nil, place == .channel, beginsChannel(element) {
      beginChannel(element, language: language)
      open(.channel)
    } else if place != .ignored, let field = FeedField(element) {
      if case .mediaGroup = field { return open(place) }
      read(element, as: field, base: base)
      capture = FeedCapture(field, element, base: base, language: language, isAtom: channel.format == "atom")
      open(.ignored)
    } else {
      open(.ignored)
    }
  }

  private func beginsItem(_ element: XMLElement) -> Bool {
    (element.vocabulary == .core || element.vocabulary == .other && !isFeed)
      && (element.name == "item" || element.name == "entry")
  }

  private func beginsChannel(_ element: XMLElement) -> Bool {
    switch element.name {
    case "rss", "feed", "channel", "rdf": true
    default: false
    }
  }

  private mutating func beginChannel(_ element: XMLElement, language: String?) {
    isFeed = true
    if element.name == "feed" { channel.format = "atom" }
    if element.name == "channel" {
      channel.link = channel.link ?? element["href"].flatMap { WebAddress.resolve($0, against: base) }
    }
    if channel.language == nil { channel.language = language?.languageCode }
  }

  private mutating func beginItem(_ element: XMLElement, base: String?, language: String?) {
    isFeed = true
    if element.name == "entry" { channel.format = "atom" }
    var item = FeedItem()
    item.base = base ?? channel.address ?? channel.link
    item.language = language
    item.id = element["about"]
    if let link = element["href"] ?? element["about"] {
      item.add(FeedItem.Link(relation: "about", type: nil, address: link, title: nil))
    }
    if let date = element["lastmod"] { item.add(date, .updated) }
    self.item = item
    (itemDepth, itemStart, itemSize) = (scopes.count, element.offset, 0)
  }

  /// Reads the attributes of a field.
  private mutating func read(_ element: XMLElement, as field: FeedField, base: String?) {
    func add(_ relation: String, _ key: String, title: String? = nil) {
      guard let address = element[key], !address.isEmpty else { return }
      let resolved = WebAddress.resolve(address, against: base) ?? address
      let link = FeedItem.Link(relation: relation, type: element["type"], address: resolved, title: title)
      if item != nil { item?.add(link) } else { addToChannel(link) }
    }
    switch field {
    case .link:
      // RSS 1.0 links by `rdf:resource`.
      add(
        element["rel"]?.lowercased() ?? "alternate", element["href"] == nil ? "resource" : "href",
        title: element["title"])
    case .enclosure: add("enclosure", element["url"] == nil ? "resource" : "url")
    case .media:
      let isImage = element["medium"] == "image" || element["type"]?.hasPrefix("image") ?? false
      if !isImage, element["type"] != nil || element["medium"] != nil { add("enclosure", "url") }
    case .text(.content): add("enclosure", "src")
    case .category:
      let tag = element["label"] ?? element["term"] ?? element["text"]
      if let tag { item?.add(tag: tag.onOneLine) }
    default: break
    }
  }

  private mutating func addToChannel(_ link: FeedItem.Link) {
    if link.relation == "alternate", channel.link == nil { channel.link = link.address }
    if link.relation == "self", channel.address == nil { channel.address = link.address }
  }
}

// MARK: - Ended fields

extension FeedParser {
  private mutating func finish(_ ended: FeedCapture) {
    if item == nil { finishForChannel(ended) } else { finishForItem(ended) }
  }

  private mutating func finishForChannel(_ ended: FeedCapture) {
    switch ended.field {
    case .title(rank: 0) where channel.title == nil: channel.title = ended.text.line.nonEmpty
    case .link where channel.link == nil && (ended.element["rel"] ?? "alternate") == "alternate":
      channel.link = WebAddress.resolve(ended.string, against: ended.base)
    case .language: channel.language = ended.string.languageCode ?? channel.language
    case .timeToLive: channel.minutesToLive = Int(ended.string) ?? channel.minutesToLive
    case .updatePeriod: channel.updatePeriod = ended.string.lowercased()
    case .updateFrequency: channel.updateFrequency = Int(ended.string) ?? channel.updateFrequency
    case .author where channel.format == "atom":
      if let name = ended.person.nonEmpty, channel.authors.count < 100 { channel.authors.append(name) }
    default: break
    }
  }

  private mutating func finishForItem(_ ended: FeedCapture) {
    switch ended.field {
    case .title(let rank): item?.add(title: ended.text, rank: rank)
    case .text(let rank): item?.add(ended.text, rank: rank)
    case .link: finishLink(ended)
    case .id: finishID(ended)
    case .author: item?.add(author: ended.person)
    case .contributor: item?.add(contributor: ended.person)
    case .date(let meaning): item?.add(ended.string, meaning)
    case .category: for tag in ended.tags { item?.add(tag: tag) }
    case .source where item?.source == nil: item?.source = ended.sourceTitle
    case .language: if let code = ended.string.nonEmpty { item?.language = code }
    case .originalLink: item?.originalLink = WebAddress.resolve(ended.string, against: nil)
    case .enclosure, .media, .mediaGroup, .source, .timeToLive, .updatePeriod, .updateFrequency: break
    }
  }

  private mutating func finishLink(_ ended: FeedCapture) {
    guard ended.element["href"] == nil, let written = ended.string.nonEmpty else { return }
    let base = ended.base ?? item?.base
    item?.add(
      FeedItem.Link(
        relation: ended.element["rel"]?.lowercased() ?? "alternate", type: ended.element["type"],
        address: WebAddress.resolve(written, against: base) ?? written, title: nil))
  }

  private mutating func finishID(_ ended: FeedCapture) {
    let isGUID = ended.element.name == "guid"
    guard let id = ended.string.nonEmpty, item?.id == nil || isGUID else { return }
    item?.id = id
    let isNoAddress = ended.element["ispermalink"]?.lowercased() == "false"
    item?.idIsAddress = isGUID && !isNoAddress
    item?.idCanBeAddress = !isNoAddress
  }
}

extension String {
  /// The code of a language with `-` between its parts: `en-US` for `en_US`. Nil for an empty text.
  var languageCode: String? { onOneLine.replacing("_", with: "-").nonEmpty }
}
