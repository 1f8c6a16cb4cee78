internal import News
internal import Text

/// The authors of a page's article.
struct PageAuthors {
  /// The names, separated by commas; nil without an author.
  private(set) var names: String?

  private static let most = 12

  init(_ metadata: PageMetadata, _ data: LinkedData) {
    let described = Self.names(in: data.article["author"]) + Self.names(in: data.article["creator"])
    let meta = metadata.first(
      "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl",
      "cxenseparse:author")
    let candidates = [described, meta.map { [$0] } ?? [], metadata.authors]
    for list in candidates {
      var names: [String] = []
      for name in list.map({ HTMLFragment($0).line }) where Self.isName(name) && !names.contains(name) {
        names.append(name)
      }
      if !names.isEmpty {
        self.names = names.prefix(Self.most).joined(separator: ", ")
        return
      }
    }
  }

  private static func names(in value: Any?) -> [String] {
    switch value {
    case let name as String: [name]
    case let list as [Any]: list.prefix(most).flatMap { names(in: $0) }
    case let object as [String: Any]: object["name"].map { names(in: $0) } ?? []
    default: []
    }
  }

  /// False for addresses and for texts too long for names.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && !text.contains("://") && !text.hasPrefix("@")
      && !text.contains("{")
  }
}
