internal import Catalogue
import Foundation
internal import Languages
internal import News
internal import Text

/// A query's results in the fixture's articles, found in a simpler way than the archive's.
struct FixtureSearch {
  private let query: Query

  init(_ query: Query) {
    self.query = query
  }

  func finds(_ article: Article) -> Bool {
    switch query {
    case .language(let language): article.language.language == language
    case .name(let name): article.text.contains(name)
    case .source(let name): name == "The Morning" && article.language.language == .english
    case .all(let parts): parts.allSatisfy { FixtureSearch($0).finds(article) }
    case .any(let parts): parts.contains { FixtureSearch($0).finds(article) }
    case .not(let negated): !FixtureSearch(negated).finds(article)
    default: !hits(in: article.text).isEmpty
    }
  }

  /// The row with the matches of its headline, and those of the text as a snippet.
  func row(of article: Article) -> ArticleRow {
    var row = ArticleRow(article)
    row.headlineMatches = ranges(in: row.headline.text)
    let body = String(article.text(in: article.headline.range.upperBound + 2..<article.text.utf8.count))
    let matches = ranges(in: body)
    row.alias = hits(in: article.text).first?.alias
    if !matches.isEmpty { row.snippet = Snippet(text: body.replacing("\n", with: " "), matches: matches) }
    return row
  }

  /// The places of the sought words, and of Belgium's other name if the query seeks Belgium.
  func hits(in text: String) -> [SearchHit] {
    let aliases =
      query.soughtWords.map(\.words) == ["Belgium"]
      ? FixtureSearch(.text(TextMatch("Bỉ"))).ranges(in: text) : []
    let alias = NameAlias(typed: "Belgium", name: "Bỉ")
    return (ranges(in: text).map { SearchHit($0) } + aliases.map { SearchHit($0, alias: alias) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func ranges(in text: String) -> [TextRange] {
    let words = Self.words(of: text)
    let found = query.soughtWords.flatMap { match in
      let sought = Self.words(of: match.words).map(\.folded)
      return words.indices.filter { index in
        let here = words[index...].prefix(sought.count).map(\.folded)
        return here == sought || match.form == .prefix && sought.count == 1 && here[0].hasPrefix(sought[0])
      }.map { words[$0].range.lowerBound..<words[$0 + sought.count - 1].range.upperBound }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func words(of text: String) -> [(range: TextRange, folded: String)] {
    text.split { !$0.isLetter && !$0.isNumber }.map { word in
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      let folded = word.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      return (start..<start + word.utf8.count, folded.replacing("đ", with: "d"))
    }
  }
}
