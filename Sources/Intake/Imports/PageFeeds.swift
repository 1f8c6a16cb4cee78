internal import News
internal import Text

/// Finds the feeds that a web page names.
enum PageFeeds {
  /// The most feeds of a page: a page of a paper's feeds has a hundred.
  private static let most = 500

  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
    "application/xml", "text/xml", "text/rss+xml", "application/x-rss+xml", "application/rss",
  ]

  /// The feeds in `<link>`; if there is none, the links of the page that look like feeds. Each address once.
  static func links(in page: HTMLParser, _ address: String?) -> [FeedLink] {
    let tree = page.tree
    let base = tree.base(of: address)
    let declared = tree.nodes.indices.filter { tree[$0].name == .link }.compactMap {
      declaredLink($0, in: tree, base)
    }
    let found =
      declared.isEmpty
      ? tree.nodes.indices.filter { tree[$0].name == .a }.compactMap { guess($0, in: tree, base) } : declared
    var seen: Set<String> = []
    return Array(found.filter { $0.address != address && seen.insert($0.address).inserted }.prefix(most))
  }

  private static func declaredLink(_ number: Int, in tree: HTMLTree, _ base: String?) -> FeedLink? {
    let relations = (tree.attribute(.rel, of: number) ?? "").lowercased().split(
      whereSeparator: \.isWhitespace)
    let type = (tree.attribute(.type, of: number) ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
    guard let href = tree.attribute(.href, of: number), !relations.contains("stylesheet"),
      relations.contains("feed") || relations.contains("alternate") && isFeed(type: type, href),
      let address = resolved(href, base)
    else { return nil }
    return FeedLink(
      title: tree.attribute(.title, of: number)?.onOneLine.nonEmpty, address: address, isGuess: false)
  }

  /// JSON is a type of many things beside feeds.
  private static func isFeed(type: Substring, _ href: String) -> Bool {
    feedTypes.contains(String(type)) || type == "application/json" && href.lowercased().contains("feed")
  }

  private static func guess(_ number: Int, in tree: HTMLTree, _ base: String?) -> FeedLink? {
    guard let href = tree.attribute(.href, of: number), let address = resolved(href, base),
      looksLikeFeed(address) || href.onOneLine.lowercased().hasPrefix("feed:")
    else { return nil }
    return FeedLink(title: tree.words(of: number).nonEmpty, address: address, isGuess: true)
  }

  /// The absolute address, also of `feed:`.
  private static func resolved(_ href: String, _ base: String?) -> String? {
    let written = href.onOneLine
    let isFeedScheme = written.lowercased().hasPrefix("feed:")
    let address =
      !isFeedScheme
      ? written
      : written.lowercased().hasPrefix("feed:http")
        ? String(written.dropFirst("feed:".count)) : "http:" + written.dropFirst("feed:".count)
    return WebAddress.resolve(address, against: base).flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  private static let names: Set<String> = ["rss", "feed", "feeds", "atom", "rdf", "rss2"]
  private static let endings = [".rss", ".atom", ".rdf"]
  private static let files: Set<String> = [
    "rss.xml", "atom.xml", "feed.xml", "feeds.xml", "index.xml", "rss.php", "feed.json", "index.rdf",
    "rss2.xml",
  ]

  /// True if the path or the query of an address names a feed. Addresses of services that read feeds, with the address of
  /// the feed in their own, don't.
  private static func looksLikeFeed(_ address: String) -> Bool {
    let text = address.lowercased().prefix { $0 != "#" }
    let behindScheme = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
    guard !behindScheme.contains("://"), !behindScheme.contains("%3a%2f%2f") else { return false }
    let path = behindScheme.prefix { $0 != "?" }
    let query = behindScheme[path.endIndex...].dropFirst()
    let segments = path.split(separator: "/").dropFirst().map(String.init)
    if query.split(separator: "&").contains(where: { $0.hasPrefix("feed=") || $0 == "format=rss" }) {
      return true
    }
    guard let last = segments.last else { return false }
    return names.contains(last) || files.contains(last) || endings.contains { last.hasSuffix($0) }
      || last.hasSuffix(".xml") && segments.dropLast().contains { names.contains($0) }
  }
}
