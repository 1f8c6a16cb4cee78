internal import Languages

/// The rules of a language for the recognition of articles, fetched once for each article, because every line needs
/// them.
struct NewsLanguage: Sendable {
  let sentences: SentenceRules
  let news: NewsWords
  let numbersAndDates: NumberAndDateRules
  let prose: ProseRules

  init(_ profile: LanguageProfile) {
    sentences = profile.sentences
    news = profile.news
    numbersAndDates = profile.numbersAndDates
    prose = profile.prose
  }

  /// The language of dates that programs write: in posts of social networks, in mail and feeds.
  static let ofPrograms = NewsLanguage(.ofPrograms)
}
