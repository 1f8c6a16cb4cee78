package import News

/// The values of an item in a feed, as they are written.
struct FeedItem: Sendable {
  private static let most = 100

  struct Link: Sendable {
    /// `alternate`, `enclosure`, `related`; `alternate` if the feed doesn't tell.
    let relation: String
    let type: String?
    let address: String
    let title: String?
  }

  /// The rank of a text among the texts of an item: the content before the summary.
  enum Rank: Int, Comparable, Sendable {
    case content, body, description, summary, other, media, subtitle

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The meaning of a date, the day of publication first.
  enum DateMeaning: Int, Sendable {
    case published, date, created, updated
  }

  private(set) var titles: [(rank: Int, text: FeedText)] = []
  private(set) var texts: [(rank: Rank, text: FeedText)] = []
  private(set) var links: [Link] = []
  private(set) var authors: [String] = []
  private(set) var contributors: [String] = []
  private(set) var tags: [String] = []
  private(set) var dates: [DateMeaning: String] = [:]
  /// The id; the first that the item gives.
  var id: String?
  /// True if the id is the address of the article.
  var idIsAddress = false
  /// False if the item tells that its id is no address.
  var idCanBeAddress = true
  /// An address of a link that leads past the counting of clicks.
  var originalLink: String?
  var source: String?
  var language: String?
  /// The address against which links are resolved.
  var base: String?

  mutating func add(title: FeedText, rank: Int) {
    if titles.count < Self.most { titles.append((rank, title)) }
  }

  mutating func add(_ text: FeedText, rank: Rank) {
    if texts.count < Self.most { texts.append((rank, text)) }
  }

  mutating func add(_ link: Link) {
    if links.count < Self.most { links.append(link) }
  }

  mutating func add(author: String) {
    if !author.isEmpty, authors.count < Self.most, !authors.contains(author) { authors.append(author) }
  }

  mutating func add(contributor: String) {
    if !contributor.isEmpty, contributors.count < Self.most, !contributors.contains(contributor) {
      contributors.append(contributor)
    }
  }

  mutating func add(tag: String) {
    if !tag.isEmpty, tags.count < Self.most, !tags.contains(tag) { tags.append(tag) }
  }

  /// Of several dates of a meaning the first counts, of several changes the last.
  mutating func add(_ date: String, _ meaning: DateMeaning) {
    if !date.isEmpty, meaning == .updated || dates[meaning] == nil { dates[meaning] = date }
  }
}

/// The values of a feed that its items share.
package struct FeedChannel: Sendable {
  /// The name of the format in JSON output: `rss`, `atom`, `json-feed`.
  package internal(set) var format = "rss"
  /// The title without markup.
  package internal(set) var title: String?
  /// The address of the site.
  package internal(set) var link: String?
  /// The code of the language: `vi`, `en-GB`.
  package internal(set) var language: String?
  /// The names of the people who write all items.
  package internal(set) var authors: [String] = []
  /// The address of the feed itself.
  package internal(set) var address: String?
  /// The minutes for which the feed may be kept (`ttl`).
  var minutesToLive: Int?
  /// `hourly` to `yearly`, and the number of updates within that time.
  var updatePeriod: String?
  var updateFrequency: Int?
}

extension FeedChannel {
  private static let periods = [
    "hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
  ]
  /// The most minutes that count: a year.
  private static let mostMinutes = 525_600

  /// The facts that the feed tells of itself.
  package var facts: FeedDescription {
    FeedDescription(title: title, language: language, site: link, period: period)
  }

  /// The least seconds between two fetches.
  private var period: Int? {
    let ttl = minutesToLive.flatMap { $0 > 0 ? min($0, Self.mostMinutes) * 60 : nil }
    let updates = updatePeriod.flatMap { Self.periods[$0] }.map { $0 / max(1, updateFrequency ?? 1) }
    return [ttl, updates].compactMap { $0 }.max()
  }
}
