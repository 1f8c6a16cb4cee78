internal import Catalogue
internal import GRDB
internal import News
internal import Search

extension IndexedCollection {
  /// Evaluates a query on the table.
  mutating func find(_ query: Query) -> QueryEvaluator.Finding {
    let (table, marks, coverage, paths) = (table, marks, coverage, paths)
    let (exact, cache) = (exactFindings, searchCache)
    let found = askEntities { register in
      var evaluator = QueryEvaluator(register, table, marks, coverage, paths, exact: exact, cache: cache)
      return try evaluator.evaluate(query)
    }
    guard let (finding, cache) = found else {
      return QueryEvaluator.Finding(slots: SlotSet(capacity: table.count), scores: [])
    }
    searchCache = cache
    return finding
  }

  /// The patterns to mark in the texts that a query finds.
  mutating func finder(for query: Query) -> WordFinder {
    askEntities { try WordFinder(query, NameSearch($0)) } ?? WordFinder(query)
  }

  /// Notes the articles with an exact word, as far as they are known; nil to forget them. False if the table is another
  /// one by now.
  mutating func note(_ found: SlotSet?, for match: TextMatch, ofTableWith ids: [ArticleID]) -> Bool {
    let isCurrent = table.ids == ids
    exactFindings[match] = isCurrent ? found : nil
    listings.invalidateMarks()
    return isCurrent
  }

  /// The articles that may contain an exact word, by the folded words of the index; nil if the database fails.
  func candidates(for match: TextMatch) -> SlotSet? { ask { try TextSearch($0, table).find(match).slots } }
}
