internal import Catalogue
internal import News
internal import Reader

extension Story {
  /// The cells of the story in a table, with its dates written as `written` writes them.
  func cells(_ languages: String, _ written: (ArticleDate?) -> String) -> [String] {
    [
      written(newest.date), String(articleCount), languages, central.headline.wording, written(first.date),
      first.source ?? "", central.location.description,
    ]
  }

  /// `en 8 vi 4`, for programs.
  var languageCells: String { languages.map { "\($0.language) \($0.count)" }.joined(separator: " ") }
}
