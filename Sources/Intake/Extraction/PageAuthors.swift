internal import Languages
internal import News
internal import Text

/// The authors of a page's article.
struct PageAuthors {
  /// The names, separated by commas; nil without an author.
  private(set) var names: String?

  private static let most = 12

  /// - Parameters:
  ///   - bylines: the lines of authors in the page, which count last.
  ///   - sites: the names of the site, which many pages give for lack of an author.
  ///   - language: the code of the page's language.
  init(_ metadata: PageMetadata, _ data: LinkedData, bylines: [String], sites: [String], language: String?) {
    let described = Self.names(in: data.article["author"]) + Self.names(in: data.article["creator"])
    let meta = metadata.first(
      "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl",
      "cxenseparse:author")
    let openings = Self.openings(of: language)
    let lists = [described, meta.map { [$0] } ?? [], metadata.authors, bylines].map { list in
      list.map { Self.withoutOpening(HTMLFragment($0).line, openings) }.filter(Self.isName)
    }
    let sites = Set(sites.map(PageTitle.folded))
    let persons = lists.lazy.map { $0.filter { !sites.contains(PageTitle.folded($0)) } }.first { !$0.isEmpty }
    guard let list = persons ?? lists.first(where: { !$0.isEmpty }) else { return }
    var names: [String] = []
    for name in list.prefix(Self.most) where !names.contains(name) { names.append(name) }
    self.names = names.joined(separator: ", ")
  }

  private static func names(in value: Any?) -> [String] {
    switch value {
    case let name as String: [name]
    case let list as [Any]:
      list.prefix(most).flatMap { item in
        item as? String == nil ? name(of: item) : [item as? String ?? ""]
      }
    case let object as [String: Any]: name(of: object)
    default: []
    }
  }

  /// The name of a person, or of several in a list.
  private static func name(of value: Any) -> [String] {
    guard let name = (value as? [String: Any])?["name"] else { return [] }
    return (name as? String).map { [$0] } ?? (name as? [String]) ?? []
  }

  /// False for addresses and for texts too long for names.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && !text.contains("://") && !text.hasPrefix("@")
      && !text.contains("{")
  }
}

// MARK: - Openings

extension PageAuthors {
  /// The words before the names of authors in a language and in English: `by`, `written by`.
  private static func openings(of code: String?) -> Set<String> {
    let primary = (code ?? "").lowercased().prefix { $0.isLetter }
    return [Language(String(primary)), Language("en")].reduce(into: []) {
      $0.formUnion($1.profile.news.surroundings.authorOpenings)
    }
  }

  /// `By Jane Roe` is `Jane Roe`.
  private static func withoutOpening(_ name: String, _ openings: Set<String>) -> String {
    let words = name.split(separator: " ")
    for count in [2, 1] where words.count > count {
      if openings.contains(words.prefix(count).joined(separator: " ").lowercased()) {
        return words.dropFirst(count).joined(separator: " ")
      }
    }
    return name
  }
}
