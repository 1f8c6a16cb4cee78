internal import Catalogue
internal import Foundation
internal import News
internal import Text

extension Library {
  /// How many of the best articles are read for their spelling: more than a person looks through, and no more than a key
  /// press has time for.
  private static var mostRead: Int { 128 }

  /// Puts articles that spell the words as they were typed before articles with other words of the same folding. Among the
  /// best articles only, since their texts have to be read.
  func rankSpellings(of listing: Listing) async {
    guard listing.order == SortOrder(.relevance), let words = listing.query.flatMap(DiacriticRanking.init)
    else {
      return
    }
    let entry = entry(for: listing)
    guard !entry.isRankedBySpelling else { return }
    let best = entry.slots.prefix(Self.mostRead)
    let source = source
    let counts = await rows(in: best).concurrentMap { row in
      source.text(of: row.id, at: row.location).map { words.count(in: $0, headline: row.headline.range) } ?? 0
    }
    guard counts.count == best.count else { return }
    let ranked = zip(best, counts).enumerated().sorted {
      (-$0.element.1, $0.offset) < (-$1.element.1, $1.offset)
    }.map(\.element.0)
    listings.settle(entry.ordered { ranked + $0.dropFirst(ranked.count) }, for: listing, insteadOf: entry)
  }
}
