internal import News
internal import Synchronization

/// Articles at hand: those that were read lately and those that are likely to be read next, so that the reader follows
/// the list within one frame.
///
/// A class, because the main thread takes articles from it and tasks put them there.
final class ArticleShelf: Sendable {
  /// Enough for going to and fro in a list.
  private static let capacity = 16
  /// A longer text is not kept: a few of them would be more than all else in memory. In UTF-8 bytes.
  private static let longest = 256 * 1024

  /// The latest last.
  private let articles = Mutex<[Article]>([])

  /// The article with an id, where it is at hand.
  subscript(id: ArticleID) -> Article? {
    articles.withLock { articles in articles.first { $0.id == id } }
  }

  func put(_ article: Article) {
    guard article.text.utf8.count <= Self.longest else { return }
    articles.withLock { articles in
      articles.removeAll { $0.id == article.id }
      articles.append(article)
      if articles.count > Self.capacity { articles.removeFirst() }
    }
  }

  /// Forgets all: files may have moved.
  func clear() {
    articles.withLock { $0 = [] }
  }
}
