package import News

/// Reads the items of a feed in XML: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF. The feed is never in memory as a
/// whole.
package struct FeedReader: IntakeReader {
  private let file: OpenFile
  private var xml: XMLReader
  private var parser: FeedParser
  /// The number of items that were read.
  private var taken = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - charset: the encoding in a header that came with the file.
  ///   - address: the address from which the file comes.
  package init(of file: OpenFile, charset: String? = nil, address: String? = nil) throws(FileProblem.Cause) {
    self.file = file
    xml = try XMLReader(of: file, charset: charset)
    parser = FeedParser(address: address)
  }

  /// The values of the feed itself, as far as it has been read.
  package var channel: FeedChannel { parser.channel }

  package var feed: FeedDescription? { channel.facts }

  /// The damage that has been found so far.
  package var damage: [XMLMending] { xml.damage }

  /// The next item. Behind the items of a file that is cut off comes an entry that tells so.
  package mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    guard !isAtEnd else { return nil }
    while let event = try xml.next() {
      if let finished = parser.take(event) {
        taken += 1
        return try entry(of: finished)
      }
    }
    isAtEnd = true
    if let cut = xml.cutElement {
      return entry(.failure(.notClosed(element: cut.name, line: cut.line, taken: taken)), source: [])
    }
    if taken == 0, !parser.isFeed { throw .document(.xml) }
    return lossEntry
  }

  /// The word that text may be missing; nil if the markup is well-formed, or was mended without loss.
  private var lossEntry: IntakeEntry? {
    let losses = xml.damage.filter(\.mayLoseText)
    guard let line = losses.map(\.line).min() else { return nil }
    let places = losses.reduce(0) { $0 + $1.count }
    return entry(.failure(.damagedMarkup(line: line, places: places)), source: [])
  }

  package mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int {
    var skipped = 0
    while skipped < most, let event = try xml.next() {
      if parser.take(event) != nil {
        taken += 1
        skipped += 1
      }
    }
    return skipped
  }

  private func entry(of finished: FeedParser.FinishedItem) throws(FileProblem.Cause) -> IntakeEntry {
    guard finished.range.count <= Format.largestArticle, !finished.isTooLarge else {
      return entry(.failure(.tooLarge(bytes: finished.range.count)), source: [])
    }
    let source = try bytes(in: finished.range)
    do throws(FileProblem.Cause) {
      let article = try FeedArticle(finished.item, in: parser.channel, encoding: xml.encodingName)
      return entry(.success(article.draft), source: source)
    } catch {
      return entry(.failure(error), source: source)
    }
  }

  private func entry(_ draft: Result<ArticleDraft, FileProblem.Cause>, source: [UInt8]) -> IntakeEntry {
    IntakeEntry(format: parser.channel.format, source: source, draft: draft)
  }

  /// The untouched bytes of a range of the file.
  private func bytes(in range: Range<Int>) throws(FileProblem.Cause) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      let piece = try file.piece(of: range.count - bytes.count, from: range.lowerBound + bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }
}
