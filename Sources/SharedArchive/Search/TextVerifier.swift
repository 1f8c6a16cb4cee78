internal import Catalogue
internal import News
internal import PostgreSQL
internal import Search

/// Finds the articles that fit a condition that the words of the archive don't tell: exact spellings, words near each
/// other, and phrases in long articles. Their texts are read, the newest first.
struct TextVerifier: Sendable {
  /// The number of texts that are read between two looks whether the screen is full.
  static let batch = 250

  let match: TextMatch
  private let finder: WordFinder

  init(_ match: TextMatch) {
    self.match = match
    finder = WordFinder([WordFinder.Pattern(match)])
  }

  /// The articles whose texts have to be read, the newest first; none if the words of the archive tell all.
  func candidates(_ moment: Moment) throws -> [Hit] {
    var writer = ConditionWriter(moment, verified: [:])
    guard let condition = writer.verification(of: match) else { return [] }
    return try moment.table.hits(condition, limit: Hit.mostCounted).hits
  }

  /// The articles among some that fit.
  func fitting(_ hits: ArraySlice<Hit>, _ moment: Moment) throws -> [Int64] {
    let texts = try ArticleTexts(moment.session).texts(of: Array(hits))
    return hits.compactMap { hit in
      guard let text = texts[hit.number] else { return nil }
      let sought = match.field == .title ? text.headline : text.text
      return finder.hits(in: sought, headline: 0..<sought.utf8.count).isEmpty ? nil : hit.number
    }
  }
}

extension Query {
  /// True if all articles that fit have words side by side.
  var hasPhrases: Bool {
    switch self {
    case .text(let match):
      switch match.form {
      case .near: false
      case .word, .prefix, .phrase, .exact: LexemeQuery.folded(match).count > 1
      }
    case .all(let parts): parts.contains(where: \.hasPhrases)
    case .any(let parts): !parts.isEmpty && parts.allSatisfy(\.hasPhrases)
    default: false
    }
  }

  /// The conditions whose articles a reading of texts has to find. `hasLongArticles`: whether the archive has articles
  /// whose phrases its words don't tell.
  func verifiedMatches(hasLongArticles: Bool) -> [TextMatch] {
    switch self {
    case .text(let match):
      switch match.form {
      case .exact, .near: [match]
      case .word, .prefix, .phrase:
        hasLongArticles && LexemeQuery.folded(match).count > 1 ? [match] : []
      }
    case .not(let negated): negated.verifiedMatches(hasLongArticles: hasLongArticles)
    case .all(let parts), .any(let parts):
      parts.flatMap { $0.verifiedMatches(hasLongArticles: hasLongArticles) }
    default: []
    }
  }
}
