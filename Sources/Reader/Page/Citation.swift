internal import News

/// How an article is referred to: `“Ships leave Antwerp”. AFP, 11 Sep 2025. news/ships.txt (4k7m0q2w9xyz)`.
struct Citation {
  let text: String

  init(of article: Article) {
    let headline = article.headline.isCut ? article.headline.text + "…" : article.headline.text
    let source = article.source.map { String(article.text(in: $0)) }
    let origin = [source, Facts.spelled(article.date)].compactMap(\.self).joined(separator: ", ")
    text = "“\(headline)”. \(origin). \(article.path) (\(article.id))"
  }
}
