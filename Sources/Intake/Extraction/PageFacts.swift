internal import News
internal import Text

/// The title, authors, date, language, source and address of a page's article.
struct PageFacts {
  private let metadata: PageMetadata
  private let data: LinkedData
  private let address: String?

  /// - Parameter address: the address from which the page was read.
  init(_ page: HTMLParser, address: String?) {
    let metadata = PageMetadata(page)
    let own =
      [metadata.canonical, metadata.first("og:url"), metadata.first("og:title"), address].compactMap(\.self)
      + metadata.headings
    let names = Set(own.map(PageTitle.folded))
    data = LinkedData(page.linkedData) { names.contains(PageTitle.folded($0)) }
    self.metadata = metadata
    self.address = address
  }

  /// All that the page calls its title.
  var titles: [String] { candidates.map(\.text) + metadata.headings + [title].compactMap(\.self) }

  /// The title candidates with the places that give them.
  var candidates: [(place: String, text: String)] {
    let values: [(String, String?)] = [
      ("headline", text("headline")), ("og", metadata.first("og:title")),
      ("twitter", metadata.first("twitter:title")),
      ("h1", metadata.headings.first { !$0.isEmpty }), ("title", metadata.title), ("name", text("name")),
      ("item", metadata.first("item:headline")),
      ("dc", metadata.first("dc.title", "parsely-title", "sailthru.title", "title", "headline")),
    ]
    return values.compactMap { place, text in
      text.map { (place, HTMLFragment($0).line) }.flatMap { $0.1.isEmpty ? nil : $0 }
    }
  }

  /// The dates of publication with the places that give them.
  var dates: [(place: String, text: String)] { PublicationDate.candidates(metadata, data) }

  /// The article's title; nil if the page has none.
  var title: String? { PageTitle(candidates: candidates, sites: sites).text }

  private var sites: [String] {
    [metadata.first("og:site_name"), metadata.first("application-name"), publisher, host].compactMap(\.self)
  }

  var link: String? {
    let references = [metadata.canonical, metadata.first("og:url"), text("url"), address]
    return references.lazy.compactMap { $0.flatMap { WebAddress.resolve($0, against: address) } }
      .first { $0.hasPrefix("http") }
  }

  private var host: String? {
    guard let link, let start = link.firstIndex(of: ":") else { return nil }
    let host = link[start...].dropFirst(3).prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  private var publisher: String? {
    let publisher = data.article["publisher"]
    return (publisher as? [String: Any])?["name"] as? String ?? publisher as? String
  }

  private func text(_ property: String) -> String? {
    let value = data.article[property]
    return value as? String ?? (value as? [Any])?.first as? String
  }

  /// The code of the language: the page's own, because the descriptions are often those of another edition.
  private var language: String? {
    metadata.language ?? text("inLanguage") ?? metadata.first("og:locale", "content-language", "language")
  }

  /// The fields of the article.
  ///
  /// - Parameters:
  ///   - lines: the short lines beside the headline.
  ///   - bylines: the lines of authors.
  func fields(lines: [String], bylines: [String]) -> ArticleFields {
    var fields = ArticleFields()
    let date = PublicationDate(metadata, data, lines: lines, language: language)
    fields.date = date.published.map { .text($0) }
    fields.updated = date.updated.map { .text($0) }
    fields.language = language
    fields.source = [metadata.first("og:site_name"), publisher, metadata.first("application-name"), host]
      .lazy.compactMap { $0.map { HTMLFragment($0).line } }.first { !$0.isEmpty }
    fields.author = PageAuthors(metadata, data, bylines: bylines, sites: sites, language: language).names
    fields.link = link
    fields.tags = tags
    return fields
  }

  private var tags: [String] {
    let keywords = data.article["keywords"]
    let listed =
      (keywords as? [Any])?.compactMap { $0 as? String }
      ?? (keywords as? String).map { $0.components(of: ",") }
    let tags =
      listed ?? metadata.values["article:tag"] ?? metadata.first("news_keywords", "keywords")?.components(
        of: ",") ?? []
    return tags.prefix(64).map { HTMLFragment($0).line }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate func components(of separator: Character) -> [String] {
    split(separator: separator).map(String.init)
  }
}
