package import News
internal import Synchronization

/// The articles that were read last, in memory, so that an article that is shown is read and parsed once, whatever is
/// asked about it.
///
/// A class, because the main thread takes articles from the cache while tasks put articles into it.
package final class ArticleCache: Sendable {
  /// Enough for going to and fro in a list.
  fileprivate static let capacity = 16
  /// In UTF-8 bytes. Of longer texts only the last one is kept: a few of them would take more memory than all else.
  fileprivate static let longestText = 256 * 1024

  fileprivate struct State {
    /// The latest last.
    var articles: [Article] = []
    /// The articles that are being read.
    var reading: [ArticleID: Task<Article?, Never>] = [:]
    /// Raised when the cache is cleared: articles that were being read then may be out of date.
    var generation = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// An article that is in the cache.
  package subscript(id: ArticleID) -> Article? {
    state.withLock { state in state.articles.last { $0.id == id } }
  }

  /// The article with an id: from the cache, or by `read`, which runs once where several ask for it.
  package func article(
    _ id: ArticleID, read: @escaping @Sendable () async -> Article?
  ) async -> Article? {
    if let article = self[id] { return article }
    let (task, generation) = state.withLock { state in
      let task = state.reading[id] ?? Task { await read() }
      state.reading[id] = task
      return (task, state.generation)
    }
    let article = await task.value
    state.withLock { $0.note(article, id, of: generation) }
    return article
  }

  /// Removes all articles: files may have changed or moved.
  package func clear() {
    state.withLock { state in state = State(generation: state.generation + 1) }
  }
}

extension ArticleCache.State {
  fileprivate mutating func note(_ article: Article?, _ id: ArticleID, of generation: Int) {
    guard generation == self.generation, reading.removeValue(forKey: id) != nil else { return }
    guard let article else { return }
    if article.isLong { articles.removeAll(where: \.isLong) }
    articles.append(article)
    if articles.count > ArticleCache.capacity { articles.removeFirst() }
  }
}

extension Article {
  fileprivate var isLong: Bool { text.utf8.count > ArticleCache.longestText }
}
