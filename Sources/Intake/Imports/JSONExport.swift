internal import News
internal import Text

/// Reads the articles in exports as JSON: of wallabag, Omnivore, Readability, Pinboard and their kin.
enum JSONExport {
  /// The articles with an address, in the order of the file. Throws if the file is no array of objects, and for an
  /// element that isn't JSON.
  static func articles(in file: OpenFile) throws(FileProblem.Cause) -> [ImportedArticle] {
    var elements = JSONElementReader(of: file)
    var articles: [ImportedArticle] = []
    while let contents = try elements.nextBytes() {
      // An element that can't be read costs itself.
      guard let bytes = try? contents.get(), let values = JSONValues(bytes) else { continue }
      if let article = article(values) { articles.append(article) }
    }
    return articles
  }

  private static func article(_ values: JSONValues) -> ImportedArticle? {
    guard let url = ImportFields.address(values.text(ImportFields.urls)) else { return nil }
    var article = ImportedArticle(url: url)
    // Pinboard has the title of a page in its description.
    article.title = values.text(ImportFields.titles + (values.has("href") ? ["description"] : []))?.onOneLine
    article.author = values.list("authors", "author", "publishedby").joined(separator: ", ").nonEmpty
    article.tags = values.has("href") ? spacedTags(values) : values.list("tags", "labels", "categories")
    article.isRead = values.isTrue(ImportFields.read) ?? false
    article.isStarred = values.isTrue(ImportFields.starred) ?? false
    if let state = values.text(ImportFields.states) { ImportFields.note(state: state, of: &article) }
    if values.isTrue(["toread"]) == false { article.isRead = true }
    article.added = ImportFields.seconds(values.text(ImportFields.added))
    article.published = ImportFields.seconds(values.text(ImportFields.published))
    article.html = values.text(ImportFields.contents)
    return article
  }

  /// Tags with blanks between them.
  private static func spacedTags(_ values: JSONValues) -> [String] {
    guard let text = values.text(["tags"]) else { return values.list("tags") }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
