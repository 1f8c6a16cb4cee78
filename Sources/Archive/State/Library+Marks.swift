package import Corpus

/// Answers of a collection in memory that heed what the user did.
extension Library {
  /// Rows around an anchor of a listing, with their marks.
  package func rows(_ request: RowRequest, marked state: ReadingState) async -> RowWindow {
    await state.loaded()
    let window = rows(request)
    let marks = state.marks
    let unread = articles(in: request.listing).count { marks[$0]?.isRead != true }
    return window.marked(unreadCount: unread) { marks[$0] ?? ReadingMarks() }
  }

  /// The articles of a listing that are not read.
  package func unread(in listing: Listing, marked state: ReadingState) -> [ArticleID] {
    let marks = state.marks
    return articles(in: listing).filter { marks[$0]?.isRead != true }
  }

  /// The index of the nearest unread article of a listing; nil where all are read.
  package func nearestUnread(_ request: UnreadRequest, marked state: ReadingState) -> Int? {
    let marks = state.marks
    let articles = articles(in: request.listing)
    return request.path(total: articles.count).first { index in
      articles.indices.contains(index) && marks[articles[index]]?.isRead != true
    }
  }

  private func articles(in listing: Listing) -> [ArticleID] {
    rows(RowRequest(listing: listing, anchor: .index(0), count: .max)).rows.map(\.id)
  }
}
