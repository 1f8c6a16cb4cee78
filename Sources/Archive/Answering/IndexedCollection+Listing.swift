internal import Catalogue
internal import GRDB
internal import Languages
internal import News
internal import Search

// MARK: - Rows

extension IndexedCollection {
  /// Rows around an anchor of a listing, without snippets.
  mutating func window(_ request: RowRequest) -> RowWindow {
    let entry = entry(for: request.listing)
    let isByStory = request.listing.isByStory
    let place =
      isByStory
      ? WindowPlace(request, of: entry, slot: representatives(entry.slots))
      : WindowPlace(request, of: entry) { table.slot(of: $0) }
    let rows = rows(in: entry.slots[place.range])
    return RowWindow(
      request: request, start: place.range.lowerBound,
      rows: isByStory ? withStories(rows, entry.slots[place.range], of: entry) : rows,
      total: .exact(entry.slots.count), anchorIndex: place.anchor, census: entry.census,
      unreadCount: .exact(entry.unreadCount))
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
        row.annotation = marks.annotation(of: Int(slot))
        row.coverage = coverage[Int(slot)]
        return row
      }
    }
  }

  /// The articles of a listing with its counts, from the cache where possible.
  mutating func entry(for listing: Listing) -> ListingCache.Entry {
    if let entry = listings[listing] { return entry }
    let entry = makeEntry(for: listing)
    listings[listing] = entry
    return entry
  }

  private mutating func makeEntry(for listing: Listing) -> ListingCache.Entry {
    let isRanked = listing.order.key == .relevance
    let best = listing.order.second.map { SortOrder($0.key, isReversed: $0.isReversed) } ?? .newestFirst
    let slots = slots(in: isRanked ? best : listing.order)
    let found = listing.query.map { find($0) }
    let entry = ListingCache.Entry(
      of: slots, in: table, language: listing.language, kept: kept(by: listing, found?.slots), marks: marks,
      endonym: \.endonym)
    let ordered = found.map { found in
      isRanked ? entry.ordered { table.slots($0, byScores: found.scores, listing.order.isReversed) } : entry
    }
    return listing.isByStory ? firstOfEachStory(ordered ?? entry) : ordered ?? entry
  }

  /// All articles in an order.
  private mutating func slots(in order: SortOrder) -> [Int32] {
    if let slots = listings[order] { return slots }
    let slots = table.slots(in: order, sortColumns(for: order.keys))
    listings[order] = slots
    return slots
  }

  /// The articles that the listing's entity and query leave; nil if it has neither. Hidden articles are left out, unless
  /// the query says something of them.
  private mutating func kept(by listing: Listing, _ found: SlotSet?) -> SlotSet? {
    var kept = listing.entity.map { slots(naming: $0) }
    if let found {
      kept?.formIntersection(found)
      kept = kept ?? found
      for slot in table.slots(of: Array(listing.kept)) { slot.map { kept?.insert($0) } }
    }
    guard marks.hidesSome, listing.query?.asksForHidden != true else { return kept }
    let shown = SlotSet(capacity: table.count) { !marks[$0].isHidden }
    kept?.formIntersection(shown)
    return kept ?? shown
  }

  /// The columns that keys need.
  private mutating func sortColumns(for keys: [SortOrder.Key]) -> SortColumns {
    var columns = SortColumns(marks: marks)
    let none = Array(repeating: Int32.max, count: table.count)
    if keys.contains(.title) { columns.titles = ask { try TitleOrder.ranks(of: table, in: $0) } ?? none }
    if keys.contains(.source) { columns.sources = ask { try SourceNames.ranks(of: table, in: $0) } ?? none }
    if keys.contains(.author) { columns.authors = ask { try AuthorNames.ranks(of: table, in: $0) } ?? none }
    if keys.contains(.story) {
      let stories = storyTable
      columns.stories = (0..<table.count).map { Int32(stories.story(of: $0)) }
      columns.storySizes = columns.stories.map { Int32(stories.members(of: Int($0)).count) }
    }
    return columns
  }

  /// The articles that name an entity.
  private mutating func slots(naming key: EntityKey) -> SlotSet {
    var slots = SlotSet(capacity: table.count)
    for number in askEntities({ try $0.articles(naming: key) }) ?? [] {
      table.slot(ofNumber: number).map { slots.insert($0) }
    }
    return slots
  }
}

// MARK: - Articles

extension IndexedCollection {
  /// The location of an article; nil for an article that isn't in the collection.
  func location(of id: ArticleID) -> Location? {
    table.slot(of: id).flatMap { rows(in: [Int32($0)]).first?.location }
  }

  /// The ids that begin as typed, in order, eight at most; nil for text that begins no id.
  func ids(beginning typed: String) -> [ArticleID]? {
    IDPrefix(typed).map { prefix in Array(table.ids.filter { prefix.matches($0) }.sorted().prefix(8)) }
  }

  /// The unread articles of a listing.
  mutating func unread(in listing: Listing) -> [ArticleID] {
    entry(for: listing.byArticle).slots.filter { !marks[Int($0)].isRead }.map { table.ids[Int($0)] }
  }

  /// All articles of a listing, in its order.
  mutating func articles(of listing: Listing) -> [ArticleID] {
    entry(for: listing).slots.map { table.ids[Int($0)] }
  }

  /// The numbers of unread articles among the files of each source. Linear in the collection.
  func unreadCounts(ofFiles files: [String: [String]]) -> [String: Int] {
    guard let slots = try? database?.read({ try slotsByPath(in: $0) }) else { return [:] }
    return files.mapValues { files in
      files.count { file in slots[paths.key(of: Array(file.utf8))].map { !marks[$0].isRead } ?? false }
    }
  }

  private func slotsByPath(in db: Database) throws -> [PathKey: Int] {
    var slots: [PathKey: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT number, path FROM article")
    while let row = try rows.next() {
      slots[PathKey(bytes: try row.value(1))] = table.slot(ofNumber: try row.value(0))
    }
    return slots
  }

  /// The index of the nearest line of a listing that stands for something unread; nil if all is read.
  mutating func nearestUnread(_ request: UnreadRequest) -> Int? {
    let entry = entry(for: request.listing)
    let stories = entry.listed == nil ? nil : storyTable
    return request.path(total: entry.slots.count).first { index in
      guard entry.slots.indices.contains(index) else { return false }
      let slot = entry.slots[index]
      let line = stories.map { members(ofLine: slot, of: entry, in: $0) } ?? [slot]
      return line.contains { !marks[Int($0)].isRead }
    }
  }

  /// The numbers of articles of a listing by date and language. Linear in the listing.
  mutating func timeline(of listing: Listing) -> Timeline {
    var counts: [UInt64: Int] = [:]
    var undated = 0
    for slot in entry(for: listing.byArticle).slots.map(Int.init) {
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

  /// The most frequent other language of articles; the language of the first lexicon if there is no other.
  func otherLanguage(than language: Language) -> Language {
    let counts = Dictionary(grouping: table.languages, by: \.self).mapValues(\.count)
      .map { (language: table.language(numbered: $0.key), count: $0.value) }
      .filter { $0.language != language && $0.language != .undetermined }
    let most = counts.max { ($0.count, $1.language) < ($1.count, $0.language) }
    return most?.language ?? LanguagePair.partner(of: language)
  }

  /// The articles whose story isn't known, by number, newest first.
  var unsurveyed: [Int32] {
    table.slots(in: .newestFirst).map { table.numbers[Int($0)] }.filter { storyColumn[$0] == nil }
  }
}

// MARK: - Names and stories

extension IndexedCollection {
  /// The articles of each story of two and more.
  var storyGroups: [[ArticleID]] {
    var groups: [Int32: [ArticleID]] = [:]
    for (number, id) in zip(table.numbers, table.ids) {
      if let story = storyColumn[number]?.story { groups[story, default: []].append(id) }
    }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension IndexedCollection {
  /// The names of all analysed articles: by kind, then by the number of articles.
  mutating func names() -> [Connections.NameEntry] { askEntities { try $0.allEntries() } ?? [] }

  /// The entities with a name that begins as typed, those with most mentions first.
  mutating func names(beginning typed: String, limit: Int) -> [Entity] {
    askEntities { try $0.entities(beginning: typed, limit: limit) } ?? []
  }

  /// As `names(beginning:limit:)`, with the number of articles for each entity.
  mutating func nameEntries(beginning typed: String, limit: Int) -> [Connections.NameEntry] {
    let entries = askEntities { register in
      try register.entities(beginning: typed, limit: limit).map { entity in
        Connections.NameEntry(
          entity: entity, mentionCount: 0, articleCount: .exact(try register.articleCount(of: entity.key)))
      }
    }
    return entries ?? []
  }

  /// The entities with this name in any language, or else those whose names contain these words.
  mutating func entities(called words: String) -> [EntityKey] {
    askEntities { try NameSearch($0).closestEntities(called: words) } ?? []
  }

  /// The names that articles write for entities, with their numbers of mentions.
  mutating func writtenNames(of keys: [EntityKey]) -> [EntityKey: [EntityPage.NameCount]] {
    let names = askEntities { register in
      try keys.map {
        ($0, try register.nameCounts(of: register.selections(of: $0)).filter { $0.mentions > 0 })
      }
    }
    return Dictionary(names ?? []) { first, _ in first }
  }

  /// The page of an entity; nil if no analysed article names the entity.
  mutating func entityPage(of key: EntityKey) -> EntityPage? {
    let table = table
    return askEntities { try EntityPageReader(register: $0, table: table).page(of: key) } ?? nil
  }

  /// Finds the names and related stories of articles, as the collection is now.
  mutating func connectionsFinder() -> ConnectionsFinder {
    ConnectionsFinder(
      database: database, paths: paths, table: table, marks: marks, known: stories,
      corrections: currentCorrections())
  }
}
