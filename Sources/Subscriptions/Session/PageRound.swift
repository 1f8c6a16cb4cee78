internal import News
internal import Text

/// Asks for the pages of items, and keeps the longer of two texts: the item's and the page's.
struct PageRound: RequestRound {
  /// The page of a kept item.
  struct Page: Sendable {
    let address: String
    /// The path of the kept article.
    let path: String
    let item: FetchedItem
    /// The address of the source.
    let source: String
  }

  private let session: FetchSession
  private let pages: [String: Page]
  private let sources: [String: SubscribedSource]
  private var left: Int

  init(_ session: FetchSession, _ pages: [Page], _ sources: [SubscribedSource]) {
    self.session = session
    self.pages = Dictionary(pages.map { ($0.address, $0) }) { first, _ in first }
    self.sources = Dictionary(sources.map { ($0.url, $0) }) { first, _ in first }
    left = self.pages.count
    session.report(.pagesLeft(left))
  }

  var addresses: [String] { pages.keys.sorted() }

  func request(for address: String) -> FetchRequest? {
    guard let page = pages[address], let source = sources[page.source] else { return nil }
    return FetchRequest(number: 0, source, url: address)
  }

  mutating func take(_ address: String, _ fetched: FetchedAnswer) throws {
    left -= 1
    defer { session.report(.pagesLeft(left)) }
    let now = session.clock()
    guard let page = pages[address], let response = FetchedResponse(fetched, at: now),
      let text = response.items.items.first
    else { return }
    try session.kept.keepPage(text, of: response.record, for: page.item, at: page.path, now)
  }
}
