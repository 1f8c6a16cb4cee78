internal import Catalogue
internal import Foundation
internal import News
internal import Text

/// The words of a query that were typed with diacritics, and which of them a text has so: `Hà` stands in `Hà Nội` and
/// not in `hạ cánh`, though folded both are `ha`.
struct DiacriticRanking: Sendable {
  /// The words as they were typed, in small letters.
  private let spellings: [WordSequence]
  private let mayGoOn: [Bool]
  private let finder: WordFinder

  /// Nil where nothing was typed with diacritics.
  init?(in query: Query) {
    let matches = query.soughtWords.filter {
      $0.form != .exact
        && WordSequence(exactly: $0.words.lowercased()).bytes != WordSequence(folding: $0.words).bytes
    }
    guard !matches.isEmpty else { return nil }
    spellings = matches.map { WordSequence(exactly: $0.words.lowercased()) }
    mayGoOn = matches.map { $0.form == .prefix }
    finder = WordFinder(matches.map { WordFinder.Pattern($0) })
  }

  /// How many of the words a text has as they were typed; those of its headline count twice.
  func count(in text: String, headline: TextRange) -> Int {
    var found = spellings.map { _ in 0 }
    for hit in finder.hits(in: text, headline: headline) {
      let weight = headline.contains(hit.range.lowerBound) ? 2 : 1
      guard found[hit.pattern] < weight, isSpelled(hit, in: text) else { continue }
      found[hit.pattern] = weight
    }
    return found.reduce(0, +)
  }

  private func isSpelled(_ hit: WordFinder.Hit, in text: String) -> Bool {
    let start = text.utf8.index(text.startIndex, offsetBy: hit.range.lowerBound)
    let end = text.utf8.index(start, offsetBy: hit.range.count)
    return WordSequence(exactly: text[start..<end].lowercased())
      .contains(spellings[hit.pattern], mayGoOn: mayGoOn[hit.pattern])
  }
}

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
