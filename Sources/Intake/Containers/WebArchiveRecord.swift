internal import News
internal import Text

/// The header of a record in a web archive.
struct WebArchiveRecord {
  private let header: HeaderBlock

  /// `header`: the header with its first line `WARC/1.1`.
  init(header bytes: [UInt8]) {
    let start = (bytes.offset(of: 0x0a) ?? -1) + 1
    header = HeaderBlock(in: bytes[...], from: start)
  }

  /// The number of bytes behind the header.
  var contentLength: Int { max(0, header["content-length"].flatMap(Int.init) ?? 0) }

  /// The address of the page.
  var address: String? {
    guard var address = header["warc-target-uri"] else { return nil }
    if address.hasPrefix("<"), address.hasSuffix(">") { address = String(address.dropFirst().dropLast()) }
    return address.hasPrefix("http://") || address.hasPrefix("https://") ? address : nil
  }

  private var type: String { header["warc-type"]?.lowercased() ?? "" }
  private var mediaType: String { MediaType(header["content-type"] ?? "").type }

  /// True for a response, a file, and text that another program made of a page. A file may be a feed too.
  var hasPage: Bool {
    switch type {
    case "response": mediaType == "application/http" && !isOfRobots
    case "resource", "conversion":
      (MediaType.isRead(mediaType) || MediaType.isOfFeed(mediaType)) && !isOfRobots
    default: false
    }
  }

  /// Rules for programs are text, and no article.
  private var isOfRobots: Bool { address?.hasSuffix("/robots.txt") ?? false }

  /// The page or the feed in the content of the record; nil if the content is a picture, a redirection or a message of an error.
  func page(in content: [UInt8], _ budget: DecodingBudget) throws(FileProblem.Cause) -> FetchedPage? {
    if type == "response" { return try FetchedPage(response: content, budget) }
    return FetchedPage(body: content, MediaType(header["content-type"] ?? ""))
  }
}

/// A body that was sent in chunks, each behind its length.
enum ChunkedBody {
  /// The chunks without their lengths. A body without lengths is returned as it is: some programs join the chunks and
  /// leave the header.
  static func joined(_ body: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    var position = 0
    while let (length, start) = chunk(in: body, at: position) {
      // Bytes without lengths can begin like one: no chunk is before them, or no line ends behind them.
      if length == 0 { return joined.isEmpty && body.count > start + 2 ? body : joined }
      let end = min(body.count, start + length)
      if end < body.count, body[end] != 0x0d, body[end] != 0x0a { return joined.isEmpty ? body : joined }
      joined += body[start..<end]
      position = end
      if position < body.count, body[position] == 0x0d { position += 1 }
      if position < body.count, body[position] == 0x0a { position += 1 }
    }
    return joined.isEmpty ? body : joined
  }

  /// The length of the chunk at a position, and the position of its first byte.
  private static func chunk(in body: [UInt8], at position: Int) -> (length: Int, start: Int)? {
    guard position < body.count, let feed = body[position...].prefix(256).firstIndex(of: 0x0a) else {
      return nil
    }
    let digits = body[position..<feed].prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    guard (1...8).contains(digits.count),
      let length = Int(String(decoding: digits, as: UTF8.self), radix: 16),
      length >= 0
    else { return nil }
    return (length, feed + 1)
  }
}
