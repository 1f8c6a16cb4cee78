package import Languages
package import News

/// What a list shows of an article.
package struct ArticleRow: Hashable, Sendable, Identifiable {
  package let id: ArticleID
  package let location: Location
  package let headline: Headline
  package let date: ArticleDate?
  package let language: Language
  package let wordCount: Int
  /// What the user did with the article.
  package var marks: ReadingMarks
  /// Whether its story is told in another language too; nil where that isn't known yet.
  package var coverage: Coverage?
  /// Where a search found something in the text; nil where nothing is searched, or the headline shows it all.
  package var snippet: Snippet?
  /// Where a search found something in the headline, as ranges of UTF-8 bytes in `headline.text`, in their order.
  package var headlineMatches: [Range<Int>] = []

  /// The other name by which a search found the article, where what was typed doesn't stand in it.
  package var alias: NameAlias?

  package init(
    id: ArticleID, location: Location, headline: Headline, date: ArticleDate?, language: Language,
    wordCount: Int,
    marks: ReadingMarks = ReadingMarks(), snippet: Snippet? = nil
  ) {
    self.marks = marks
    self.snippet = snippet
    self.id = id
    self.location = location
    self.headline = headline
    self.date = date
    self.language = language
    self.wordCount = wordCount
  }

  /// The path of the article's file.
  package var path: String { location.path }

  package init(_ article: Article) {
    self.init(
      id: article.id, location: article.location, headline: article.headline, date: article.date,
      language: article.language.language, wordCount: article.wordCount)
  }
}
