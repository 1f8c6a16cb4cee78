package import News
internal import Synchronization

/// The articles that took the place of others because gazette wrote their files again.
///
/// A class, because the copies of `KeptArticles` that a fetch hands around tell of one folder.
package final class KeptSuccessions: Sendable {
  /// An article and the one that its file has now.
  package struct Succession: Hashable, Sendable {
    package let former: ArticleID
    package let successor: ArticleID

    init(from former: [UInt8], to successor: [UInt8]) {
      (self.former, self.successor) = (ArticleID(contents: former), ArticleID(contents: successor))
    }
  }

  private let noted = Mutex<[Succession]>([])

  func add(_ successions: [Succession]) {
    noted.withLock { $0 += successions.filter { $0.former != $0.successor } }
  }

  /// Hands out the successions since the last call, in their order.
  package func take() -> [Succession] {
    noted.withLock { noted in
      defer { noted = [] }
      return noted
    }
  }
}
