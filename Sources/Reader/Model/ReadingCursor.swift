package import Catalogue
internal import Languages
package import News
package import Text

/// A cursor in the text of an article, for readers who learn its language: a word with its meaning, and the sentence of
/// the story in another language that tells the same.
package struct ReadingCursor: Sendable {
  package let article: ArticleID
  /// The offset at which the cursor begins when the words are known.
  let start: Int
  /// Nil until they are known.
  package internal(set) var words: ReadingWords?
  /// The index of the word at the cursor.
  package internal(set) var word = 0
  /// True from the key that set it until it is moved.
  var isNew = false
  /// The meaning of a word, by the word's index.
  var gloss: (word: Int, gloss: Gloss)?
  /// The article beside the story in another language; nil where there is none, or until it is known.
  var comparison: Comparison?
  /// The comparison that was asked for.
  var requested: ComparisonRequest?

  init(article: ArticleID, start: Int) {
    self.article = article
    self.start = start
  }
}

extension ReadingCursor {
  /// The range of the word at the cursor; nil until the words are known, and in a text without words.
  package var wordRange: TextRange? {
    guard let words = words?.words, words.indices.contains(word) else { return nil }
    return words[word]
  }

  /// The index of the sentence at the cursor.
  var sentence: Int? {
    guard let words, let range = wordRange else { return nil }
    let index = words.sentences.partitioningIndex { $0.upperBound > range.lowerBound }
    return index < words.sentences.count ? index : nil
  }

  package var sentenceRange: TextRange? { sentence.flatMap { words?.sentences[$0] } }

  /// The meaning of the word at the cursor; nil until it is known.
  package var knownGloss: Gloss? { gloss?.word == word ? gloss?.gloss : nil }

  /// The sentence as something that can leave the program.
  var chosenPassage: Finding? { sentenceRange.map { .passage(article, $0) } }

  /// The text of the other article that tells the same as the sentence at the cursor; nil if none is known.
  package var counterpart: (language: String, text: Substring)? {
    guard let comparison, let range = wordRange,
      let passage = comparison.passage(at: range.lowerBound, on: .left),
      comparison.passages.left[passage].contains(range.lowerBound),
      let link = comparison.link(of: passage, on: .left)
    else { return nil }
    let other = comparison.articles.right
    return (other.language.language.code, other.text(in: comparison.extent(of: link, on: .right)))
  }

  /// The language of the story beside the article; nil where there is none, or until it is known.
  var comparedLanguage: String? { comparison?.articles.right.language.language.code }

  /// Goes to the first word at or behind an offset, or to the last word.
  mutating func go(to offset: Int) {
    guard let words = words?.words, !words.isEmpty else { return }
    word = min(words.partitioningIndex { $0.upperBound > offset }, words.count - 1)
  }
}

extension ArticleState {
  /// The cursor in the article that is shown; nil if there is none.
  package var cursor: ReadingCursor? { readingCursor?.article == article?.id ? readingCursor : nil }
}
