internal import Catalogue
internal import News

/// Exact words: the index has words folded, so the texts of the articles that may contain them are read.
extension Library {
  /// How many articles are read before the task looks whether it is cancelled.
  private static var readAtOnce: Int { 512 }

  /// Finds out which articles hold the query's exact words; until then all that may hold them are taken for found.
  /// `progress` is called now and then, with what is known so far taken for all.
  func verifyExactWords(of query: Query, progress: () -> Void = {}) async {
    for match in query.exactWords where exactFindings[match] == nil {
      let table = table
      guard let candidates = ask({ try TextSearch($0, table).find(match).slots }) else { continue }
      let found = await verified(match, among: candidates, table, progress)
      // A search that was cancelled, or belongs to an older table, gives no result.
      exactFindings[match] = Task.isCancelled || table.ids != self.table.ids ? nil : found
    }
  }

  private func verified(
    _ match: TextMatch, among candidates: SlotSet, _ table: ArticleTable, _ progress: () -> Void
  ) async -> SlotSet {
    var found = SlotSet(capacity: candidates.capacity)
    // In the order in which they are listed, so that the first rows are known first.
    var rest = table.slots(in: .newestFirst).filter { candidates.contains(Int($0)) }[...]
    while !rest.isEmpty, !Task.isCancelled {
      let share = rest.prefix(Self.readAtOnce)
      rest.removeFirst(share.count)
      for slot in await Self.slots(holding: match, of: Array(zip(share, rows(in: share))), source) {
        found.insert(Int(slot))
      }
      guard !rest.isEmpty, table.ids == self.table.ids else { break }
      exactFindings[match] = found
      listings.invalidateMarks()
      progress()
    }
    listings.invalidateMarks()
    return found
  }

  private static func slots(
    holding match: TextMatch, of rows: [(slot: Int32, row: ArticleRow)], _ source: ArticleSource
  ) async -> [Int32] {
    let finder = WordFinder([WordFinder.Pattern(match)])
    return await rows.concurrentMap { slot, row in
      let text = match.field == .title ? row.headline.text : source.text(of: row.id, at: row.location) ?? ""
      return finder.hits(in: text, headline: 0..<text.utf8.count).isEmpty ? nil : slot
    }.compactMap(\.self)
  }
}

extension Query {
  /// The conditions of the query with exact words.
  var exactWords: [TextMatch] {
    switch self {
    case .text(let match): match.form == .exact ? [match] : []
    case .not(let negated): negated.exactWords
    case .all(let parts), .any(let parts): parts.flatMap(\.exactWords)
    case .everything, .language, .name, .after, .before, .mark, .coverage, .path: []
    }
  }
}
