package import Catalogue
internal import News

/// The sources of answers.
package struct Sources: Sendable {
  /// The collection.
  package let archive: any ArticleArchive
  /// What the user did with the articles.
  package let journal: any ReadingJournal

  package init(archive: any ArticleArchive, journal: any ReadingJournal) {
    self.archive = archive
    self.journal = journal
  }
}
