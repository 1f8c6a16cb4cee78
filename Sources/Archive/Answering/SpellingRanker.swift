internal import Catalogue
internal import News
internal import Search

/// Puts articles with the typed spelling before articles with other words of the same folding. The texts have to be read,
/// so only the best articles are ranked.
struct SpellingRanker: Sendable {
  /// More articles than a person looks through, and no more than a key press has time for.
  private static let mostRead = 128

  private let words: DiacriticRanking
  private let source: ArticleSource

  /// Nil for a listing that isn't sorted by relevance, or whose query has no word with diacritics.
  init?(_ listing: Listing, source: ArticleSource) {
    guard listing.order == SortOrder(.relevance), let words = listing.query.flatMap(DiacriticRanking.init)
    else { return nil }
    self.words = words
    self.source = source
  }

  /// The articles to be ranked.
  func best(of entry: ListingCache.Entry) -> ArraySlice<Int32> { entry.slots.prefix(Self.mostRead) }

  /// The entry with its best articles ranked; nil if a row is missing.
  @concurrent
  func ranked(_ entry: ListingCache.Entry, _ rows: [ArticleRow]) async -> ListingCache.Entry? {
    let (words, source, best) = (words, source, best(of: entry))
    let counts = await rows.concurrentMap { row in
      source.searchableText(of: row.id, at: row.location)
        .map { words.count(in: $0, headline: row.headline.range) } ?? 0
    }
    guard counts.count == best.count else { return nil }
    let ranked = zip(best, counts).enumerated().sorted {
      (-$0.element.1, $0.offset) < (-$1.element.1, $1.offset)
    }.map(\.element.0)
    return entry.ordered { ranked + $0.dropFirst(ranked.count) }
  }
}
