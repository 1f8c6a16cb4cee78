internal import Catalogue
internal import GRDB
internal import News

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

  /// The patterns to mark in the texts that a query finds: its words, folded, and the exact names of the entities that the
  /// query means, because a folded name such as `Bỉ` is a frequent word.
  mutating func finder(for query: Query) -> WordFinder {
    let names = askEntities { register in
      let search = NameSearch(register)
      return try query.typedNames(search).flatMap { typed in
        try search.register.writtenNames(of: typed.entity).map {
          WordFinder.Pattern(name: $0, insteadOf: typed.words)
        }
      }
    }
    return WordFinder(
      query.soughtWords.map { WordFinder.Pattern($0) } + (names ?? []), without: DiacriticFilter(query))
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

/// Words of a query that name an entity.
private struct TypedName {
  let words: String
  let entity: EntityKey
}

extension Query {
  /// The entities that the query names, as a part of a name or by `name:`, each with the words that name it.
  fileprivate func typedNames(_ search: NameSearch) throws -> [TypedName] {
    switch self {
    case .name(let name):
      try search.entities(called: name).prefix(20).map { TypedName(words: name, entity: $0) }
    case .text: try Query.all([self]).typedNames(search)
    case .all(let parts): try Self.namesSideBySide(parts, search) + Self.namesWithin(parts, search)
    case .any(let parts): try parts.flatMap { try $0.typedNames(search) }
    default: []
    }
  }

  private static func namesSideBySide(_ parts: [Query], _ search: NameSearch) throws -> [TypedName] {
    try search.runs(in: parts).flatMap { run in
      let words = parts[run.parts].flatMap(\.soughtWords).map(\.words).joined(separator: " ")
      return run.entities.map { TypedName(words: words, entity: $0) }
    }
  }

  private static func namesWithin(_ parts: [Query], _ search: NameSearch) throws -> [TypedName] {
    try parts.filter { if case .text = $0 { false } else { true } }.flatMap { try $0.typedNames(search) }
  }
}
