internal import Catalogue
internal import Search
internal import Text

/// A condition on words in PostgreSQL's language for `tsquery`. Words are folded by gazette, and each is quoted, so that no
/// sign in them has a meaning.
enum LexemeQuery {
  /// Words in this order, side by side, in each of their spellings; nil without a word.
  static func phrase(_ match: TextMatch) -> String? { joined(match, " <-> ") }

  /// The words anywhere in the field, in each of their spellings; nil without a word.
  static func words(_ match: TextMatch) -> String? { joined(match, " & ") }

  /// The folded words of a condition.
  static func folded(_ match: TextMatch) -> [String] { folded(WordSequence(folding: match.words).text) }

  private static func folded(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static func joined(_ match: TextMatch, _ sign: String) -> String? {
    let words = folded(match)
    guard !words.isEmpty else { return nil }
    let last = words.count - 1
    let typed = words.enumerated().map { index, word in
      lexeme(word, mayGoOn: match.form == .prefix && index == last)
    }
    let others = WordSpellings(of: match).phrases(insteadOf: WordSequence(folding: match.words)).map {
      folded($0).map { lexeme($0, mayGoOn: false) }
    }
    return ([typed] + others).map { "(\($0.joined(separator: sign)))" }.joined(separator: " | ")
  }

  private static func lexeme(_ word: String, mayGoOn: Bool) -> String {
    let quoted = word.replacing("\\", with: "\\\\").replacing("'", with: "''")
    return "'\(quoted)'" + (mayGoOn ? ":*" : "")
  }
}
