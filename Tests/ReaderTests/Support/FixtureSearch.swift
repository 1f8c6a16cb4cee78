import Archive
import Corpus

/// What a query finds in the fixture's articles. The best match is the one that stands last in the fixture, so that
/// the order by relevance differs from all others.
struct FixtureSearch {
  private let query: Query
  private let finder: MatchFinder

  init(_ query: Query) {
    self.query = query
    finder = MatchFinder(query)
  }

  func finds(_ article: Article) -> Bool {
    switch query {
    case .language(let language): article.language.language == language
    case .name(let name): article.text.contains(name)
    case .all(let parts): parts.allSatisfy { FixtureSearch($0).finds(article) }
    case .not(let negated): !FixtureSearch(negated).finds(article)
    default: !finder.ranges(in: article.text).isEmpty
    }
  }

  /// The row with the matches of its headline, and those of the text as a snippet.
  func row(of article: Article) -> ArticleRow {
    var row = ArticleRow(article)
    row.headlineMatches = finder.ranges(in: row.headline.text)
    let start = article.headline.range.upperBound + 2
    let matches = finder.ranges(in: article.text).filter { $0.lowerBound >= start }
    if !matches.isEmpty {
      row.snippet = Snippet(
        text: String(article.text(in: start..<article.text.utf8.count)).replacing("\n", with: " "),
        matches: matches.map { $0.lowerBound - start..<$0.upperBound - start })
    }
    return row
  }
}
