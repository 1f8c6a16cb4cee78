internal import Languages
internal import News
internal import Search

/// The source of the texts of articles.
enum ArticleSource: Sendable {
  /// Files, and the texts that the index keeps of them.
  case files(DerivedTexts, SearchedTexts)
  /// Articles that are at hand.
  case memory([ArticleID: Article])

  /// The article with an id; nil if its file contains another article by now, or none. `languages`: the languages of
  /// its neighbours, which decide the language of a short text; for a known article the language that was decided.
  func article(_ id: ArticleID, at location: Location, among languages: [Language]) -> Article? {
    switch self {
    case .files(let derived, _):
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
    case .files(let derived, _):
      if let record = derived.record(of: id) { return record.draft.text.string }
      let read = try? ArticleReader.text(at: location)
      return read?.id == id ? read?.text : nil
    case .memory(let articles): return articles[id]?.text
    }
  }

  /// The text of an article for a search. A search letter by letter mostly looks into the same texts.
  func searchableText(of id: ArticleID, at location: Location) -> SearchableText? {
    guard case .files(_, let searched) = self else {
      return text(of: id, at: location).map(SearchableText.init)
    }
    return searched.text(of: id) { text(of: id, at: location) }
  }

  /// Forgets texts of files that may have changed.
  func forgetTexts() {
    if case .files(_, let searched) = self { searched.clear() }
  }
}
