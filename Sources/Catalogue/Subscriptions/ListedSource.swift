/// A source of news to which the user subscribed, as it is shown.
package struct ListedSource: Hashable, Sendable {
  /// The address, by which the source is known.
  package var url: String
  package var name: String
  package var folder: String?
  /// The code of the language; nil if it isn't known.
  package var language: String?
  package var articles = 0
  package var unread = 0
  /// The time of the last good answer, in words: `3 hours ago`.
  package var lastFetched: String?
  /// The time of the next request, in words: `14:20`.
  package var nextTry: String?
  /// The reason why the last request brought nothing, in words.
  package var problem: String?
  /// A word on what was mended in the last answer.
  package var remark: String?
  package var isPaused = false

  package init(url: String, name: String) {
    (self.url, self.name) = (url, name)
  }
}

/// A change of a subscription.
package enum SubscriptionChange: Hashable, Sendable {
  /// Pauses a source, or goes on with it.
  case pause(url: String, Bool)
  /// Takes a source off the list. Its articles stay.
  case remove(url: String)
  /// Puts a source that was removed in this sitting back, with all that is known of it.
  case restore(url: String)
}

/// The progress of a fetch.
package struct FetchProgress: Hashable, Sendable {
  package var done = 0
  package var total = 0
  /// New articles and new versions so far.
  package var new = 0
  package var failing = 0
  /// The pages that are left to fetch for full texts.
  package var pagesLeft = 0

  package init() {}
}

/// Knows the subscriptions, and fetches them.
package protocol SubscriptionProvider: Sendable {
  /// The subscriptions in the order of the user's file.
  func subscriptions() async -> [ListedSource]

  /// The name of each source, and the folder in which the user keeps it.
  func sourceNames() async -> [(name: String, folder: String?)]
}

extension SubscriptionProvider {
  package func sourceNames() async -> [(name: String, folder: String?)] {
    await subscriptions().map { ($0.name, $0.folder) }
  }
}
