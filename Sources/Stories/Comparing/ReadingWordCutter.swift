package import Catalogue
internal import Languages
package import News
internal import Text

/// Cuts an article into the words at which a reader looks: names and the lexicon's compounds are one word each.
package struct ReadingWordCutter {
  private let article: Article
  private let mentions: [Mention]
  private let lexicon: Lexicon

  /// The most syllables of a compound.
  private static let longestCompound = 4

  /// `mentions`: the names of the article, in the text's order.
  package init(_ article: Article, mentions: [Mention], lexicon: Lexicon) {
    self.article = article
    self.mentions = mentions
    self.lexicon = lexicon
  }

  /// Linear in the text, with a few look-ups for each syllable.
  package var words: ReadingWords {
    let profile = article.language.language.profile
    let text = UTF8Text(article.text)
    let sentences = article.analysedProse.flatMap {
      Array(Sentences(of: text, in: $0, by: profile.sentences))
    }
    let syllables = phraseWords(in: article.text, ranges: sentences, by: profile.prose)
    var words: [TextRange] = []
    var names = mentions.map(\.range)[...]
    var index = 0
    while index < syllables.count {
      guard let first = syllables[index] else {
        index += 1
        continue
      }
      while let name = names.first, name.upperBound <= first.range.lowerBound { names.removeFirst() }
      if let name = names.first, name.overlaps(first.range) {
        if words.last != name { words.append(name) }
        index += 1
      } else {
        let count = countOfWord(syllables[index...], before: names.first?.lowerBound ?? .max)
        words.append(first.range.lowerBound..<(syllables[index + count - 1]?.range.upperBound ?? 0))
        index += count
      }
    }
    return ReadingWords(words: words, sentences: sentences)
  }

  /// The number of syllables of the longest word that begins here. `end`: the beginning of the next name.
  private func countOfWord(_ syllables: ArraySlice<PhraseWord?>, before end: Int) -> Int {
    let language = article.language.language
    guard language.profile.terms.syllablesPerWord > 1, let first = syllables.first ?? nil else { return 1 }
    var run = [first]
    for case let next? in syllables.dropFirst().prefix(while: { $0?.isJoined == true })
      .prefix(Self.longestCompound - 1) where next.range.upperBound <= end
    {
      run.append(next)
    }
    for count in stride(from: run.count, to: 1, by: -1) where isCompound(run.prefix(count)) { return count }
    return 1
  }

  /// True if the lexicon has some syllables as one word. It ignores diacritics, which readers don't.
  private func isCompound(_ run: ArraySlice<PhraseWord>) -> Bool {
    let language = article.language.language
    guard let first = run.first, let last = run.last else { return false }
    let written = article.text(in: first.range.lowerBound..<last.range.upperBound).onOneLine
    guard let term = Term(written, in: language),
      !lexicon.translations(of: term, from: language).isEmpty, let usual = lexicon.text(of: term)
    else { return false }
    if fold(written) == written.lowercased() { return true }
    return Self.syllables(of: written, in: language) == Self.syllables(of: usual, in: language)
  }

  /// The syllables of a word with their diacritics, however they are encoded and placed.
  private static func syllables(of word: String, in language: Language) -> [Term?] {
    word.split(separator: " ").map { Term(String($0), in: language) }
  }
}
