package import Catalogue
internal import Foundation
package import Text

/// The words of a query that were typed with diacritics. Counts those that a text spells in the same way: `Hà` is in
/// `Hà Nội` and not in `hạ cánh`, though both are folded to `ha`.
package struct DiacriticRanking: Sendable {
  /// The words as they were typed, in small letters.
  private let spellings: [WordSequence]
  private let mayGoOn: [Bool]
  private let finder: WordFinder

  /// Nil if nothing was typed with diacritics.
  package init?(in query: Query) {
    let matches = query.soughtWords.filter {
      $0.form != .exact
        && WordSequence(exactly: $0.words.lowercased()).bytes != WordSequence(folding: $0.words).bytes
    }
    guard !matches.isEmpty else { return nil }
    spellings = matches.map { WordSequence(exactly: $0.words.lowercased()) }
    mayGoOn = matches.map { $0.form == .prefix }
    finder = WordFinder(matches.map { WordFinder.Pattern($0) })
  }

  /// The number of words that a text spells as typed; words of the headline count twice.
  package func count(in text: String, headline: TextRange) -> Int {
    count(in: SearchableText(text), headline: headline)
  }

  /// The number of words that a text spells as typed; words of the headline count twice.
  package func count(in searched: SearchableText, headline: TextRange) -> Int {
    let text = searched.text
    var found = spellings.map { _ in 0 }
    for hit in finder.hits(in: searched, headline: headline) {
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
