package import Languages
package import News

/// An article as the list shows it.
package struct ArticleRow: Hashable, Sendable, Identifiable {
  package let id: ArticleID
  package let location: Location
  package let headline: Headline
  package let date: ArticleDate?
  package let language: Language
  package let wordCount: Int
  /// The publisher; nil if it is unknown.
  package let source: String?
  package let provenance: Provenance
  /// The user's marks.
  package var marks: ReadingMarks
  /// The user's tags and note.
  package var annotation = Annotation()
  /// The coverage of the story by languages; nil while the coverage is unknown.
  package var coverage: Coverage?
  /// The number of articles of the story, in a listing by story; 1 in other listings.
  package var storyCount = 1
  /// The articles for which the row stands, in a listing by story; nil if it stands for its own article alone.
  package var storyLine: StoryLine?
  /// The match of a search in the text; nil without a search, or if the headline shows all matches.
  package var snippet: Snippet?
  /// The matches of a search in the headline in ascending order, as ranges of UTF-8 bytes in `headline.text`.
  package var headlineMatches: [Range<Int>] = []

  /// The alias by which a search found the article, if the article lacks the typed words.
  package var alias: NameAlias?

  package init(
    id: ArticleID, location: Location, headline: Headline, date: ArticleDate?, language: Language,
    wordCount: Int, source: String? = nil, provenance: Provenance = Provenance(),
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
    self.source = source
    self.provenance = provenance
  }

  /// True if an article for which the row stands is unread.
  package var isUnread: Bool { storyLine.map { !$0.unread.isEmpty } ?? !marks.isRead }

  /// The path of the article's file.
  package var path: String { location.path }

  package init(_ article: Article) {
    self.init(
      id: article.id, location: article.location, headline: article.headline, date: article.date,
      language: article.language.language, wordCount: article.wordCount, source: article.source,
      provenance: article.provenance)
  }
}

/// The listed articles of one story, for which one row stands.
package struct StoryLine: Hashable, Sendable {
  package let articles: Set<ArticleID>
  /// Those of the articles that are unread.
  package private(set) var unread: Set<ArticleID>

  /// Nil for a single article.
  package init?(_ articles: [ArticleID], isRead: (ArticleID) -> Bool) {
    guard articles.count > 1 else { return nil }
    self.articles = Set(articles)
    unread = Set(articles.filter { !isRead($0) })
  }

  /// Marks some articles as read, or as unread; those of other stories are passed over.
  package mutating func mark(_ marked: Set<ArticleID>, isRead: Bool) {
    if isRead { unread.subtract(marked) } else { unread.formUnion(marked.intersection(articles)) }
  }
}

/// A piece of an article's text around the matches of a search.
package struct Snippet: Hashable, Sendable {
  /// On one line, white space collapsed, `…` where the text goes on.
  package let text: String
  /// The matches in ascending order, as ranges of UTF-8 bytes in `text`.
  package let matches: [Range<Int>]

  package init(text: String, matches: [Range<Int>]) {
    self.text = text
    self.matches = matches
  }
}
