internal import News
internal import Subscriptions

/// Why nothing is added or imported.
enum SubscriptionFailure {
  /// The argument is no address of the web.
  case noAddress(typed: String)
  /// Nothing useful came from an address.
  case fetch(url: String, FetchProblem)
  /// A page has several feeds, and nobody chose one.
  case severalFeeds(url: String, [FeedLink])
  /// An address gives a list of so many subscriptions.
  case listAtAddress(url: String, count: Int)
  /// A file has nothing to import.
  case noImport(path: String)
  /// A file to import can't be read.
  case unreadableImport(FileProblem)

  /// The message.
  var wording: String {
    switch self {
    case .noAddress(let typed): "\(Sanitized(typed)): no address of the web; write https:// before it"
    case .fetch(let url, let problem): "\(Sanitized(url)): \(Sanitized(problem.wording)); nothing was added"
    case .severalFeeds(let url, let feeds):
      "\(Sanitized(url)): the page has \(feeds.count) feeds; add one of them by its address:\n"
        + feeds.map { "  \($0.wording)" }.joined(separator: "\n")
    case .listAtAddress(let url, let count):
      "\(Sanitized(url)): a list of \(count) subscription\(count == 1 ? "" : "s"); save it as a file and use gazette import"
    case .noImport(let path):
      "\(pathWording(path)): neither subscriptions nor saved articles (gazette import --help lists the programs)"
    case .unreadableImport(let problem): problem.wording
    }
  }

  /// The exit code, as `sysexits.h` numbers them.
  var exitCode: Int32 {
    switch self {
    case .noAddress, .severalFeeds: 64
    case .listAtAddress, .noImport, .unreadableImport: 66
    case .fetch: 69
    }
  }
}

extension FeedLink {
  /// The address, and the title if there is one.
  var wording: String { Sanitized(address).text + (title.map { "  \(Sanitized($0))" } ?? "") }
}
