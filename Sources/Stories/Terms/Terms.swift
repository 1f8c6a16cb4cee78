package import Languages
package import News
package import Text

/// The terms of ranges of a text, by their numbers: what related stories have in common besides names.
///
/// Terms are folded (`fold`), so that NFC and NFD, small and large letters agree; only single syllables of Vietnamese
/// keep their diacritics, because without them every second syllable is ambiguous. In Vietnamese, which writes a space
/// between syllables, terms are syllables, pairs of syllables, and words that are no syllables (`cocaine`); in other
/// languages they are words without stop words, in their stems. Numbers, years, quantities and days are terms, too,
/// alike in all languages. Scripts without spaces between words give few terms yet.
///
/// - Parameters:
///   - ranges: UTF-8 bytes on scalar boundaries, in order. No term reaches over the end of one.
///   - longestCompound: the most syllables of a compound. Compounds of three tell apart no more
///     articles than the pairs in them, so that they are not worth their room in an index.
/// - Complexity: O(n log n) in the text's length.
package func terms(
  in text: String, ranges: [TextRange], language: Language, longestCompound: Int = 2
) -> [TermOccurrence] {
  var scanner = TermScanner(language.profile, longestCompound: longestCompound)
  let source = text.utf8.span
  for range in ranges { scanner.take(source, range) }
  return scanner.counted(source)
}

/// The terms and the facts of the prose of a text, read in one pass.
package struct ProseReading: Sendable {
  package let terms: [TermOccurrence]
  package let facts: StatedFacts
  let words: WordStarts

  /// - Parameters:
  ///   - prose: UTF-8 bytes on scalar boundaries, in order.
  ///   - names: ranges that are no terms; in order.
  ///   - all: ranges in which numbers are no terms; in order.
  ///   - today: the day on which the text was written, from which it counts `yesterday` and `on Tuesday`.
  package init(
    of text: String, prose: [TextRange], without names: [TextRange], in all: [TextRange] = [],
    language: Language, today: ArticleDate?
  ) {
    var scanner = TermScanner(language.profile, today: today?.knownDay)
    let source = text.utf8.span
    var (names, all) = (names[...], all[...])
    for range in prose {
      names = names.drop { $0.upperBound <= range.lowerBound }
      all = all.drop { $0.upperBound <= range.lowerBound }
      scanner.take(source, range, without: names, in: all)
    }
    terms = scanner.counted(source)
    facts = scanner.facts
    words = scanner.words
  }
}

extension ArticleDate {
  /// The day, where it is given and not only inferred.
  var knownDay: DayNumber? {
    guard let month, let day, !isInferred else { return nil }
    return DayNumber(year, month, day)
  }
}
