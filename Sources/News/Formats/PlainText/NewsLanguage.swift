internal import Languages

/// The rules of a language that recognising an article asks for, fetched once for each article: they are asked for at
/// every line.
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

  /// The language in which programs write dates: of posts in social networks, of mail and feeds.
  static let ofPrograms = NewsLanguage(.ofPrograms)
}
