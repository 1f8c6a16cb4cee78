internal import Catalogue
internal import News
internal import Search

/// Cuts snippets for the rows of a search, within one session.
struct SnippetReader {
  let moment: Moment

  /// The window of some articles with the pieces of headline and text that show the matches.
  func withSnippets(_ window: RowWindow, of hits: [Hit], for query: Query) throws -> RowWindow {
    let writer = SnippetWriter(finder: try WordFinder(query, NameSearch(moment.entities)))
    guard !writer.finder.isEmpty, !window.rows.isEmpty else { return window }
    let numbers = Dictionary(hits.map { ($0.id, $0.number) }) { first, _ in first }
    let texts = try ArticleTexts(moment.session).texts(of: hits)
    return window.with(
      window.rows.map { row in writer.found(row, in: numbers[row.id].flatMap { texts[$0]?.text }) })
  }

  /// The places in an article that match a query.
  func matches(in article: Article, of query: Query) throws -> [SearchHit] {
    let finder = try WordFinder(query, NameSearch(moment.entities))
    guard !finder.isEmpty else { return [] }
    return finder.hits(in: article.text, headline: article.headline.range).map {
      SearchHit($0.range, alias: finder.alias(of: $0))
    }
  }
}
