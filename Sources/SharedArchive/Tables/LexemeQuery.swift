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
    let all = Spelling.all(of: match).map { "(\($0.joined(sign)))" }
    return all.isEmpty ? nil : all.joined(separator: " | ")
  }

  /// A spelling of the words of a condition.
  struct Spelling {
    fileprivate let words: [String]
    /// True if the last word may be the beginning of a word.
    fileprivate let mayGoOn: Bool

    /// The spellings of a condition, what is typed first; none without a word.
    static func all(of match: TextMatch) -> [Spelling] {
      let words = folded(match)
      guard !words.isEmpty else { return [] }
      let others = WordSpellings(of: match).phrases(insteadOf: WordSequence(folding: match.words))
      return [Spelling(words: words, mayGoOn: match.form == .prefix)]
        + others.map { Spelling(words: folded($0), mayGoOn: false) }
    }

    /// The words in this order, side by side.
    var phrase: String { joined(" <-> ") }

    /// The words anywhere.
    var anywhere: String { joined(" & ") }

    /// The numbers that the signature of an article with the phrase has.
    var signature: [Int] {
      let whole = mayGoOn ? words.dropLast() : words[...]
      return ArticleSignature.numbers(of: WordSequence(folding: whole.joined(separator: " ")))
    }

    fileprivate func joined(_ sign: String) -> String {
      words.enumerated().map { lexeme($1, mayGoOn: mayGoOn && $0 == words.count - 1) }.joined(separator: sign)
    }
  }

  private static func lexeme(_ word: String, mayGoOn: Bool) -> String {
    let quoted = word.replacing("\\", with: "\\\\").replacing("'", with: "''")
    return "'\(quoted)'" + (mayGoOn ? ":*" : "")
  }
}
