package import Catalogue
internal import News
internal import Synchronization

/// What answers questions.
package struct Sources: Sendable {
  /// The collection.
  package let archive: any ArticleArchive
  /// What the user did with the articles.
  package let journal: any ReadingJournal
  package let cache = ArticleCache()

  package init(archive: any ArticleArchive, journal: any ReadingJournal) {
    self.archive = archive
    self.journal = journal
  }
}

/// Articles in memory: those that were read last and those that are likely to be read next, so that the reader follows
/// the list within one frame.
///
/// A class, because the main thread takes articles from the cache and tasks put articles into it.
package final class ArticleCache: Sendable {
  /// Enough for going to and fro in a list.
  private static let capacity = 16
  /// In UTF-8 bytes. Longer texts are not kept: a few of them would take more memory than all else.
  private static let longestText = 256 * 1024

  /// The latest last.
  private let articles = Mutex<[Article]>([])

  package init() {}

  subscript(id: ArticleID) -> Article? {
    articles.withLock { articles in articles.first { $0.id == id } }
  }

  func insert(_ article: Article) {
    guard article.text.utf8.count <= Self.longestText else { return }
    articles.withLock { articles in
      articles.removeAll { $0.id == article.id }
      articles.append(article)
      if articles.count > Self.capacity { articles.removeFirst() }
    }
  }

  /// Removes all articles: files may have moved.
  package func clear() {
    articles.withLock { $0 = [] }
  }
}
