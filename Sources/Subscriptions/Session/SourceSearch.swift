package import News

/// Fetches an address.
package protocol AddressFetching: Sendable {
  /// The answer, with its body as it came.
  func fetch(_ request: FetchRequest) async -> (answer: FetchAnswer, body: OpenFile?)
}

/// The things to which a person can subscribe at an address.
package enum AddressContents: Sendable {
  /// The address is a feed.
  case feed(FeedDescription)
  /// A page with feeds.
  case feeds([FeedLink])
  /// A page without feeds.
  case page(title: String?)
  /// A list of subscriptions.
  case list([Subscription])
  /// Nothing that gazette reads, or no answer.
  case nothing(FetchProblem)
}

extension AddressContents {
  /// Reads an answer by way of `gazette-intake`.
  package init(of answer: FetchAnswer, body: OpenFile?) {
    if let problem = Self.problem(of: answer) {
      self = .nothing(problem)
    } else {
      do throws(FileProblem.Cause) {
        self = Self.contents(try Self.findings(in: answer, body))
      } catch {
        self = .nothing(.unreadable(error.record ?? ""))
      }
    }
  }

  /// The reason why an answer has no contents; nil of a good one.
  package static func problem(of answer: FetchAnswer) -> FetchProblem? {
    if let failure = answer.failure { return .failure(failure) }
    return answer.status.flatMap { (200..<300).contains($0) ? nil : .status($0) }
  }

  /// All that is found in an answer.
  package static func findings(
    in answer: FetchAnswer, _ body: OpenFile?
  ) throws(FileProblem.Cause) -> [IntakeFinding] {
    let head = answer.head.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let bytes = try body?.contents(limit: .max) ?? []
    let name = answer.url.prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    return try IntakeFindings.findings(in: OpenFile(head + bytes), named: name, address: answer.url)
  }

  private static func contents(_ findings: [IntakeFinding]) -> AddressContents {
    var (links, subscriptions): ([FeedLink], [Subscription]) = ([], [])
    var title: String?
    for finding in findings {
      switch finding {
      case .feed(let feed): return .feed(feed)
      case .page(let found): title = found
      case .link(let link): links.append(link)
      case .subscription(let subscription): subscriptions.append(subscription)
      case .list, .article, .skipped: break
      }
    }
    if !subscriptions.isEmpty { return .list(subscriptions) }
    return links.isEmpty ? .page(title: title) : .feeds(links)
  }
}

extension SubscribedSource {
  /// A subscription of another program; nil if its address isn't one of the web. Of several folders the first holds the
  /// source, and the others become tags.
  package init?(_ subscription: Subscription) {
    guard let address = SourceAddress(typed: subscription.address) else { return nil }
    self.init(url: address.text)
    // Other programs name a source without a title by its address.
    name = subscription.title == subscription.address ? nil : Self.line(subscription.title)
    folder = subscription.folders.first.flatMap { Self.line($0.joined(separator: "/")) }
    let others = subscription.folders.dropFirst().compactMap(\.last)
    for tag in subscription.tags + others {
      if let tag = Self.line(tag), !tags.contains(tag) { tags.append(tag) }
    }
  }

  /// A text on one line; nil for an empty one.
  private static func line(_ text: String) -> String? {
    let words = text.split {
      $0.isWhitespace || $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
