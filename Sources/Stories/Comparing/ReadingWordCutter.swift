package import Catalogue
internal import Languages
package import News
internal import Text

/// Cuts an article into the words at which a reader looks: names and the lexicon's compounds are one word each.
package struct ReadingWordCutter {
  private let article: Article
  private let mentions: [Mention]
  private let lexicon: Lexicon
  /// True if the text is written without diacritics, as far as its beginning shows.
  private let isPlain: Bool

  /// The most syllables of a compound.
  private static let longestCompound = 4

  /// `mentions`: the names of the article, in the text's order.
  package init(_ article: Article, mentions: [Mention], lexicon: Lexicon) {
    self.article = article
    self.mentions = mentions
    self.lexicon = lexicon
    let beginning = String(article.text.prefix(2000))
    isPlain = fold(beginning) == beginning.lowercased()
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
    for count in stride(from: run.count, to: 1, by: -1) where isCompound(run.prefix(count)) {
      return count == 2 && run.count > 2 && belongsToNext(run) ? 1 : count
    }
    return 1
  }

  /// True if the second of three syllables makes a more frequent word with the third than with the first: in `xuyên lục
  /// địa` the word is `lục địa`.
  private func belongsToNext(_ run: [PhraseWord]) -> Bool {
    func count(_ pair: ArraySlice<PhraseWord>) -> Int {
      isCompound(pair) ? term(of: pair).flatMap(lexicon.backgroundCount) ?? 0 : 0
    }
    return count(run[1...2]) > count(run[0...1])
  }

  private func written(_ run: ArraySlice<PhraseWord>) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    return article.text(in: first.range.lowerBound..<last.range.upperBound).onOneLine
  }

  private func term(of run: ArraySlice<PhraseWord>) -> Term? {
    Term(written(run), in: article.language.language)
  }

  /// True if the lexicon has some syllables as one word. It ignores diacritics, which readers don't.
  private func isCompound(_ run: ArraySlice<PhraseWord>) -> Bool {
    let language = article.language.language
    let written = written(run)
    guard let term = term(of: run),
      !lexicon.translations(of: term, from: language).isEmpty, let usual = lexicon.text(of: term)
    else { return false }
    return isPlain
      || Self.syllables(of: written, in: language) == Self.syllables(of: usual, in: language)
  }

  /// The syllables of a word with their diacritics, however they are encoded and placed.
  private static func syllables(of word: String, in language: Language) -> [Term?] {
    word.split(separator: " ").map { Term(String($0), in: language) }
  }
}
