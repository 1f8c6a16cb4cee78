internal import Catalogue
internal import Text

/// Conditions in the query language of FTS5.
enum FullTextExpression {
  /// The words in the language of FTS5, quoted, so that no sign in them has a meaning; nil if there is no word.
  static func of(_ match: TextMatch) -> String? {
    let words = WordSequence(folding: match.words)
    guard !words.isEmpty else { return nil }
    let field = match.field == .title ? "title : " : ""
    return "\(field)\"\(words.text.dropFirst().dropLast())\"\(match.form == .prefix ? " *" : "")"
  }
}
