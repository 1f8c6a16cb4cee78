package import Catalogue
internal import Languages
package import News
internal import Text

/// Cuts an article into the words at which a reader looks: names and the lexicon's compounds are one word each.
package struct ReadingWordCutter {
  private let article: Article
  private let mentions: [Mention]
  private let lexicon: Lexicon
  /// The compounds of this table are one word before those of the lexicon.
  private let meanings: MeaningTable
  /// The user's terms of several words, and their first words, each as `WholeWords` has them.
  private let terms: Set<String>
  private let firstWords: Set<String>
  private let longestTerm: Int
  /// True if the text is written without diacritics, as far as its beginning shows.
  private let isPlain: Bool

  /// The most syllables of a compound.
  private static let longestCompound = 4
  /// The most words of a term of the user's.
  private static let mostWordsOfTerm = 8

  /// `mentions`: the names of the article, in the text's order. `termbase`: the user's terms, each of which is one word.
  package init(_ article: Article, mentions: [Mention], lexicon: Lexicon, termbase: Termbase = Termbase()) {
    let language = article.language.language
    let terms = termbase.terms(in: language).map { WholeWords.of($0, stemmedIn: language) }
      .filter { $0.dropFirst().dropLast().contains(" ") }
    self.terms = Set(terms)
    firstWords = Set(terms.map { " " + $0.dropFirst().prefix { $0 != " " } + " " })
    longestTerm = min(Self.mostWordsOfTerm, terms.map { $0.count { $0 == " " } - 1 }.max() ?? 0)
    self.article = article
    self.mentions = mentions
    self.lexicon = lexicon
    meanings = .of(language, in: LanguagePair.partner(of: language))
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
    var (index, isName) = (0, false)
    while index < syllables.count {
      guard let first = syllables[index] else {
        index += 1
        continue
      }
      while let name = names.first, name.upperBound <= first.range.lowerBound { names.removeFirst() }
      if let name = names.first, name.overlaps(first.range) {
        if words.last != name { words.append(name) }
        index += 1
        isName = true
      } else if let last = words.last, first.isBehindApostrophe,
        profile.prose.joinedEndings.contains(first.text)
      {
        // The ending of a name is no part of it.
        if !isName { words[words.count - 1] = last.lowerBound..<first.range.upperBound }
        index += 1
      } else {
        isName = false
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
    let hasSyllables = language.profile.terms.syllablesPerWord > 1
    let most = max(longestTerm, hasSyllables ? Self.longestCompound + 1 : meanings.mostWords)
    guard most > 1, let first = syllables.first ?? nil else { return 1 }
    var run = [first]
    for case let next? in syllables.dropFirst().prefix(while: { $0?.isJoined == true }).prefix(most - 1)
    where next.range.upperBound <= end {
      run.append(next)
    }
    if let count = countOfTerm(run[...]) { return count }
    for count in stride(from: min(run.count, Self.longestCompound), to: 1, by: -1) {
      if !meanings.meanings(of: written(run.prefix(count))).isEmpty { return count }
      guard hasSyllables, isCompound(run.prefix(count)) else { continue }
      return belongsToNext(run, at: count) ? count - 1 : count
    }
    return 1
  }

  /// The number of words of the user's longest term that begins here; nil if none does.
  private func countOfTerm(_ run: ArraySlice<PhraseWord>) -> Int? {
    guard longestTerm > 1, firstWords.contains(key(of: run.prefix(1))) else { return nil }
    return stride(from: min(run.count, longestTerm), to: 1, by: -1).first {
      terms.contains(key(of: run.prefix($0)))
    }
  }

  private func key(of run: ArraySlice<PhraseWord>) -> String {
    WholeWords.of(written(run), stemmedIn: article.language.language)
  }

  /// True if the last of some syllables makes a more frequent word with the next syllable than with those before it: in
  /// `xuyên lục địa` the word is `lục địa`, in `điều tra vụ án` the words are `điều tra` and `vụ án`. The syllables before
  /// it must be a word themselves.
  private func belongsToNext(_ run: [PhraseWord], at count: Int) -> Bool {
    func frequency(_ words: ArraySlice<PhraseWord>) -> Int {
      isCompound(words) ? term(of: words).flatMap(lexicon.backgroundCount) ?? 0 : 0
    }
    guard count < run.count, count == 2 || isCompound(run.prefix(count - 1)) else { return false }
    return frequency(run[count - 1...count]) > frequency(run.prefix(count))
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
      || LearntMeanings.syllables(of: written, in: language)
        == LearntMeanings.syllables(of: usual, in: language)
  }
}
