package import Catalogue
internal import GRDB
internal import Languages
package import News
package import Stories

// Where the database fails, the answer is empty: the reason is reported where the database is written.
extension Library {
  /// Rows around an anchor of a listing; where it searches, with snippets if these are wanted, for which the articles
  /// have to be read.
  package func rows(_ request: RowRequest, withSnippets: Bool) async -> RowWindow {
    guard let query = request.listing.query else { return plainRows(request) }
    await verifyExactWords(of: query)
    await rankSpellings(of: request.listing)
    return withSnippets ? await self.withSnippets(plainRows(request), for: query) : plainRows(request)
  }

  /// Rows around an anchor of a listing, without snippets.
  func plainRows(_ request: RowRequest) -> RowWindow {
    let entry = entry(for: request.listing)
    let place = WindowPlace(request, of: entry) { table.slot(of: $0) }
    return RowWindow(
      request: request, start: place.range.lowerBound, rows: rows(in: entry.slots[place.range]),
      total: .exact(entry.slots.count), anchorIndex: place.anchor, census: entry.census,
      unreadCount: .exact(entry.unreadCount))
  }

  /// The articles of a listing, in its order.
  func slots(of listing: Listing) -> [Int32] {
    entry(for: listing).slots
  }

  func rows(in slots: ArraySlice<Int32>) -> [ArticleRow] {
    let numbers = slots.map { table.numbers[Int($0)] }
    let found = ask { db in
      let reader = try RowReader(db, paths)
      return try numbers.map { try reader.row($0) }
    }
    return zip(slots, found ?? []).compactMap { slot, row in
      row.map { row in
        var row = row
        row.marks = marks[Int(slot)]
        row.coverage = coverage[table.numbers[Int(slot)]]
        return row
      }
    }
  }

  func entry(for listing: Listing) -> ListingCache.Entry {
    let isRanked = listing.order.key == .relevance
    let order = isRanked ? .newestFirst : listing.order
    let slots = listings.slots(in: order) { table.slots(in: order, ranks: ranks(for: order.key)) }
    return listings.entry(for: listing) {
      let found = listing.query.map(find)
      let entry = ListingCache.Entry(
        of: slots, in: table, language: listing.language, kept: kept(by: listing, found?.slots),
        marks: marks,
        endonym: \.endonym)
      guard isRanked, let scores = found?.scores else { return entry }
      return entry.ordered { table.slots($0, byScores: scores, listing.order.isReversed) }
    }
  }

  private func kept(by listing: Listing, _ found: SlotSet?) -> SlotSet? {
    guard let entity = listing.entity else { return found }
    var kept = slots(naming: entity)
    if let found { kept.formIntersection(found) }
    return kept
  }

  /// The ranks of the slots by headline.
  private func ranks(for key: SortOrder.Key) -> [Int32] {
    guard key == .title else { return [] }
    let titles = ask { try TitleOrder.ranks(of: table, in: $0) }
    return titles ?? Array(repeating: 0, count: table.count)
  }

  /// The articles that name an entity.
  private func slots(naming key: EntityKey) -> SlotSet {
    var slots = SlotSet(capacity: table.count)
    let numbers = ask { db in
      try register(db).articles(naming: key)
    }
    for number in numbers ?? [] { table.slot(ofNumber: number).map { slots.insert($0) } }
    return slots
  }

  /// The article with an id; nil where its file has changed or gone.
  package func article(_ id: ArticleID) async -> Article? {
    guard let slot = table.slot(of: id) else { return nil }
    if let article = cache[id] { return article }
    guard let row = rows(in: [Int32(slot)]).first else { return nil }
    return await cache.article(id) { [source] in source.article(id, at: row.location) }
  }

  package nonisolated func articleInMemory(_ id: ArticleID) -> Article? { cache[id] }

  /// The article whose id begins as typed.
  package func lookUp(_ typed: String) async -> IDLookup {
    guard let prefix = IDPrefix(typed) else { return .unknown }
    let found = table.ids.filter { prefix.matches($0) }.sorted().prefix(8)
    guard let first = found.first else { return .unknown }
    if found.count > 1 { return .ambiguous(Array(found)) }
    return await article(first).map(IDLookup.article) ?? .unknown
  }
}

// MARK: - Names and stories

extension Library {
  /// The names and related stories of an article. Before the collection is analysed its own names are there
  /// all the same, with `isComplete` false.
  package func connections(of id: ArticleID) async -> Connections? {
    guard let article = await article(id) else { return nil }
    return await connections(of: article)
  }

  /// The names and related stories of an article at hand, which may be newer than the index.
  package func connections(of article: Article) async -> Connections {
    defer { mendDamage() }
    return await connectionsReader.connections(of: article, isComplete: isConnected)
  }

  /// The stories that belong to an article, best first; none where the article isn't analysed yet.
  ///
  /// - Parameter includingUnrelated: also those that were looked at closely and have too little in common.
  package func related(
    to id: ArticleID, limit: Int, includingUnrelated: Bool
  ) async -> [RelatedStory] {
    guard let article = await article(id) else { return [] }
    defer { mendDamage() }
    return await connectionsReader.stories(
      related: article, limit: limit, includingUnrelated: includingUnrelated)
  }

  /// The candidates that were compared with an article, best first, without reasons: for `eval`.
  package func candidates(of id: ArticleID) async -> [StoryCandidate] {
    await connectionsReader.candidates(of: id)
  }

  private var connectionsReader: ConnectionsFinder {
    ConnectionsFinder(
      database: database, paths: paths, table: table, marks: marks, known: stories,
      corrections: currentCorrections)
  }

  /// The names of all articles that are analysed: by kind, then those that most articles have.
  package func names() -> [Connections.NameEntry] {
    ask { try register($0).allEntries() } ?? []
  }

  /// The entities with this name in any language; where there is none, those whose names contain these words.
  package func entities(called words: String) -> [EntityKey] {
    ask { db in try NameSearch(register(db)).closestEntities(called: words) } ?? []
  }

  /// All that the collection says of an entity, as far as it is analysed; nil where no article names it.
  package func entityPage(of key: EntityKey) -> EntityPage? {
    ask { db in try EntityPageReader(register: register(db), table: table).page(of: key) } ?? nil
  }

  /// The entities of the index, with the user's corrections.
  func register(_ db: Database) throws -> EntityRegister {
    let resolved =
      try resolvedCorrections
      ?? (corrections.isEmpty
        ? ResolvedCorrections() : ResolvedCorrections(corrections, in: IndexedEntities(db: db)))
    resolvedCorrections = resolved
    return try EntityRegister(db, resolved)
  }
}
