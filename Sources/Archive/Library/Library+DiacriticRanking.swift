internal import Catalogue
internal import Foundation
internal import News
internal import Text

extension Library {
  /// So many of the best articles are read for how they spell what was typed: more than anyone looks through, and
  /// no more than a key press has time for.
  private static var mostRead: Int { 128 }

  /// Puts the articles that have words as they were typed before those that have others which only look like them once
  /// they are folded. Among the best ones, since their texts have to be read.
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
