internal import PostgreSQL

/// The entries that the server has noted for its inverted indexes and not put into them yet (GIN's pending lists, in the
/// documentation of PostgreSQL 15, 70.4.1). To put in many at a time costs much less. But every question about words reads
/// all that wait, so that an ingest leaves none behind.
struct WaitingEntries {
  /// The settings of an ingest: the server sorts the entries of two thousand articles before it puts them in.
  static let settings = ["SET work_mem = '64MB'", "SET gin_pending_list_limit = '32MB'"]

  /// The parts of the table of articles that new articles went to, by their first date.
  private var parts: Set<Int64> = []

  /// Notes that articles with some dates were added.
  mutating func note(_ dates: some Sequence<Int>) {
    parts.formUnion(dates.lazy.map { ArchiveSchema.part(with: Int64($0)).lowerBound })
  }

  /// Has the server put in all that waits. It does so where a row meets a list that is longer than the limit: a row that is
  /// taken back does.
  func putIn(by session: Session) throws {
    guard !parts.isEmpty else { return }
    let rows =
      parts.sorted().map { part in
        Statement(
          """
          INSERT INTO article (number, date, id, language, date_inferred, word_count, headline, headline_start,
            headline_end, headline_flags, path, entry, format, source, author, updated, has_quotation, title, words,
            words_cut, record, signature)
          VALUES (-1, $1, 0, '', false, 0, '', 0, 0, 0, '', 0, '', '', '', 0, false, 'a', 'a', false, '', '{1}')
          """, [.int(part)])
      } + [
        Statement("INSERT INTO profile VALUES (-1, 0, '', 0, '{1}', '')"),
        Statement("INSERT INTO name VALUES (-1, '', '', 'a', 0)"),
      ]
    let limit = Statement("SET LOCAL gin_pending_list_limit = '64kB'")
    _ = try session.pipeline([Statement("BEGIN"), limit] + rows + [Statement("ROLLBACK")])
  }
}
