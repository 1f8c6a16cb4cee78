internal import News

/// How an article is referred to: `“Ships leave Antwerp”. AFP, 11 Sep 2025. news/ships.txt (4k7m0q2w9xyz)`; an entry of a file as
/// `news/ships.jsonl#3`.
struct Citation {
  let text: String

  init(of article: Article) {
    let origin = [article.source, DateWording.spelled(article.date)].compactMap(\.self).joined(
      separator: ", ")
    text = "“\(article.headline.wording)”. \(origin). \(article.location) (\(article.id))"
  }
}
