internal import Catalogue
internal import News
internal import Screen

/// The line of facts below a headline: `Tiếng Việt · 11 Sep 2025 · TTXVN · 441 words · 2 min`.
enum Facts {
  /// Words that are read in a minute, without hurry (Brysbaert 2019: 238 for English prose; a Vietnamese
  /// syllable counts as a word here and is shorter).
  private static let wordsAMinute = 238

  static func line(for article: Article, endonym: String) -> String {
    let facts = [
      endonym, spelled(article.date), article.source, words(article.wordCount), minutes(article.wordCount),
    ]
    return facts.compactMap(\.self).joined(separator: " · ")
  }

  /// The facts on lines of at most `columns`, broken between facts and not within one.
  static func lines(for article: Article, endonym: String, columns: Int) -> [String] {
    lines(of: line(for: article, endonym: endonym), columns: columns)
  }

  /// Facts with dots between them on lines of at most `columns`, likewise.
  static func lines(of text: String, columns: Int) -> [String] {
    let unbroken = text.replacing(" ", with: "\u{a0}").replacing("\u{a0}·\u{a0}", with: "\u{a0}· ")
    return TextWrap.lines(of: unbroken, columns: columns).map { line in
      String(unbroken.slice(line.range)).replacing("\u{a0}", with: " ")
    }
  }

  /// `11 Sep 2025`, `~Sep 2025`, `2025`, `undated`.
  static func spelled(_ date: ArticleDate?) -> String {
    guard let date else { return "undated" }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = [date.day.map(String.init), date.month.map { months[$0 - 1] }, String(date.year)]
    return (date.isInferred ? "~" : "") + parts.compactMap(\.self).joined(separator: " ")
  }

  private static func words(_ count: Int) -> String {
    count == 1 ? "1 word" : "\(Counting.grouped(count)) words"
  }

  private static func minutes(_ words: Int) -> String {
    "\(max(1, (words + wordsAMinute / 2) / wordsAMinute)) min"
  }
}

/// Numbers for people.
enum Counting {
  /// `1,234,567`; `1,234+` where there may be more.
  static func grouped(_ count: Count) -> String { grouped(count.value) + (count.isExact ? "" : "+") }

  /// `1,234,567`.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    for position in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
    }
    return digits
  }
}
