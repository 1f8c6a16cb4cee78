package import News
internal import Text

/// A list of subscriptions out of another program: OPML, the `urls` of newsboat, weblogs in FOAF.
package struct SubscriptionList: Sendable {
  /// The most feeds, and the most included lists.
  private static let most = 100_000

  /// The title of the list.
  package private(set) var title: String?
  /// Each feed once, in the order of the list.
  package private(set) var subscriptions: [Subscription] = []
  /// The addresses of other lists that the list includes.
  package private(set) var lists: [Subscription] = []
  /// The entries that are no feeds of the web.
  package private(set) var skipped: [SkippedEntry] = []
  private var indices: [String: Int] = [:]

  /// Throws if the file is no list.
  package init(of file: OpenFile) throws(FileProblem.Cause) {
    let head = try file.piece(of: OpenFile.samplePiece, from: 0)
    let sample = FileSample(name: "list.xml", head: head)
    if MarkupRoot(in: sample) != nil {
      var xml = try XMLReader(of: file)
      var outline = OutlineParser()
      while let event = try xml.next() {
        // A part of an address is another address.
        if xml.endsWithinTag, case .start(let element) = event {
          skipped.append(.cutOff(line: element.line))
          break
        }
        outline.take(event, into: &self)
      }
      guard outline.isList else { throw .noArticle }
    } else {
      readURLs(try file.contents(limit: Format.largestArticle))
      // Words of any kind are no list.
      if subscriptions.isEmpty, skipped.allSatisfy(\.isOther) { throw .noArticle }
    }
  }

  mutating func setTitle(_ title: String) {
    if self.title == nil, !title.isEmpty { self.title = title }
  }

  /// Adds a feed, or the folders and tags of a feed that the list has already.
  mutating func add(_ subscription: Subscription) {
    if let index = indices[subscription.address] {
      subscriptions[index].folders += subscription.folders.filter {
        !subscriptions[index].folders.contains($0)
      }
      subscriptions[index].tags += subscription.tags.filter { !subscriptions[index].tags.contains($0) }
    } else if subscriptions.count < Self.most {
      indices[subscription.address] = subscriptions.count
      subscriptions.append(subscription)
    }
  }

  mutating func add(list: Subscription) {
    if lists.count < Self.most { lists.append(list) }
  }
}

// MARK: - newsboat

extension SubscriptionList {
  /// Lines of newsboat: an address, then tags. A tag with `~` before it is the title; `!` hides the feed.
  private mutating func readURLs(_ contents: [UInt8]) {
    for line in contents.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      let words = Self.words(of: String(decoding: line, as: UTF8.self))
      guard let first = words.first else { continue }
      guard let address = WebAddress.resolve(first, against: nil), address.hasPrefix("http") else {
        if skipped.count < Self.most { skipped.append(SkippedEntry(newsboat: first)) }
        continue
      }
      let tags = words.dropFirst()
      let title = tags.first { $0.hasPrefix("~") }.map { String($0.dropFirst()) }
      add(
        Subscription(
          title: title ?? "", address: address, tags: tags.filter { !$0.hasPrefix("~") && !$0.hasPrefix("!") }
        ))
    }
  }

  /// The words of a line; quotation marks hold words together. A line that begins with `#` is a comment.
  private static func words(of line: String) -> [String] {
    guard line.first(where: { !$0.isWhitespace }) != "#" else { return [] }
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character.isWhitespace, !isQuoted {
        if let ended = word { words.append(ended) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

extension SkippedEntry {
  fileprivate var isOther: Bool { if case .other = self { true } else { false } }

  /// An entry of newsboat that is no address of the web: `query:Unread:unread = "yes"`, `exec:program`,
  /// `filter:program:address`.
  fileprivate init(newsboat word: String) {
    let parts = word.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    switch parts.first {
    case "query" where parts.count > 1: self = .query(String(parts[1]).onOneLine)
    case "exec", "filter": self = .program(word.onOneLine)
    default: self = .other(word.onOneLine)
    }
  }
}
