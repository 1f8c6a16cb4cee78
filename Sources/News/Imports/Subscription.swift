/// A feed to which a person has subscribed in another program, or a list of such feeds.
package struct Subscription: Codable, Hashable, Sendable {
  /// The title; empty if the list has none.
  package let title: String
  /// The address of the feed.
  package let address: String
  /// The address of the site.
  package var site: String?
  /// The paths of the folders that hold the feed, each from the outermost folder to the innermost.
  package var folders: [[String]] = []
  /// The person's words for the feed.
  package var tags: [String] = []

  package init(
    title: String, address: String, site: String? = nil, folders: [[String]] = [], tags: [String] = []
  ) {
    (self.title, self.address, self.site) = (title, address, site)
    (self.folders, self.tags) = (folders, tags)
  }
}
