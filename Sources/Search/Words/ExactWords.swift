package import Catalogue

extension Query {
  /// The conditions of the query with exact words.
  package var exactWords: [TextMatch] {
    switch self {
    case .text(let match): match.form == .exact ? [match] : []
    case .not(let negated): negated.exactWords
    case .all(let parts), .any(let parts): parts.flatMap(\.exactWords)
    default: []
    }
  }

  /// True if the query can only find more articles when more of them turn out to have its exact words.
  package var exactWordsGrow: Bool {
    switch self {
    case .not(let negated): negated.exactWords.isEmpty
    case .all(let parts), .any(let parts): parts.allSatisfy(\.exactWordsGrow)
    default: true
    }
  }
}
