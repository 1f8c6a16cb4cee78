package import Corpus

/// The terms of ranges of a text with their counts: what related stories have in common besides names.
///
/// Terms are folded (`fold`), so that NFC and NFD, small and large letters agree. In Vietnamese, which writes
/// a space between syllables, a term is a pair of syllables that stand together (`ma tuy`), and a single word
/// that is no Vietnamese syllable (`cocaine`); in other languages it is a word that is no stop word, an
/// English plural taken for the singular. Numbers of two digits and more are terms, too. Scripts without
/// spaces between words give few terms yet.
///
/// - Parameter ranges: UTF-8 bytes on scalar boundaries, in order. No term reaches over the end of one.
/// - Complexity: linear in the text.
package func terms(in text: String, ranges: [TextRange], language: Language) -> [String: Int] {
  var counter = TermCounter(language: language)
  let source = text.utf8.span
  for range in ranges {
    counter.take(source, range)
  }
  return counter.counts
}
