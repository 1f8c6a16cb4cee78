internal import News
internal import Text

/// A media type with its charset: `text/html; charset=utf-8`.
struct MediaType {
  /// In small letters.
  let type: String
  let charset: String?

  private static let htmlTypes: Set<String> = ["text/html", "application/xhtml+xml"]

  init(_ value: String) {
    let parts = value.split(separator: ";").map { String($0).onOneLine }
    type = parts.first?.lowercased() ?? ""
    let parameter = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }
    charset = parameter.map { String($0.dropFirst(8).filter { !"\"' ".contains($0) }) }
  }

  var isHTML: Bool { Self.htmlTypes.contains(type) }

  /// True for pages and plain text.
  static func isRead(_ type: String) -> Bool { htmlTypes.contains(type) || type == "text/plain" }

  /// True for the types of feeds. Servers send feeds with others too.
  static func isOfFeed(_ type: String) -> Bool { type.contains("xml") || type.contains("json") }

  /// False for pictures, sounds and the like, which are no feeds whatever they contain.
  var isOfDocument: Bool { type.isEmpty || type.hasPrefix("text/") || type.hasPrefix("application/") }
}

/// A page or a feed that was fetched.
struct FetchedPage {
  /// The kinds of contents that are read.
  enum Kind {
    case html, text, feed, jsonFeed
  }

  /// The page without the encodings of the transfer.
  let body: [UInt8]
  let charset: String?
  let kind: Kind

  /// Nil if the body is nothing that is read.
  init?(body: [UInt8], _ type: MediaType) {
    guard let kind = Self.kind(of: body, type) else { return nil }
    (self.body, charset, self.kind) = (body, type.charset, kind)
  }

  /// Reads a response of HTTP. Nil if it has no page and no feed.
  init?(response: [UInt8], _ budget: DecodingBudget) throws(FileProblem.Cause) {
    guard let response = try HTTPResponse(response, budget), (200..<300).contains(response.status),
      response.type.isOfDocument
    else { return nil }
    self.init(body: response.body, response.type)
  }

  /// The content tells a feed, whatever its type; the type tells a page. Without a type, markup is a page.
  private static func kind(of body: [UInt8], _ type: MediaType) -> Kind? {
    let sample = FileSample(name: "", head: Array(body.prefix(OpenFile.samplePiece + 1)))
    if FeedFormat.recognises(sample) { return .feed }
    if JSONFeedFormat.isFeed(sample) { return .jsonFeed }
    if type.isHTML { return .html }
    if MediaType.isRead(type.type) { return .text }
    return type.type.isEmpty && body.first { $0 > 0x20 } == UInt8(ascii: "<") ? .html : nil
  }
}
