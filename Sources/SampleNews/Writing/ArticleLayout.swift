/// The layouts of articles, as in `seeds/`.
enum ArticleLayout {
  /// A date line, a photo caption run into the first line, and an agency's end mark.
  case agency
  /// A date line and paragraphs with headings between them.
  case dated
  /// A headline of its own and paragraphs; the date is in the text.
  case headlined
  /// All on one line.
  case wall
  /// Headings of a fixed kind, and questions that are set off with hyphens.
  case digest

  /// The usual ones of a language, as often as they are met.
  static func some(of language: SampleLanguage, from random: inout RandomSource) -> ArticleLayout {
    switch (language, random.number(below: 10)) {
    case (.vietnamese, 0..<5): .agency
    case (.vietnamese, 5..<8): .dated
    case (.vietnamese, _): .headlined
    case (.english, 0..<5): .dated
    case (.english, 5..<7): .headlined
    case (.english, 7): .digest
    case (.english, _): .wall
    }
  }
}
