/// The facts that a feed tells of itself.
package struct FeedDescription: Codable, Hashable, Sendable {
  package var title: String?
  /// A language code, as the feed has it.
  package var language: String?
  /// The address of the site to which the feed belongs.
  package var site: String?
  /// The least seconds between two fetches (`ttl`, `sy:updatePeriod`).
  package var period: Int?

  package init(title: String? = nil, language: String? = nil, site: String? = nil, period: Int? = nil) {
    (self.title, self.language, self.site, self.period) = (title, language, site, period)
  }
}
