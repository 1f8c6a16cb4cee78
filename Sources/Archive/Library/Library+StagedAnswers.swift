package import Catalogue

/// Answers in stages, for somebody who types: rows that are known at once are reported at once.
extension Library {
  /// How long rows wait for their snippets, so that they come in one piece where nothing is slow.
  private static var patience: Duration { .milliseconds(20) }

  /// Rows around an anchor of a listing, with their marks and, where it searches, with snippets. Where that takes long,
  /// windows come before that are not complete. A cancelled answer ends
  /// without a complete window.
  package func rows(
    _ request: RowRequest, marked state: any ReadingMarksSource,
    reporting report: @escaping @Sendable (RowWindow) -> Void
  ) async {
    await state.loaded()
    adopt(state)
    // The request was replaced while others were answered.
    guard !Task.isCancelled else { return }
    guard let query = request.listing.query else { return report(plainRows(request)) }
    await verifyExactWords(of: query) {
      if query.exactWordsGrow { report(plainRows(request).unfinished) }
    }
    guard !Task.isCancelled else { return }
    await rankSpellings(of: request.listing)
    await reportSnippets(of: plainRows(request), for: query, report)
  }

  private func reportSnippets(
    of window: RowWindow, for query: Query, _ report: @escaping @Sendable (RowWindow) -> Void
  ) async {
    let snippets = Task { await withSnippets(window, for: query) }
    let alarm = Task {
      try await Task.sleep(for: Self.patience)
      report(window.unfinished)
    }
    let complete = await snippets.value
    alarm.cancel()
    _ = await alarm.result
    if !Task.isCancelled { report(complete) }
  }
}

extension RowWindow {
  fileprivate var unfinished: RowWindow {
    var window = self
    window.isComplete = false
    return window
  }
}

extension Query {
  /// Whether it can only find more when more articles turn out to hold its exact words.
  fileprivate var exactWordsGrow: Bool {
    switch self {
    case .not(let negated): negated.exactWords.isEmpty
    case .all(let parts), .any(let parts): parts.allSatisfy(\.exactWordsGrow)
    default: true
    }
  }
}
