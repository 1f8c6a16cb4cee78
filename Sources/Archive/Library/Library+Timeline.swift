package import Catalogue
internal import News

extension Library {
  /// How many articles of a listing bear which date. Linear in the listing.
  package func timeline(of listing: Listing) -> Timeline {
    var counts: [UInt64: Int] = [:]
    var undated = 0
    for slot in slots(of: listing).map(Int.init) {
      if table.days[slot] == 0 {
        undated += 1
      } else {
        counts[UInt64(table.days[slot]) << 8 | UInt64(table.languages[slot]), default: 0] += 1
      }
    }
    let entries = counts.sorted { $0.key < $1.key }.compactMap { key, count in
      ArticleDate(sortKey: Int(key >> 8), isInferred: false).map {
        Timeline.Entry(
          date: $0, language: table.language(numbered: UInt8(truncatingIfNeeded: key)), count: count)
      }
    }
    return Timeline(listing: listing, entries: entries, undatedCount: undated)
  }
}
