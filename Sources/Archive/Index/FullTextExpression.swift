internal import Catalogue
internal import Search
internal import Text

/// Conditions in the query language of FTS5.
enum FullTextExpression {
  /// The words in the language of FTS5, quoted, so that no sign in them has a meaning; nil without a word. A word that has
  /// another spelling is sought in both.
  static func of(_ match: TextMatch) -> String? {
    let words = WordSequence(folding: match.words)
    guard !words.isEmpty else { return nil }
    if case .near(let distance) = match.form { return near(words, within: distance, match) }
    let quoted = "\"\(words.text.dropFirst().dropLast())\"\(match.form == .prefix ? " *" : "")"
    let alternatives = WordSpellings(of: match).phrases(insteadOf: words)
    let field = match.field == .title ? "title : " : ""
    if alternatives.isEmpty { return field + quoted }
    return field + "(" + ([quoted] + alternatives.map { "\"\($0)\"" }).joined(separator: " OR ") + ")"
  }

  /// Words at most so far from each other, in each of their spellings.
  private static func near(_ words: WordSequence, within distance: Int, _ match: TextMatch) -> String {
    let phrases =
      [String(words.text.dropFirst().dropLast())] + WordSpellings(of: match).phrases(insteadOf: words)
    let groups = phrases.map { phrase in
      let quoted = phrase.split(separator: " ").map { "\"\($0)\"" }.joined(separator: " ")
      return "NEAR(\(quoted), \(distance))"
    }
    let field = match.field == .title ? "title : " : ""
    return field + "(" + groups.joined(separator: " OR ") + ")"
  }

  /// The other spellings of the words alone, in the language of FTS5; nil where the words have none.
  static func ofAlternatives(_ match: TextMatch) -> String? {
    let alternatives = WordSpellings(of: match).phrases(insteadOf: WordSequence(folding: match.words))
    let field = match.field == .title ? "title : " : ""
    return alternatives.isEmpty
      ? nil : field + "(" + alternatives.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }
}
