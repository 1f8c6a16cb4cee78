internal import Catalogue
internal import News
internal import Search

/// Makes the rows of a listing: verifies exact words, ranks by spelling, cuts the window, adds snippets.
struct RowPipeline: Sendable {
  /// The longest time that rows wait for their snippets, so that both come together where reading is fast.
  private static let patience = Duration.milliseconds(20)

  let request: RowRequest
  let owner: any CollectionOwner
  let source: ArticleSource
  var withSnippets = true
  /// Receives windows that aren't complete yet; nil if only the complete one is wanted.
  var reportEarly: (@Sendable (RowWindow) -> Void)?

  /// The complete window; nil if the task was cancelled.
  @concurrent
  func window() async -> RowWindow? {
    guard let query = request.listing.query else { return await plainWindow() }
    await verifyExactWords(of: query)
    guard !Task.isCancelled else { return nil }
    await rankSpellings()
    let window = await plainWindow()
    return withSnippets ? await self.withSnippets(window, for: query) : window
  }

  private func plainWindow() async -> RowWindow {
    let request = request
    return await owner.update { $0.window(request) }
  }
}

// MARK: - Exact words

extension RowPipeline {
  /// Finds the articles with the query's exact words. Until then all candidates count as found.
  private func verifyExactWords(of query: Query) async {
    for match in query.exactWords { await verify(match, of: query) }
  }

  private func verify(_ match: TextMatch, of query: Query) async {
    let (source, grows) = (source, query.exactWordsGrow)
    let begun = await owner.update { collection -> (verifier: ExactWordVerifier, ids: [ArticleID])? in
      guard collection.exactFindings[match] == nil, let candidates = collection.candidates(for: match)
      else { return nil }
      let table = collection.table
      return (ExactWordVerifier(match, among: candidates, of: table, source: source), table.ids)
    }
    guard let begun else { return }
    var (verifier, found) = (begun.verifier, begun.verifier.none)
    while let slots = verifier.next() {
      let rows = await owner.update { Array(zip(slots, $0.rows(in: slots))) }
      for slot in await verifier.verified(rows) { found.insert(Int(slot)) }
      // A search that was cancelled, or belongs to an older table, gives no result.
      let (isCancelled, result, ids) = (Task.isCancelled, found, begun.ids)
      let goesOn = await owner.update { $0.note(isCancelled ? nil : result, for: match, ofTableWith: ids) }
      guard goesOn, !isCancelled else { return }
      if !verifier.isAtEnd, grows { await reportEarly?(plainWindow().unfinished) }
    }
  }

  private func rankSpellings() async {
    let (listing, source) = (request.listing, source)
    guard let ranker = SpellingRanker(listing, source: source) else { return }
    let begun = await owner.update { collection in
      let entry = collection.entry(for: listing)
      return entry.isRankedBySpelling ? nil : (entry, collection.rows(in: ranker.best(of: entry)))
    }
    guard let (entry, rows) = begun, let ranked = await ranker.ranked(entry, rows) else { return }
    await owner.update { $0.listings.settle(ranked, for: listing, insteadOf: entry) }
  }
}

// MARK: - Snippets

extension RowPipeline {
  /// A window with the pieces of headline and text that show the matches. A window without them is reported early where
  /// reading takes long.
  private func withSnippets(_ window: RowWindow, for query: Query) async -> RowWindow? {
    guard let reportEarly else { return await cut(window, for: query) }
    let snippets = Task { await cut(window, for: query) }
    let alarm = Task {
      try await Task.sleep(for: Self.patience)
      reportEarly(window.unfinished)
    }
    let complete = await snippets.value
    alarm.cancel()
    _ = await alarm.result
    return Task.isCancelled ? nil : complete
  }

  private func cut(_ window: RowWindow, for query: Query) async -> RowWindow {
    let (writer, source) = (SnippetWriter(finder: await owner.update { $0.finder(for: query) }), source)
    guard !writer.finder.isEmpty else { return window }
    return window.with(
      await window.rows.concurrentMap { row in
        writer.found(row, in: source.searchableText(of: row.id, at: row.location))
      })
  }
}

extension RowWindow {
  fileprivate var unfinished: RowWindow {
    var window = self
    window.isComplete = false
    return window
  }
}
