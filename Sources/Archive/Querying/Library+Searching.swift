package import Corpus
internal import GRDB
internal import Linguistics

extension Library {
  /// Where an article's text has what a query asks for: words, and names by which it finds the article. In the
  /// text's order, without overlaps.
  package func matches(in id: ArticleID, of query: Query) async -> [TextRange] {
    let finder = finder(for: query)
    guard !finder.isEmpty, let article = await article(id) else { return [] }
    return finder.hits(in: article.text, headline: article.headline.range).map(\.range)
  }

  /// The entities one of whose names begins with what is typed, those that are named most first.
  package func names(beginning typed: String, limit: Int) -> [Entity] {
    ask { try NameSearch(register($0)).entities(beginning: typed, limit: limit) } ?? []
  }

  /// Evaluates a query on the roster.
  func find(_ query: Query) -> QueryEvaluator.Finding {
    let found = ask { db in
      var evaluator = try QueryEvaluator(
        register(db), roster, marks, coverage, paths, exact: exactFindings, cache: searchCache)
      return try evaluator.evaluate(query)
    }
    guard let (finding, cache) = found else {
      return QueryEvaluator.Finding(slots: SlotSet(capacity: roster.count), scores: [])
    }
    searchCache = cache
    return finding
  }

  /// A window's rows with the pieces of headline and text that show why they were found.
  func withSnippets(_ window: RowWindow, for query: Query) async -> RowWindow {
    let (writer, source) = (SnippetWriter(finder: finder(for: query)), source)
    guard !writer.finder.isEmpty else { return window }
    let rows = await window.rows.concurrentMap { row in
      var row = row
      row.headlineMatches = writer.matches(in: row.headline)
      row.snippet = source.text(of: row.id, at: row.path).flatMap {
        writer.snippet(of: $0, headline: row.headline.range)
      }
      return row
    }
    return window.with(rows)
  }

  /// What to look for in the texts that a query finds: its words, and letter by letter the names for which it
  /// stands, since folded `Bỉ` is a frequent word.
  private func finder(for query: Query) -> WordFinder {
    let names = ask { db in
      let search = NameSearch(try register(db))
      return try query.namingEntities(search).flatMap { try search.register.writtenNames(of: $0) }
    }
    let aliases = (names ?? []).map { TextMatch($0, form: .exact) }
    return WordFinder(
      (query.soughtWords + aliases).map(WordFinder.Pattern.init), without: Lookalikes(query))
  }
}

extension Query {
  /// The entities that it names, as a part of a name or by `name:`.
  fileprivate func namingEntities(_ search: NameSearch) throws -> [EntityKey] {
    switch self {
    case .name(let name): try Array(search.entities(called: name).prefix(20))
    case .text: try search.runs(in: [self]).flatMap(\.entities)
    case .all(let parts):
      try search.runs(in: parts).flatMap(\.entities)
        + parts.flatMap { part in
          if case .text = part { return [EntityKey]() }
          return try part.namingEntities(search)
        }
    case .any(let parts): try parts.flatMap { try $0.namingEntities(search) }
    case .everything, .language, .after, .before, .mark, .coverage, .path, .not: []
    }
  }

  /// Whether it says something about names, which only an analysed collection knows.
  package var asksForNames: Bool {
    switch self {
    case .name: true
    case .not(let negated): negated.asksForNames
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForNames)
    case .everything, .text, .language, .after, .before, .mark, .coverage, .path: false
    }
  }

  /// Whether it can only be answered when it is known which stories are told in several languages.
  package var asksForCoverage: Bool {
    switch self {
    case .coverage: true
    case .not(let negated): negated.asksForCoverage
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForCoverage)
    case .everything, .text, .language, .name, .after, .before, .mark, .path: false
    }
  }
}
