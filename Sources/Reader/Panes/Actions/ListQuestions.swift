package import Catalogue
package import News

/// The rows of the list around an anchor. Several windows may come, the last one complete.
package struct ListRows: Question {
  package let request: RowRequest

  package init(_ request: RowRequest) { self.request = request }

  package func answer(from sources: Sources, report: @escaping @Sendable (RowWindow) -> Void) async {
    await sources.archive.rows(request, marked: sources.journal, reporting: report)
    sources.journal.lookElsewhere()
  }

  package func receive(_ window: RowWindow, in model: inout Model) -> [Effect] { model.receive(window) }
}

/// The index of the nearest unread article of the list; nil if all articles are read.
package struct NearestUnread: Question {
  package static let lane = Lane.all
  package static let isAwaitedByKeys = true

  let request: UnreadRequest

  package func answer(from sources: Sources, report: @escaping @Sendable (Int?) -> Void) async {
    report(await sources.archive.nearestUnread(request, marked: sources.journal))
  }

  package func receive(_ index: Int?, in model: inout Model) -> [Effect] {
    model.receiveUnread(request, at: index)
  }
}

/// The unread articles of a listing, to mark them as read.
package struct UnreadArticles: Question {
  package static let lane = Lane.all
  package static let isAwaitedByKeys = true

  let listing: Listing

  package func answer(from sources: Sources, report: @escaping @Sendable ([ArticleID]) -> Void) async {
    report(await sources.archive.unread(in: listing, marked: sources.journal))
  }

  package func receive(_ articles: [ArticleID], in model: inout Model) -> [Effect] {
    model.markAsRead(articles)
  }
}
