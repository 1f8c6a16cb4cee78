internal import Catalogue
internal import Languages
internal import News

extension MarkedArticle {
  /// The article as a file of Markdown. Front matter has its facts and what the user marked and wrote, so that gazette reads
  /// the file as the same article.
  var file: String {
    var front = FrontMatterWriter()
    front.add("title", MarkdownWriter.title(of: article))
    if let date = article.date, !date.isInferred { front.add("date", date.description) }
    front.add("author", article.author)
    front.add("source", article.source)
    let language = article.language.language
    if language != .undetermined { front.add("language", language.code) }
    front.add("link", article.link)
    front.add("tags", article.tags + record.annotation.tags.filter { !article.tags.contains($0) })
    if record.marks.isStarred { front.add("starred", "true") }
    front.add("note", record.annotation.note)
    return front.text + String(decoding: MarkdownWriter.body(of: article), as: UTF8.self)
  }
}
