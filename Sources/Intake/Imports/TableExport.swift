internal import News
internal import Text

/// Reads the articles in exports as a table: of Pocket, Instapaper, Raindrop and their kin.
enum TableExport {
  /// The articles with an address, in the order of the file.
  static func articles(in file: OpenFile) throws(FileProblem.Cause) -> [ImportedArticle] {
    var rows = RowReader(of: file)
    var articles: [ImportedArticle] = []
    while let contents = try rows.nextBytes() {
      // A row that can't be read costs itself.
      guard let bytes = try? contents.get(), let fields = try? TableRow.fields(of: bytes).values else {
        continue
      }
      if let article = article(fields) { articles.append(article) }
    }
    return articles
  }

  private static func article(_ fields: [String: String]) -> ImportedArticle? {
    let values = Dictionary(
      fields.map { ($0.key.lowercased().filter { !"_- ".contains($0) }, $0.value) },
      uniquingKeysWith: { first, _ in first })
    func text(_ names: [String]) -> String? { names.lazy.compactMap { values[$0]?.nonEmpty }.first }
    guard let url = ImportFields.address(text(ImportFields.urls)) else { return nil }
    var article = ImportedArticle(url: url)
    article.title = text(ImportFields.titles)?.onOneLine
    article.author = text(["author"])?.onOneLine
    article.tags = ImportFields.tags(text(["tags", "labels"]) ?? "")
    article.isRead = text(ImportFields.read).map(isTrue) ?? false
    article.isStarred = text(ImportFields.starred).map(isTrue) ?? false
    for name in ImportFields.states {
      if let state = values[name] { ImportFields.note(state: state, of: &article) }
    }
    article.added = ImportFields.seconds(text(ImportFields.added))
    article.published = ImportFields.seconds(text(ImportFields.published))
    return article
  }

  private static func isTrue(_ text: String) -> Bool { ["1", "true", "yes"].contains(text.lowercased()) }
}
