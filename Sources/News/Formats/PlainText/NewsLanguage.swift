internal import Languages

/// The rules of a language for the recognition of articles, fetched once for each article, because every line needs
/// them. A class, because the readers of every line keep the rules, and a copy of the lists costs more than the line.
final class NewsLanguage: Sendable {
  let sentences: SentenceRules
  let news: NewsWords
  /// The words of the lines around the text.
  let surroundings: SurroundingWords
  let numbersAndDates: NumberAndDateRules
  let prose: ProseRules
  private let profile: LanguageProfile

  init(_ profile: LanguageProfile) {
    sentences = profile.sentences
    news = profile.news
    surroundings = news.surroundings
    numbersAndDates = profile.numbersAndDates
    prose = profile.prose
    self.profile = profile
  }

  /// The language of dates that programs write: in posts of social networks, in mail and feeds.
  static let ofPrograms = NewsLanguage(.ofPrograms)
}

extension NewsLanguage {
  /// True for a folded word that says nothing of the subject of a text.
  func isStopWord(_ folded: String) -> Bool { profile.terms.isGrammatical(folded) }

  /// True for a folded word that names a day of the week, or that begins such a name or a day.
  func isCalendarWord(_ folded: String) -> Bool { numbersAndDates.calendarWords.contains(folded) }
}

extension NumberAndDateWords.Meaning {
  var isWeekday: Bool { if case .weekday = self { true } else { false } }
}
