internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Search
internal import Text

/// Answers listings within one session.
struct ListingReader {
  let moment: Moment
  var table: ArticleTable { moment.table }

  /// The listing with its counts. `first`: what `firstEntry` found for it in the same state of the archive.
  func entry(_ listing: Listing, after first: ListingEntry? = nil) throws -> ListingEntry {
    var writer = ConditionWriter(moment, verified: moment.verified)
    let condition = try writer.condition(of: listing)
    if listing.isByDate { return try daysEntry(listing, condition) }
    return try hitsEntry(listing, condition, limit: Hit.mostCounted, after: first)
  }

  /// The newest articles of a search alone, which are found much sooner than all are counted; nil for a listing in an order
  /// that needs all.
  ///
  /// - Parameters:
  ///   - newest: the number of articles among which these are sought; nil for all.
  ///   - first: what was found among fewer.
  ///   - doubted: a phrase for which the texts of long articles were not read: those that are found are read.
  func firstEntry(
    _ listing: Listing, among newest: Int?, after first: ListingEntry? = nil,
    doubting doubted: TextMatch? = nil
  ) throws -> ListingEntry? {
    guard let limit = listing.firstCount else { return nil }
    var writer = ConditionWriter(moment, verified: moment.verified)
    let condition = try writer.condition(of: listing, doubting: doubted)
    return try hitsEntry(listing, condition, limit: limit, among: newest, after: first)
  }

  // MARK: All articles

  /// A listing of all articles, or all of a language, by date. Hidden articles are not counted.
  private func daysEntry(_ listing: Listing, _ condition: Condition) throws -> ListingEntry {
    let memory = moment.context.memory
    let hidden = try memory.marked(moment.hidden, table.hits(among:))
    let counts = moment.table.dayCounts.without(hidden)
    let total = counts.count(listing.language)
    let isHidden = Set(hidden.map(\.id))
    let read = try memory.marked(moment.read, table.hits(among:)).filter {
      !isHidden.contains($0.id) && (listing.language == nil || $0.language == listing.language)
    }
    return ListingEntry(
      condition: condition, contents: .days(counts, oldestFirst: listing.order.isReversed),
      total: .exact(total),
      census: Census(counts.byLanguage, isWhole: true), unread: .exact(max(0, total - read.count)))
  }

  // MARK: Some articles

  private func hitsEntry(
    _ listing: Listing, _ condition: Condition, limit: Int, among newest: Int? = nil,
    after first: ListingEntry? = nil
  ) throws -> ListingEntry {
    let oldestFirst = listing.order.key == .date && listing.order.isReversed
    let all = try table.hits(
      condition, limit: limit, oldestFirst: oldestFirst, among: newest, after: first?.found?.surelyKnown)
    var (hits, isWhole) = (all.hits, all.isWhole)
    if let language = listing.language {
      hits = hits.filter { $0.language == language }
      if !isWhole {
        let own = try table.hits(
          condition, in: language, limit: limit, oldestFirst: oldestFirst, among: newest)
        (hits, isWhole) = (own.hits, own.isWhole)
      }
    }
    let order = try ListingOrder(listing, moment)
    let ordered = try order.sorted(hits)
    let shown = listing.isByStory ? try firstOfEachStory(ordered) : StoryLines(hits: ordered)
    let counts = all.hits.reduce(into: [Language: Int]()) { $0[$1.language, default: 0] += 1 }
    let unread = hits.count { moment.marks.marks[$0.id]?.isRead != true }
    return ListingEntry(
      condition: condition, contents: .hits(shown.hits),
      total: isWhole ? .exact(shown.hits.count) : .atLeast(shown.hits.count),
      census: Census(counts, isWhole: all.isWhole), unread: isWhole ? .exact(unread) : .atLeast(unread),
      storyCounts: shown.counts, storyLines: shown.articles, found: oldestFirst ? nil : all)
  }

  /// The articles of a listing by story that stand for their stories.
  private struct StoryLines {
    var hits: [Hit]
    /// By the number of such an article: the number of articles of the story, and those of them that are listed, if several
    /// are.
    var counts: [Int64: Int] = [:]
    var articles: [Int64: [ArticleID]] = [:]
  }

  /// The first article of each story.
  private func firstOfEachStory(_ hits: [Hit]) throws -> StoryLines {
    let stories = try moment.stories.stories(of: hits)
    let groups = Dictionary(grouping: hits) { stories[$0.number]?.story ?? -$0.number }
    var lines = StoryLines(hits: [])
    var seen: Set<Int64> = []
    for hit in hits {
      let story = stories[hit.number]?.story ?? -hit.number
      guard seen.insert(story).inserted else { continue }
      lines.hits.append(hit)
      lines.counts[hit.number] = stories[hit.number]?.size ?? 1
      if let group = groups[story], group.count > 1 { lines.articles[hit.number] = group.map(\.id) }
    }
    return lines
  }

  // MARK: Windows

  /// The articles at some places of a listing.
  func hits(at range: Range<Int>, of entry: ListingEntry, _ listing: Listing) throws -> [Hit] {
    switch entry.contents {
    case .hits(let hits): Array(hits[range.clamped(to: 0..<hits.count)])
    case .days(let counts, let oldestFirst):
      try table.hits(at: range, entry.condition, in: listing.language, counts, oldestFirst: oldestFirst)
    }
  }

  /// Rows around an anchor of a listing. `snippets`: true for rows with the pieces of text that show the matches.
  func window(_ request: RowRequest, of entry: ListingEntry, snippets: Bool) throws -> RowWindow {
    let place = WindowPlace(
      try wanted(request, in: entry), count: request.count, of: entry.length)
    let hits = try hits(at: place.range, of: entry, request.listing)
    var rows = try moment.rows(of: hits)
    if request.listing.isByStory {
      let hits = Dictionary(hits.map { ($0.id, $0) }) { first, _ in first }
      for index in rows.indices {
        guard let hit = hits[rows[index].id] else { continue }
        rows[index].storyCount = entry.storyCounts[hit.number] ?? 1
        rows[index].storyLine = StoryLine(entry.articles(ofLine: hit)) {
          moment.marks.marks[$0]?.isRead == true
        }
      }
    }
    var window = RowWindow(
      request: request, start: place.range.lowerBound, rows: rows, total: entry.total,
      anchorIndex: place.anchor,
      census: entry.census, unreadCount: entry.unread)
    if request.listing.query != nil, request.listing.order.key == .relevance,
      entry.length > ListingOrder.mostRanked
    {
      window.rankedCount = ListingOrder.mostRanked
    }
    guard snippets, let query = request.listing.query else { return window }
    return try SnippetReader(moment: moment).withSnippets(window, of: hits, for: query)
  }

  /// The place of a request's anchor.
  private func wanted(_ request: RowRequest, in entry: ListingEntry) throws -> Int {
    switch request.anchor {
    case .index(let index): index
    case .article(let id, let otherwise):
      try place(of: id, in: entry, request.listing) ?? otherwise
    }
  }

  private func place(of id: ArticleID, in entry: ListingEntry, _ listing: Listing) throws -> Int? {
    switch entry.contents {
    case .hits(let hits):
      if let place = hits.firstIndex(where: { $0.id == id }) { return place }
      guard listing.isByStory, let hit = try table.hit(id),
        let story = try moment.stories.stories(of: [hit])[hit.number]?.story
      else { return nil }
      let stories = try moment.stories.stories(of: hits)
      return hits.firstIndex { stories[$0.number]?.story == story }
    case .days(let counts, let oldestFirst):
      guard let hit = try table.hit(id), moment.marks.marks[id]?.isHidden != true,
        listing.language == nil || listing.language == hit.language
      else { return nil }
      let days = counts.ordered(oldestFirst: oldestFirst).prefix { $0.date != hit.date }
      return try days.reduce(0) { $0 + $1.count(listing.language) }
        + table.count(before: hit, entry.condition, in: listing.language)
    }
  }
}

extension Listing {
  /// The newest articles that the first window of a search needs; nil in an order that needs all.
  var firstCount: Int? {
    guard query != nil, !isByStory, !order.isReversed, order.second == nil else { return nil }
    return switch order.key {
    case .date: 200
    case .relevance: ListingOrder.mostRanked
    default: nil
    }
  }

  /// True for a listing of all articles, or all of a language, by date: the days say where each row is.
  fileprivate var isByDate: Bool {
    (order.key == .date || order.key == .relevance) && order.second == nil && query == nil && entity == nil
      && !isByStory
  }
}
