package import Catalogue
internal import GRDB
package import News

extension Library {
  /// Where an article's text has what a query asks for: words, and names by which it finds the article. In the
  /// text's order, without overlaps.
  package func matches(in id: ArticleID, of query: Query) async -> [SearchHit] {
    let finder = finder(for: query)
    guard !finder.isEmpty, let article = await article(id) else { return [] }
    return finder.hits(in: article.text, headline: article.headline.range).map {
      SearchHit($0.range, alias: finder.alias(of: $0))
    }
  }

  /// The entities one of whose names begins with what is typed, those that are named most first.
  package func names(beginning typed: String, limit: Int) -> [Entity] {
    ask { try NameSearch(register($0)).entities(beginning: typed, limit: limit) } ?? []
  }

  /// Evaluates a query on the table.
  func find(_ query: Query) -> QueryEvaluator.Finding {
    let found = ask { db in
      var evaluator = try QueryEvaluator(
        register(db), table, marks, coverage, paths, exact: exactFindings, cache: searchCache)
      return try evaluator.evaluate(query)
    }
    guard let (finding, cache) = found else {
      return QueryEvaluator.Finding(slots: SlotSet(capacity: table.count), scores: [])
    }
    searchCache = cache
    return finding
  }

  /// A window's rows with the pieces of headline and text that show why they were found.
  func withSnippets(_ window: RowWindow, for query: Query) async -> RowWindow {
    let (writer, source) = (SnippetWriter(finder: finder(for: query)), source)
    guard !writer.finder.isEmpty else { return window }
    let rows = await window.rows.concurrentMap { row in
      writer.found(row, in: source.text(of: row.id, at: row.location))
    }
    return window.with(rows)
  }

  /// The patterns to mark in the texts that a query finds: its words, folded, and the exact names of the entities that it
  /// means, since folded `Bỉ` is a frequent word.
  private func finder(for query: Query) -> WordFinder {
    let names = ask { db in
      let search = NameSearch(try register(db))
      return try query.typedNames(search).flatMap { typed in
        try search.register.writtenNames(of: typed.entity).map {
          WordFinder.Pattern(name: $0, insteadOf: typed.words)
        }
      }
    }
    return WordFinder(
      query.soughtWords.map { WordFinder.Pattern($0) } + (names ?? []), without: DiacriticFilter(query))
  }
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
    case .everything, .language, .after, .before, .mark, .coverage, .path, .not: []
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
