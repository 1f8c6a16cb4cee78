package import News
internal import Text

/// Reads the items of a feed in JSON (JSON Feed 1.0 and 1.1, RSS in JSON), and of arrays of articles whose texts are
/// HTML. The file is never in memory as a whole.
package struct JSONFeedReader: IntakeReader {
  private var elements: JSONElementReader
  /// The values of the feed itself; nil before the first item.
  package private(set) var channel: FeedChannel?

  /// Nil for an array of articles, which is no feed.
  package var feed: FeedDescription? { channel.flatMap { $0.format == "json-array" ? nil : $0.facts } }

  private let address: String?

  /// - Parameter address: the address from which the file comes, if it is known.
  package init(of file: OpenFile, address: String? = nil) {
    elements = JSONElementReader(of: file)
    self.address = address
  }

  package mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    let channel = try readChannel()
    guard let contents = try elements.nextBytes() else { return nil }
    do throws(FileProblem.Cause) {
      let bytes = try contents.get()
      guard let values = JSONValues(bytes) else { throw .notJSON }
      let article = try FeedArticle(FeedItem(values, in: channel), in: channel, encoding: "utf-8")
      return IntakeEntry(format: channel.format, source: bytes, draft: .success(article.draft))
    } catch {
      return IntakeEntry(format: channel.format, source: (try? contents.get()) ?? [], draft: .failure(error))
    }
  }

  package mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int {
    _ = try readChannel()
    var skipped = 0
    while skipped < most, try elements.nextBytes() != nil { skipped += 1 }
    return skipped
  }

  private mutating func readChannel() throws(FileProblem.Cause) -> FeedChannel {
    if let channel { return channel }
    var read = Self.channel(try elements.surroundings())
    read.address = read.address ?? address
    channel = read
    return read
  }

  /// The values of the feed in the object around its items.
  private static func channel(_ surroundings: [UInt8]) -> FeedChannel {
    var channel = FeedChannel()
    channel.format = "json-array"
    guard let values = JSONValues(surroundings) else { return channel }
    if values.text("version")?.contains("jsonfeed.org") ?? false { channel.format = "json-feed" }
    let feed =
      values.object("rss")?.object("channel") ?? values.object("channel") ?? values.object("feed") ?? values
    if values.has("rss") { channel.format = "rss" }
    channel.title = feed.text("title")?.onOneLine
    channel.link = feed.text("homepageurl", "link").flatMap { WebAddress.resolve($0, against: nil) }
    channel.address = feed.text("feedurl").flatMap { WebAddress.resolve($0, against: nil) }
    channel.language = feed.text("language")
    channel.authors = feed.list("authors", "author")
    return channel
  }
}
