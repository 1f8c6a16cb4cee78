package import News
internal import Text

/// The feeds, the subscriptions and the saved articles in a file.
package struct Findings {
  package private(set) var all: [IntakeFinding] = []

  /// Throws `noArticle` if the file is neither a feed, nor a page, nor a list.
  ///
  /// - Parameters:
  ///   - file: the file, or a response of HTTP with its header.
  ///   - name: the name of the file.
  ///   - address: the address from which the file comes, if it is known.
  package init(in file: OpenFile, named name: String, address: String? = nil) throws(FileProblem.Cause) {
    if HTTPResponse.begins(try file.piece(of: OpenFile.samplePiece, from: 0)) {
      let budget = DecodingBudget(fileSize: file.size)
      guard let response = try HTTPResponse(try file.contents(limit: Self.largestResponse), budget) else {
        throw .noArticle
      }
      try find(in: OpenFile(response.body), name, address, charset: response.type.charset)
    } else {
      try find(in: file, name, address, charset: nil)
    }
    if all.isEmpty { throw .noArticle }
  }

  /// The most bytes of a response: of its body, and of its header.
  private static let largestResponse = Format.largestArticle + (1 << 20)

  private mutating func find(
    in file: OpenFile, _ name: String, _ address: String?, charset: String?
  ) throws(FileProblem.Cause) {
    let sample = FileSample(name: name, head: try file.piece(of: OpenFile.samplePiece + 1, from: 0))
    let first = sample.bytes.first { $0 > 0x20 }
    if SubscriptionFormat.recognises(sample) {
      add(try SubscriptionList(of: file))
    } else if FeedFormat.recognises(sample) {
      var reader = try FeedReader(of: file, charset: charset, address: address)
      while try reader.next() != nil {}
      all = [.feed(reader.channel.facts)]
    } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try add(json: file, sample)
    } else if first == UInt8(ascii: "<") {
      let page = PageText(try file.contents(limit: Format.largestArticle), charset: charset)
      add(page: page.bytes, sample, address)
    } else if TableRow.columnNames(in: sample) != nil {
      all = try TableExport.articles(in: file).map { .article($0) }
    } else if SubscriptionFormat.hasAddresses(sample) {
      add(try SubscriptionList(of: file))
    }
  }

  private mutating func add(_ list: SubscriptionList) {
    all += list.subscriptions.map { .subscription($0) } + list.lists.map { .list($0) }
    all += list.skipped.map { .skipped($0) }
  }

  private mutating func add(json file: OpenFile, _ sample: FileSample) throws(FileProblem.Cause) {
    let text = String(decoding: sample.bytes, as: UTF8.self)
    if text.contains("jsonfeed.org/version") {
      var reader = JSONFeedReader(of: file)
      while try reader.next() != nil {}
      all = [.feed(reader.channel.map(\.facts) ?? FeedDescription())]
    } else {
      all = try JSONExport.articles(in: file).map { .article($0) }
    }
  }

  /// `page`: in UTF-8.
  private mutating func add(page: [UInt8], _ sample: FileSample, _ address: String?) {
    let parsed = HTMLParser(page)
    if LinkListFormat.recognises(sample) {
      all = HTMLExport.articles(in: parsed.tree).map { .article($0) }
    } else {
      let address = address ?? SavedAddress.address(in: page)
      all =
        [.page(title: PageMetadata(parsed).title)] + PageFeeds.links(in: parsed, address).map { .link($0) }
    }
  }
}
