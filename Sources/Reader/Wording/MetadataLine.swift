internal import Languages
internal import Localization
package import News
internal import Screen

/// The line below a headline: `Tiếng Việt · 11 Sep 2025 · TTXVN · 441 words · 2 min`.
package struct MetadataLine {
  private let text: String
  /// The line with the name of the format, if the format isn't plain text.
  private let textWithFormat: String

  private static let separator = " · "

  /// The line in print: `Tiếng Việt · 2025-09-11 · TTXVN · 441 words`. `language`: the name of the article's language.
  package init(printed article: Article, language: String, notes: [String] = []) {
    self.init(
      article, [language, DateWording.numeric(article.date)],
      [Counting.of(article.wordCount, .word)] + notes
    )
  }

  /// The line on the screen.
  init(of article: Article) {
    self.init(
      article, [article.language.language.endonym, DateWording.spelled(article.date)],
      [Counting.of(article.wordCount, .word), Self.minutes(article.wordCount)])
  }

  private init(_ article: Article, _ first: [String], _ last: [String]) {
    let encoding = article.encoding.rawValue.replacing(
      TextEncoding.misreadWords, with: wording(en: TextEncoding.misreadWords, vi: ", bị đọc nhầm theo "))
    let guess =
      article.encoding.isInferred ? [wording(en: "read as \(encoding)", vi: "đọc theo \(encoding)")] : []
    let version = article.provenance.previousVersion == nil ? [] : [wording(en: "new version", vi: "bản mới")]
    let facts = first + [article.source, article.author].compactMap(\.self) + last + version + guess
    text = facts.joined(separator: Self.separator)
    textWithFormat = (article.format == Provenance().format ? facts : facts + [article.format]).joined(
      separator: Self.separator)
  }

  /// The line on lines of at most `columns`, with the name of the format if that takes no further line.
  package func lines(columns: Int) -> [String] {
    let lines = Self.wrapped(text, columns: columns)
    guard textWithFormat != text else { return lines }
    let longer = Self.wrapped(textWithFormat, columns: columns)
    return longer.count > lines.count ? lines : longer
  }

  /// Words that are read in a minute, without hurry (Brysbaert 2019: 238 for English prose; a Vietnamese syllable counts
  /// as a word here and is shorter).
  private static let wordsPerMinute = 238

  private static func minutes(_ words: Int) -> String {
    let minutes = max(1, (words + wordsPerMinute / 2) / wordsPerMinute)
    return wording(en: "\(minutes) min", vi: "\(minutes) phút")
  }

  /// A line like this on lines of at most `columns`, broken at the dots only.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    let unbroken = text.replacing(" ", with: "\u{a0}").replacing("\u{a0}·\u{a0}", with: "\u{a0}· ")
    return TextWrap.lines(of: unbroken, columns: columns).map { line in
      String(unbroken.slice(line.range)).replacing("\u{a0}", with: " ")
    }
  }
}
