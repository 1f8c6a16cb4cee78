internal import Corpus

extension RowWindow {
  /// The same rows with what the listing's query found in them.
  func showingFindings(article: (ArticleID) -> Article?) -> RowWindow {
    guard let query = request.listing.query, !query.soughtWords.isEmpty else { return self }
    let finder = MatchFinder(query)
    let marked = rows.map { row in article(row.id).map { row.showingFindings(of: finder, in: $0) } ?? row }
    return RowWindow(
      request: request, start: start, rows: marked, total: total, anchorIndex: anchorIndex, census: census,
      unreadCount: unreadCount)
  }
}

extension ArticleRow {
  fileprivate func showingFindings(of finder: MatchFinder, in article: Article) -> ArticleRow {
    var row = self
    row.headlineMatches = finder.ranges(in: headline.text, field: .title)
    let matches = finder.ranges(in: article.text).filter { !$0.overlaps(headline.range) }
    let prose = article.parts.lazy.filter { $0.kind.isProse && $0.kind != .headline }
    row.snippet =
      prose.lazy.compactMap { part in
        SnippetWriter(article.text(in: part.range), at: part.range.lowerBound).snippet(around: matches)
      }.first
    return row
  }
}

/// How well articles answer a query: words that stand side by side as they were typed come before all else; a
/// match in the headline counts as ten in the text, and much in a short text more than the same in a long one.
struct Relevance {
  private let finder: MatchFinder

  init(_ query: Query) {
    finder = MatchFinder(query)
  }

  func score(of article: Article) -> Double {
    let headline = finder.findings(in: article.headline.text, field: .title)
    let text = finder.findings(in: article.text)
    let density = Double(10 * headline.ranges.count + text.ranges.count) / Double(article.wordCount + 200)
    return density + (headline.hasNeighbours ? 2 : text.hasNeighbours ? 1 : 0)
  }
}
