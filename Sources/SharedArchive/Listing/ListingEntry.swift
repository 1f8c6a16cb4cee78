internal import Catalogue
internal import Languages
internal import News

/// A listing as the archive answered it: its counts, and the articles or the numbers of articles by day.
struct ListingEntry: Sendable {
  enum Contents: Sendable {
    /// The articles in the listing's order.
    case hits([Hit])
    /// All articles by date, of which none is in memory.
    case days(DayCounts, oldestFirst: Bool)
  }

  /// The condition of the listing without its language.
  let condition: Condition
  let contents: Contents
  let total: Count
  let census: Census
  let unread: Count
  /// The number of articles of the story of each listed article, in a listing by story.
  var storyCounts: [Int64: Int] = [:]
  /// The listed articles of the story of each such article, where there are several.
  var storyLines: [Int64: [ArticleID]] = [:]
  /// The finds of a search, the newest first, in all languages; nil in other orders.
  var found: FoundHits?

  /// The articles for which the line of an article stands.
  func articles(ofLine hit: Hit) -> [ArticleID] { storyLines[hit.number] ?? [hit.id] }

  /// The number of rows that the entry can show.
  var length: Int {
    switch contents {
    case .hits(let hits): hits.count
    case .days: total.value
    }
  }
}

extension Census {
  /// `isWhole`: whether the counts are of all articles.
  init(_ counts: [Language: Int], isWhole: Bool) {
    let order = counts.keys.filter { counts[$0, default: 0] > 0 }.sorted {
      ($0 == .undetermined ? 1 : 0, $0) < ($1 == .undetermined ? 1 : 0, $1)
    }
    self.init(
      entries: order.map { language in
        let count = counts[language, default: 0]
        return Entry(
          language: language, endonym: language.endonym, count: isWhole ? .exact(count) : .atLeast(count))
      })
  }
}
