/// Asks for the nearest unread article of a listing. The search wraps around at the ends.
package struct UnreadRequest: Hashable, Sendable {
  package let listing: Listing
  /// The index in the listing where the search begins; the article at this index comes last.
  package let start: Int
  /// Towards the end of the listing, not towards its beginning.
  package let isForward: Bool

  package init(listing: Listing, start: Int, isForward: Bool) {
    self.listing = listing
    self.start = start
    self.isForward = isForward
  }

  /// The indices of a listing of `total` articles in the order of the search.
  package func path(total: Int) -> some Sequence<Int> {
    let step = isForward ? 1 : -1
    let start = min(max(0, start), max(0, total - 1))
    return (1...max(1, total)).lazy.map { (start + step * $0 + total) % max(1, total) }
  }
}
