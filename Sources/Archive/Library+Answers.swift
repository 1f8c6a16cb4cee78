package import Corpus
internal import GRDB
internal import Linguistics

// An answer that the database refuses is an empty one: whatever is wrong shows, and is told, where it is written.
extension Library {
  /// Rows around an anchor of a listing; with snippets where it searches.
  package func rows(_ request: RowRequest) async -> RowWindow {
    if let query = request.listing.query { await verifyExactWords(of: query) }
    let entry = entry(for: request.listing)
    let place = WindowPlace(request, of: entry) { roster.slot(of: $0) }
    var rows = rows(in: entry.slots[place.range])
    if let query = request.listing.query { rows = await withSnippets(rows, for: query) }
    return RowWindow(
      request: request, start: place.range.lowerBound, rows: rows, total: entry.slots.count,
      anchorIndex: place.anchor, census: entry.census, unreadCount: entry.unreadCount)
  }

  /// The articles of a listing, in its order.
  func slots(of listing: Listing) -> [Int32] {
    entry(for: listing).slots
  }

  func rows(in slots: ArraySlice<Int32>) -> [ArticleRow] {
    let numbers = slots.map { roster.numbers[Int($0)] }
    let found = ask { db in
      let reader = try RowReader(db, paths)
      return try numbers.map { try reader.row($0) }
    }
    return zip(slots, found ?? []).compactMap { slot, row in
      row.map { row in
        var row = row
        row.marks = marks[Int(slot)]
        return row
      }
    }
  }

  private func entry(for listing: Listing) -> ListingCache.Entry {
    let isRanked = listing.order.key == .relevance
    let order = isRanked ? .newestFirst : listing.order
    let slots = listings.slots(in: order) { roster.slots(in: order, ranks: ranks(for: order.key)) }
    return listings.entry(for: listing) {
      let found = listing.query.map(find)
      let ranked =
        isRanked ? roster.slots(slots, byScores: found?.scores ?? [], listing.order.isReversed) : slots
      return ListingCache.Entry(
        of: ranked, in: roster, language: listing.language, kept: kept(by: listing, found?.slots),
        marks: marks,
        endonym: \.endonym)
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
    let titles = ask { try TitleOrder.ranks(of: roster, in: $0) }
    return titles ?? Array(repeating: 0, count: roster.count)
  }

  /// The articles that name an entity.
  private func slots(naming key: EntityKey) -> SlotSet {
    var slots = SlotSet(capacity: roster.count)
    let numbers = ask { db in
      try register(db).articles(naming: key)
    }
    for number in numbers ?? [] { roster.slot(ofNumber: number).map { slots.insert($0) } }
    return slots
  }

  /// The article with an id; nil where its file has changed or gone.
  package func article(_ id: ArticleID) async -> Article? {
    guard let slot = roster.slot(of: id), let row = rows(in: [Int32(slot)]).first else { return nil }
    return await Self.read(id, at: row.path, from: source)
  }

  /// Off the actor, which has others to answer meanwhile.
  @concurrent
  private static func read(_ id: ArticleID, at path: String, from source: ArticleSource) async -> Article? {
    source.article(id, at: path)
  }

  /// The article whose id begins as typed.
  package func lookUp(_ typed: String) async -> IDLookup {
    guard let prefix = IDPrefix(typed) else { return .unknown }
    let found = roster.ids.filter { prefix.matches($0) }.sorted().prefix(8)
    guard let first = found.first else { return .unknown }
    if found.count > 1 { return .ambiguous(Array(found)) }
    return await article(first).map(IDLookup.article) ?? .unknown
  }

  /// Asks the database; nil where there is none yet, or it fails.
  func ask<Answer>(_ question: (Database) throws -> Answer) -> Answer? {
    guard let database else { return nil }
    return try? database.connections.read(question)
  }
}

// MARK: - Names and stories

extension Library {
  /// The names and related stories of an article. Before the collection is analysed its own names are there
  /// all the same, with `isComplete` false.
  package func connections(of id: ArticleID) async -> Connections? {
    guard let article = await article(id) else { return nil }
    // Off the actor, for the first analysis also loads the tables of names.
    let analysis = await ArticleAnalysis.make(of: article)
    let known = ask { db in
      let register = try register(db)
      let corrected = register.overlay.corrected(analysis)
      return (try register.entries(of: corrected, in: article.language.language), corrected.mentions)
    }
    return Connections(
      article: id, names: known?.0 ?? [], mentions: known?.1 ?? analysis.mentions,
      related: stories(related: article, analysis, limit: 12), isComplete: isConnected)
  }

  /// The stories that belong to an article, best first; none where the article isn't analysed yet.
  package func related(to id: ArticleID, limit: Int = 12) async -> [RelatedStory] {
    guard let article = await article(id) else { return [] }
    return stories(related: article, await ArticleAnalysis.make(of: article), limit: limit)
  }

  private func stories(related article: Article, _ analysis: ArticleAnalysis, limit: Int) -> [RelatedStory] {
    guard let slot = roster.slot(of: article.id) else { return [] }
    let stories = ask { db in
      let register = try register(db)
      let writer = ReasonWriter(register, for: article, analysis)
      var features = features
      features.aliases = register.overlay.features
      let index = StoryIndex(db: db, roster: roster, features: features)
      return try RelatedStories(index: index).matches(of: roster.numbers[slot], limit: limit).compactMap {
        match in
        try self.story(match, writer, db)
      }
    }
    return stories ?? []
  }

  private func story(_ match: RelatedStories.Match, _ writer: ReasonWriter, _ db: Database) throws
    -> RelatedStory?
  {
    guard var row = try RowReader(db, paths).row(match.article) else { return nil }
    row.marks = roster.slot(ofNumber: Int64(match.article)).map { marks[$0] } ?? ReadingMarks()
    return RelatedStory(
      row: row, score: match.score, grade: match.grade,
      reasons: try writer.reasons(for: match.likeness, in: row.language))
  }

  /// The names of all articles that are analysed: by kind, then those that most articles have.
  package func names() -> [Connections.NameEntry] {
    ask { try register($0).allEntries() } ?? []
  }

  /// The entities that are called so in any language; where none is, those in whose names these words stand.
  package func entities(called words: String) -> [EntityKey] {
    ask { db in try NameSearch(register(db)).closestEntities(called: words) } ?? []
  }

  /// All that the collection says of an entity, as far as it is analysed; nil where no article names it.
  package func entityPage(of key: EntityKey) -> EntityPage? {
    ask { db in try EntityPageWriter(register: register(db), roster: roster).page(of: key) } ?? nil
  }

  /// The entities of the index, with the user's corrections.
  func register(_ db: Database) throws -> EntityRegister {
    let overlay = try overlay ?? (corrections.isEmpty ? EntityOverlay() : EntityOverlay(corrections, in: db))
    self.overlay = overlay
    return try EntityRegister(db, overlay)
  }
}
