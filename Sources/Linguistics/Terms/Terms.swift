package import Corpus

/// The terms of ranges of a text, by their numbers: what related stories have in common besides names.
///
/// Terms are folded (`fold`), so that NFC and NFD, small and large letters agree; only single Vietnamese syllables
/// keep their diacritics, without which every second one is ambiguous. In Vietnamese, which writes a space between
/// syllables, terms are syllables, pairs of them, and a single word that is no Vietnamese syllable (`cocaine`);
/// in other languages they are words that are no stop words, an English plural taken for the singular. Numbers,
/// years, quantities and days are terms, too, alike in all languages. Scripts without spaces between words give few
/// terms yet.
///
/// - Parameters:
///   - ranges: UTF-8 bytes on scalar boundaries, in order. No term reaches over the end of one.
///   - longestCompound: so many syllables a Vietnamese compound has at most. Those of three tell apart no more
///     articles than the pairs in them, so that they are not worth their room in an index.
/// - Complexity: O(n log n) in the text's length.
package func terms(
  in text: String, ranges: [TextRange], language: Language, longestCompound: Int = 2
) -> [TermOccurrence] {
  var scanner = TermScanner(language: language, longestCompound: longestCompound)
  let source = text.utf8.span
  for range in ranges {
    scanner.take(source, range)
  }
  return scanner.counted(source)
}
