internal import Languages
internal import News

/// The source of the texts of articles.
enum ArticleSource: Sendable {
  /// Files, and the texts that the index keeps of them.
  case files(DerivedTexts)
  /// Articles that are at hand.
  case memory([ArticleID: Article])

  /// The article with an id; nil if its file contains another article by now, or none. `languages`: the languages of
  /// its neighbours, which decide the language of a short text; for a known article the language that was decided.
  func article(_ id: ArticleID, at location: Location, among languages: [Language]) -> Article? {
    switch self {
    case .files(let derived):
      let reader = ArticleReader { detectLanguage(of: $0, among: languages) }
      if let record = derived.record(of: id) { return reader.article(of: record, at: location) }
      let article = try? reader.article(at: location)
      return article?.id == id ? article : nil
    case .memory(let articles): return articles[id]
    }
  }

  /// The text of an article, read without recognising its parts.
  func text(of id: ArticleID, at location: Location) -> String? {
    switch self {
    case .files(let derived):
      if let record = derived.record(of: id) { return record.draft.text.string }
      let read = try? ArticleReader.text(at: location)
      return read?.id == id ? read?.text : nil
    case .memory(let articles): return articles[id]?.text
    }
  }
}
