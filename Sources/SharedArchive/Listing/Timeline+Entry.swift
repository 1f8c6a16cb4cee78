internal import Catalogue
internal import Languages
internal import News

extension Timeline {
  /// The numbers of articles of a listing by date and language.
  init(_ listing: Listing, of entry: ListingEntry) {
    switch entry.contents {
    case .hits(let hits):
      var days: [Int64: [Language: Int]] = [:]
      for hit in hits { days[hit.date, default: [:]][hit.language, default: 0] += 1 }
      self.init(listing, days)
    case .days(let counts, _):
      let days = counts.days.map { day in
        (
          day.date,
          day.counts.filter { $0.value > 0 && (listing.language == nil || $0.key == listing.language) }
        )
      }
      self.init(listing, Dictionary(days) { first, _ in first })
    }
  }

  private init(_ listing: Listing, _ days: [Int64: [Language: Int]]) {
    let entries = days.filter { $0.key != 0 }.sorted { $0.key < $1.key }.flatMap { date, counts in
      counts.sorted { $0.key < $1.key }.compactMap { language, count in
        ArticleDate(sortKey: Int(date), isInferred: false).map {
          Entry(date: $0, language: language, count: count)
        }
      }
    }
    self.init(
      listing: listing, entries: entries, undatedCount: days[0, default: [:]].values.reduce(0, +))
  }
}
