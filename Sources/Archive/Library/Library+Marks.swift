package import Catalogue
package import News

/// Answers that heed what the user did.
extension Library {
  /// The articles of a listing that are not read.
  package func unread(in listing: Listing, marked state: any ReadingMarksSource) -> [ArticleID] {
    adopt(state)
    return slots(of: listing).filter { !marks[Int($0)].isRead }.map { table.ids[Int($0)] }
  }

  /// The index of the nearest unread article of a listing; nil where all are read.
  package func nearestUnread(_ request: UnreadRequest, marked state: any ReadingMarksSource) -> Int? {
    adopt(state)
    let slots = slots(of: request.listing)
    return request.path(total: slots.count).first { index in
      slots.indices.contains(index) && !marks[Int(slots[index])].isRead
    }
  }
}
