package import Languages
package import News

/// A story: the articles that tell one event and its developments; often a single article.
package struct Story: Hashable, Sendable, Identifiable {
  /// The number of articles in a language.
  package struct LanguageCount: Hashable, Sendable {
    package let language: Language
    package let count: Int

    package init(language: Language, count: Int) {
      self.language = language
      self.count = count
    }
  }

  /// The article with the highest mean similarity to the others; where the listing has one language, the highest among
  /// those in this language.
  package let central: ArticleRow
  /// The earliest article with a date; without dates the first by path.
  package let first: ArticleRow
  /// The latest article with a date; without dates the same as `first`.
  package let newest: ArticleRow
  /// The languages of the articles, those with most articles first.
  package let languages: [LanguageCount]
  /// The sources of the articles, those with most articles first.
  package let sources: [String]

  package init(
    central: ArticleRow, first: ArticleRow, newest: ArticleRow, languages: [LanguageCount], sources: [String]
  ) {
    self.central = central
    self.first = first
    self.newest = newest
    self.languages = languages
    self.sources = sources
  }

  package var id: ArticleID { central.id }

  package var articleCount: Int { languages.reduce(0) { $0 + $1.count } }
}

/// The order of stories. Ties are broken by the other properties, then by path.
package enum StoryOrder: String, Hashable, Sendable, CaseIterable {
  /// The story with the latest article first; undated stories last.
  case newest
  /// The story with most articles first.
  case size
  /// The story in most languages first.
  case languages
}

/// A request for some stories: those with at least one article in a listing.
package struct StoryRequest: Hashable, Sendable {
  package var listing: Listing
  package var order: StoryOrder
  /// The story that the window surrounds: an index, or the story of an article.
  package var anchor: RowRequest.Anchor
  /// The number of stories to return.
  package var count: Int

  package init(listing: Listing, order: StoryOrder, anchor: RowRequest.Anchor, count: Int) {
    self.listing = listing
    self.order = order
    self.anchor = anchor
    self.count = count
  }
}

/// The answer to a `StoryRequest`: consecutive stories, with counts for all stories of the listing.
package struct StoryWindow: Hashable, Sendable {
  package let request: StoryRequest
  /// The index of the first story of the window.
  package let start: Int
  package let stories: [Story]
  /// The number of stories.
  package let total: Int
  /// The index of the anchor; nil without stories.
  package let anchorIndex: Int?
  /// The number of stories of two and more articles.
  package let sharedCount: Int
  /// The number of stories that only one language tells, by language code.
  package let soleCounts: [Story.LanguageCount]
  /// True if the story of each article is known. Until then an article whose story isn't known is a story of its own.
  package let isComplete: Bool

  package init(
    request: StoryRequest, start: Int, stories: [Story], total: Int, anchorIndex: Int?, sharedCount: Int,
    soleCounts: [Story.LanguageCount], isComplete: Bool
  ) {
    self.request = request
    self.start = start
    self.stories = stories
    self.total = total
    self.anchorIndex = anchorIndex
    self.sharedCount = sharedCount
    self.soleCounts = soleCounts
    self.isComplete = isComplete
  }
}
