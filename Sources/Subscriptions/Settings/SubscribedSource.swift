package import Languages

/// A source of news to which the user subscribed, as `sources.toml` has it.
package struct SubscribedSource: Hashable, Sendable {
  /// The address of the feed, by which a source is known. No two sources have the same.
  package var url: String
  /// The user's name for the source; nil before the feed has told its title.
  package var name: String?
  /// The folder in which the user keeps the source.
  package var folder: String?
  /// The language of the articles, where the feed doesn't tell it.
  package var language: Language?
  /// The least time between two fetches, in seconds; nil for the usual time.
  package var every: Int?
  /// True if the page of each item is fetched for its full text.
  package var wantsFullText = false
  /// The name by which gazette presents itself; nil for its own.
  package var userAgent: String?
  /// More fields of the requests' header: `Accept-Language: vi`.
  package var headers: [HeaderField] = []
  /// True if the name and the password for the host are in `~/.netrc`.
  package var usesNetrc = false
  /// A command that prints `name:password`.
  package var loginCommand: String?
  /// The address of a proxy; nil for the proxy of the environment.
  package var proxy: String?
  /// True if hosts of private networks may be asked.
  package var mayReachPrivateHosts = false
  /// Queries whose articles are marked as read when they come.
  package var readQueries: [String] = []
  /// Queries whose articles are not kept in the list.
  package var hideQueries: [String] = []
  /// True if the source is not fetched.
  package var isPaused = false
  /// The user's words for the source.
  package var tags: [String] = []

  package init(url: String) {
    self.url = url
  }
}
