internal import Catalogue
internal import Languages
internal import News

/// A story of the chain that a timeline marks: the article that is read, or a story related to it.
struct ChainStory: Hashable {
  /// Nil for the article that is read.
  let grade: RelatedStory.Grade?
  let headline: String
  let language: Language
  let date: ArticleDate

  /// The article that is read and the dated stories of the same event or topic, by date.
  static func chain(in model: Model) -> [ChainStory] {
    guard let article = model.reader.article, model.reader.isShown else { return [] }
    let own = article.date.map {
      ChainStory(
        grade: nil, headline: article.headline.text, language: article.language.language, date: $0)
    }
    let others = (model.connections?.related ?? []).filter { $0.grade != .sharesNames }.compactMap { story in
      story.row.date.map {
        ChainStory(
          grade: story.grade, headline: story.row.headline.text, language: story.row.language, date: $0)
      }
    }
    return ([own].compactMap(\.self) + others).sorted { $0.date.sortKey < $1.date.sortKey }
  }
}
