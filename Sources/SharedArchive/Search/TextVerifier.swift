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
  func fitting(_ hits: [Hit], _ session: Session) throws -> [Int64] {
    let texts = try ArticleTexts(session).texts(of: hits)
    return hits.compactMap { hit in
      guard let text = texts[hit.number] else { return nil }
      let sought = match.field == .title ? text.headline : text.text
      return finder.hits(in: sought, headline: 0..<sought.utf8.count).isEmpty ? nil : hit.number
    }
  }
}

extension TextMatch {
  /// True for words that the archive finds, but for those of long articles.
  var isFoundByWords: Bool {
    switch form {
    case .exact, .near: false
    case .word, .prefix, .phrase: true
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

  /// The only condition whose articles a reading of texts has to find, where the words of the archive find all but long ones
  /// and no article is left out by it; nil otherwise.
  func doubted(hasLongArticles: Bool) -> TextMatch? {
    let matches = verifiedMatches(hasLongArticles: hasLongArticles)
    guard matches.count == 1, let match = matches.first, match.isFoundByWords, !leavesOut(match) else {
      return nil
    }
    return match
  }

  private func leavesOut(_ match: TextMatch) -> Bool {
    switch self {
    case .not(let negated): negated.verifiedMatches(hasLongArticles: true).contains(match)
    case .all(let parts), .any(let parts): parts.contains { $0.leavesOut(match) }
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
