package import Languages
package import News

/// The numbers of articles of a listing by date and language.
package struct Timeline: Hashable, Sendable {
  /// The articles of one language with one date.
  package struct Entry: Hashable, Sendable {
    /// A day, a month or a year, with the precision of the articles.
    package let date: ArticleDate
    package let language: Language
    package let count: Int

    package init(date: ArticleDate, language: Language, count: Int) {
      self.date = date
      self.language = language
      self.count = count
    }
  }

  package let listing: Listing
  /// By date, then by language. Each pair appears once.
  package let entries: [Entry]
  /// The number of articles without a date.
  package let undatedCount: Int

  package init(listing: Listing, entries: [Entry], undatedCount: Int) {
    self.listing = listing
    self.entries = entries
    self.undatedCount = undatedCount
  }

  /// The languages of the articles, by code.
  package var languages: [Language] { Set(entries.map(\.language)).sorted() }
}
