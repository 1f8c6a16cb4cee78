internal import News

extension Article {
  /// The version that this one replaced; nil if there is none.
  var formerVersion: Article? {
    guard let former = provenance.previousVersion else { return nil }
    return try? ArticleReader().article(at: Location(path: PathText.folder(of: path) + "/" + former))
  }
}
