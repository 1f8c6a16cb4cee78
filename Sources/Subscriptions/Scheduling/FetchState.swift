/// The memory of a source from its former fetches. Times are seconds since 1970.
package struct FetchState: Codable, Hashable, Sendable {
  /// The values of `ETag` and `Last-Modified` of the last good answer, byte for byte as characters of Latin-1.
  package var entityTag: String?
  package var lastModified: String?
  package var cookies: [String] = []
  /// The time of the last request.
  package var lastAsked: Int?
  /// The time of the last answer with a feed, or with the word that it hasn't changed.
  package var lastGood: Int?
  /// The seconds for which the last good answer is fresh, as its header tells (`max-age`, `Expires`).
  package var maxAge: Int?
  /// The least seconds between two fetches, as the feed tells (`ttl`, `sy:updatePeriod`).
  package var period: Int?
  /// The time before which the server wants no request (`Retry-After`).
  package var retryAt: Int?
  /// The time of the next request, to be shown; `FetchSchedule` counts it anew from the other values, since the user
  /// may have changed the settings.
  package var nextTry: Int?
  /// The number of failures since the last good answer.
  package var failures = 0
  /// The last failure; nil behind a good answer.
  package var problem: FetchProblem?
  /// The damage in the last good answer, as `FileProblem.Cause.record` has it; nil if there was none.
  package var remark: String?
  /// The address to which a permanent redirect led, and the number of fetches in a row that it did.
  package var movedTo: String?
  package var movedCount = 0
  /// True after status 410: the source is not asked any more.
  package var isGone = false
  /// The title, the language and the site as the feed tells them.
  package var title: String?
  package var language: String?
  package var site: String?

  package init() {}
}

/// The reason why a source gave no articles.
package enum FetchProblem: Codable, Hashable, Sendable {
  case failure(FetchFailure)
  /// An answer with a status that is no success.
  case status(Int)
  /// The answer is a page, not a feed.
  case page
  /// The answer can't be read: the reason as `FileProblem.Cause.record`.
  case unreadable(String)
  /// The command for the login failed.
  case login(LoginFault)
  /// The source wasn't asked: its host asked for a pause when another source was fetched.
  case restingHost
}

/// The reason why the command for a login gave no login. It is kept as a sentence.
package enum LoginFault: Error, Hashable, Sendable {
  case notStarted
  /// The exit code of the command.
  case ended(Int32)
  /// The command printed no `name:password`.
  case noLogin
}

extension LoginFault: Codable {
  private static let endedPrefix = "it ended with "

  package init(from decoder: any Decoder) throws {
    let words = try decoder.singleValueContainer().decode(String.self)
    switch words {
    case Self.notStarted.record: self = .notStarted
    case _ where words.hasPrefix(Self.endedPrefix):
      self = .ended(Int32(words.dropFirst(Self.endedPrefix.count)) ?? 1)
    default: self = .noLogin
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(record)
  }

  private var record: String {
    switch self {
    case .notStarted: "it can't be started"
    case .ended(let code): Self.endedPrefix + String(code)
    case .noLogin: "it printed no name:password"
    }
  }
}
