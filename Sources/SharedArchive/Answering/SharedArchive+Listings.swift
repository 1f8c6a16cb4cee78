package import Catalogue
package import News
internal import Search

// MARK: - Listings

extension SharedArchive {
  package func rows(_ request: RowRequest, withSnippets: Bool) async -> RowWindow {
    await complete(request, withSnippets: withSnippets, reporting: nil) ?? .empty(request)
  }

  package func rows(
    _ request: RowRequest, marked marks: any ReadingMarksSource,
    reporting report: @escaping @Sendable (RowWindow) -> Void
  ) async {
    await marks.listable()
    adopt(marks)
    guard !Task.isCancelled else { return }
    if let window = await complete(request, withSnippets: true, reporting: report) { report(window) }
  }

  package func window(for request: RowRequest, marked marks: any ReadingMarksSource) async -> RowWindow {
    adopt(marks)
    return await rows(request, withSnippets: false)
  }

  /// The complete window; nil without an answer. `report` gets windows that aren't complete yet.
  private func complete(
    _ request: RowRequest, withSnippets: Bool, reporting report: (@Sendable (RowWindow) -> Void)?
  ) async -> RowWindow? {
    guard let query = request.listing.query else { return await window(request, snippets: false) }
    var first: FirstEntry?
    if case .index(let index) = request.anchor, index < Self.firstRows, let report {
      let doubted = await doubted(in: query)
      if doubted == nil {
        guard await verify(query, for: request, reporting: report) else { return nil }
      }
      first = await reportFirst(request, query, doubting: doubted, report)
    }
    if !isKnown(request.listing) {
      guard await verify(query, for: request, reporting: report) else { return nil }
    }
    guard !Task.isCancelled else { return nil }
    return await window(request, after: first, snippets: withSnippets)
  }

  /// The places of a listing that are shown before the listing is counted.
  private static let firstRows = 100
  /// The time that a reader has to move on, before more is asked than the rows that he sees: rows for the rest of the screen,
  /// and the count. Who types a search needs neither, and a question that is given up costs the server a connection.
  private static let (fillingPause, countingPause) = (Duration.milliseconds(30), Duration.milliseconds(150))

  /// Reports the newest articles of a search before all are counted: those among the newest few hundred, and more until the
  /// screen is full. Returns what was found last.
  private func reportFirst(
    _ request: RowRequest, _ query: Query, doubting doubted: TextMatch?,
    _ report: @escaping @Sendable (RowWindow) -> Void
  ) async -> FirstEntry? {
    var (shown, first) = (0, FirstEntry?.none)
    var newest: Int? = query.fewestLookedAt
    // By relevance the newest articles that are ranked are one set.
    if request.listing.order.key == .relevance { newest = nil }
    while true {
      let found = await firstEntry(request.listing, among: newest, after: first, doubting: doubted)
      guard let found, !Task.isCancelled, first == nil || found.next != first?.next else { break }
      first = found
      if found.entry.length > shown, let window = await firstWindow(request, of: found.entry) {
        report(window)
        shown = found.entry.length
      }
      let isFull = shown >= Self.firstRows || newest == nil
      if shown > 0 { try? await Task.sleep(for: isFull ? Self.countingPause : Self.fillingPause) }
      guard !isFull, !Task.isCancelled else { break }
      // A word that isn't in the very newest articles may still be frequent.
      let isRare = shown == 0 && newest != ArticleTable.fewestLookedAt
      newest = newest.map { $0 * (isRare ? ArticleTable.growthWithoutFinds : ArticleTable.growth) }
    }
    return first
  }

  private func firstWindow(_ request: RowRequest, of entry: ListingEntry) async -> RowWindow? {
    let window = await ask { try ListingReader(moment: $0).window(request, of: entry, snippets: true) }
    guard var window else { return nil }
    window.isComplete = false
    return window
  }

  /// The window; nil without an answer.
  private func window(
    _ request: RowRequest, after first: FirstEntry? = nil, snippets: Bool
  ) async -> RowWindow? {
    guard let entry = await entry(request.listing, after: first) else { return nil }
    return await ask { try ListingReader(moment: $0).window(request, of: entry, snippets: snippets) }
  }

  /// The phrase of a query for which the texts of long articles were not read; nil where they were, or have to be first.
  private func doubted(in query: Query) async -> TextMatch? {
    guard await currentContext() != nil else { return nil }
    return query.doubted(hasLongArticles: hasLongArticles).flatMap { verified[$0] == nil ? $0 : nil }
  }

  /// Finds the articles of conditions whose texts have to be read. Until all are read, windows show those that are found.
  /// False if the texts were not read.
  func verify(
    _ query: Query, for request: RowRequest, reporting report: (@Sendable (RowWindow) -> Void)? = nil
  ) async -> Bool {
    guard await currentContext() != nil else { return false }
    for match in query.verifiedMatches(hasLongArticles: hasLongArticles) where verified[match] == nil {
      let verifier = TextVerifier(match)
      guard let candidates = await ask({ try verifier.candidates($0) }) else { return false }
      var (found, rest) = ([Int64](), candidates[...])
      while !rest.isEmpty {
        let batch = rest.prefix(TextVerifier.batch)
        guard let fitting = await ask({ try verifier.fitting(Array(batch), $0.session) }),
          !Task.isCancelled
        else {
          forget(match)
          return false
        }
        found += fitting
        rest = rest.dropFirst(TextVerifier.batch)
        note(found, for: match)
        if let report, !rest.isEmpty, query.exactWordsGrow,
          var window = await window(request, snippets: false)
        {
          window.isComplete = false
          report(window)
        }
      }
      note(found, for: match)
    }
    return !Task.isCancelled
  }

  private func note(_ found: [Int64], for match: TextMatch) {
    verified[match] = found
    forgetEntries()
  }

  private func forget(_ match: TextMatch) {
    verified[match] = nil
    forgetEntries()
  }
}

// MARK: - Articles of listings

extension SharedArchive {
  /// The most articles of a listing whose ids are handed out at once.
  private static let mostIDs = 100_000

  package func unread(in listing: Listing, marked marks: any ReadingMarksSource) async -> [ArticleID] {
    await articles(of: listing.byArticle, marked: marks).filter { !isRead($0) }
  }

  package func articles(of listing: Listing, marked marks: any ReadingMarksSource) async -> [ArticleID] {
    adopt(marks)
    guard let entry = await entry(listing) else { return [] }
    let range = 0..<min(entry.length, Self.mostIDs)
    return await ask { try ListingReader(moment: $0).hits(at: range, of: entry, listing).map(\.id) } ?? []
  }

  /// No article of the archive is a file of a source.
  package func unreadCounts(
    ofFiles files: [String: [String]], marked marks: any ReadingMarksSource
  ) -> [String: Int] { [:] }

  package func nearestUnread(_ request: UnreadRequest, marked marks: any ReadingMarksSource) async -> Int? {
    adopt(marks)
    guard let entry = await entry(request.listing), entry.length > 0 else { return nil }
    let path = Array(UnreadPath(request, length: entry.length))
    for range in path {
      let found = await ask { try ListingReader(moment: $0).hits(at: range, of: entry, request.listing) }
      guard let found, !Task.isCancelled else { return nil }
      let indices = request.isForward ? Array(found.indices) : found.indices.reversed()
      if let index = indices.first(where: { index in
        entry.articles(ofLine: found[index]).contains { !isRead($0) }
      }) {
        return range.lowerBound + index
      }
    }
    return nil
  }

  package func timeline(of listing: Listing) async -> Timeline {
    guard let entry = await entry(listing.byArticle) else {
      return Timeline(listing: listing, entries: [], undatedCount: 0)
    }
    return Timeline(listing, of: entry)
  }
}

extension Query {
  /// The number of articles among which a first search looks. Words side by side are rare: to look for them among few
  /// articles would only delay them.
  fileprivate var fewestLookedAt: Int {
    hasPhrases ? ArticleTable.fewestLookedAtForPhrases : ArticleTable.fewestLookedAt
  }
}

extension RowWindow {
  /// The window of an archive without an answer.
  fileprivate static func empty(_ request: RowRequest) -> RowWindow {
    RowWindow(request: request, start: 0, rows: [], total: 0, anchorIndex: nil, census: Census())
  }
}
