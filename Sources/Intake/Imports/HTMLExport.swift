internal import News
internal import Text

/// Reads the articles in exports as HTML: of Pocket and Instapaper, and bookmarks in the format of Netscape.
enum HTMLExport {
  /// The articles with an address, in the order of the file.
  static func articles(in tree: HTMLTree) -> [ImportedArticle] {
    var articles: [ImportedArticle] = []
    var isReadSection = false
    for number in tree.nodes.indices {
      switch tree[number].name {
      case .h1:
        // Pocket and Instapaper have a heading for each state.
        isReadSection = tree.words(of: number).lowercased().split(separator: " ").contains("archive")
      case .a:
        guard var article = article(number, in: tree) else { continue }
        if isReadSection { article.isRead = true }
        articles.append(article)
      default: break
      }
    }
    return articles
  }

  private static func article(_ number: Int, in tree: HTMLTree) -> ImportedArticle? {
    guard let url = ImportFields.address(tree.attribute(.href, of: number)) else { return nil }
    var article = ImportedArticle(url: url)
    article.title = tree.words(of: number).nonEmpty
    article.tags = ImportFields.tags(tree.attribute(.tags, of: number) ?? "")
    article.added = ImportFields.seconds(
      tree.attribute(.timeAdded, of: number) ?? tree.attribute(.addDate, of: number))
    article.isRead = tree.attribute(.toRead, of: number).map { $0 == "0" } ?? false
    return article
  }
}
