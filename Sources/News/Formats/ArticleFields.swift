internal import Text

/// The named fields of an article in a file: front matter, JSON.
package struct ArticleFields: Hashable, Sendable {
  package var title: String?
  /// The article's text, or a summary if the file has no text.
  package var text: String?
  /// The date as text, or as seconds since 1970.
  package var date: FieldValue?
  /// The time of the last change, as text, or as seconds since 1970.
  package var updated: FieldValue?
  /// The code of the language as text: `vi`, `en-GB`.
  package var language: String?
  package var source: String?
  package var author: String?
  /// An address with `http` or `https`.
  package var link: String?
  /// The id that the publisher gave: the `guid` of a feed, the `Message-ID` of a mail.
  package var guid: String?
  /// The path of the version that this one replaced, from the folder of its file on.
  package var previousVersion: String?
  package var tags: [String] = []

  package init() {}

  /// Reads the usual names of fields. Of several names the first in the list counts. Letter case, `_`, `-` and spaces
  /// in names make no difference. `mapping`: the user's names, which come before the usual ones.
  package init(_ fields: [String: FieldValue], by mapping: FieldMapping = FieldMapping()) {
    let fields = Dictionary(fields.map { (Self.key($0.key), $0.value) }) { first, _ in first }
    func value(_ names: [String]) -> FieldValue? {
      names.lazy.compactMap { fields[$0] }.first { !$0.isEmpty }
    }
    title =
      value(mapping.keys(.title) + ["title", "headline", "headlinetext", "articletitle", "webtitle"])?.line
    text = value(mapping.keys(.text) + Self.textNames)?.text
    date = value(mapping.keys(.date) + Self.dateNames)
    updated = value(
      mapping.keys(.updated) + [
        "updated", "updatedat", "modified", "modifiedat", "datemodified", "lastmodified", "dateupdated",
      ])
    guid = value(["guid", "id", "uuid"])?.line
    previousVersion = value(["previousversion"])?.line
    language = value(mapping.keys(.language) + ["language", "lang", "inlanguage", "locale"])?.line
    author = value(mapping.keys(.author) + ["author", "authors", "byline", "creator"])?.names
    tags = value(mapping.keys(.tags) + ["tags", "keywords", "categories"])?.tags ?? []
    source = value(mapping.keys(.source) + Self.sourceNames)?.names
    link = Self.link((mapping.keys(.link) + Self.linkNames).lazy.compactMap { fields[$0]?.line })
    if let named = source, let host = Self.host(of: named) { source = host }
  }

  private static let textNames = [
    "text", "content", "contenttext", "body", "articlebody", "fulltext", "maintext", "articletext",
    "bodytext", "article",
    "html", "contenthtml", "bodyhtml", "summary", "description", "excerpt", "abstract", "standfirst",
  ]
  private static let sourceNames = [
    "source", "site", "sitename", "publisher", "publication", "outlet", "sourcename", "domain",
  ]
  private static let linkNames = [
    "link", "url", "canonical", "canonicalurl", "permalink", "weburl", "articleurl", "sourceurl", "source",
    "guid",
    "id",
  ]
  private static let dateNames = [
    "datepublished", "published", "publishedat", "publisheddate", "publishedon", "publishdate", "datepublish",
    "pubdate",
    "publicationdate", "publishtime", "webpublicationdate", "firstpublished", "date", "datetime", "created",
    "createdat",
    "timestamp", "time",
  ]

  /// A name in small letters without `_`, `-` and spaces.
  static func key(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.filter { ![0x5f, 0x2d, 0x20].contains($0) }, as: UTF8.self)
  }

  /// The first web address among the values.
  private static func link(_ values: some Sequence<String>) -> String? {
    values.first { host(of: $0) != nil && !$0.utf8.contains { $0 <= 0x20 } }
  }

  /// The host of a web address; nil of any other text.
  private static func host(of address: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }) else {
      return nil
    }
    let host = address.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}

/// The value of a named field.
package indirect enum FieldValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case list([FieldValue])
  case fields([String: FieldValue])

  private static let longestLine = 1_000
  private static let mostTags = 64

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number: false
    case .list(let values): values.allSatisfy(\.isEmpty)
    case .fields(let fields): fields.isEmpty
    }
  }

  /// A text unchanged; a list's texts as paragraphs.
  var text: String? {
    switch self {
    case .text(let text): text
    case .list(let values): values.compactMap(\.text).joined(separator: "\n\n")
    case .number, .fields: nil
    }
  }

  /// A text on one line, white space collapsed.
  var line: String? {
    switch self {
    case .text(let text):
      text.prefix(Self.longestLine).onOneLine
    case .number(let number): Int(exactly: number).map(String.init)
    case .list(let values): values.first?.line
    case .fields(let fields): (fields["name"] ?? fields["title"] ?? fields["url"])?.line
    }
  }

  /// The names in a text or a list, separated by commas: `[{name: Jane Roe}, "An"]` gives `Jane Roe, An`.
  var names: String? {
    guard case .list(let values) = self else { return line.map(Self.withoutBrackets) }
    let names = values.prefix(Self.mostTags).compactMap(\.names).filter { !$0.isEmpty }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The texts of a list, or of a text with commas.
  var tags: [String] {
    let tags: [String] =
      switch self {
      case .list(let values): values.prefix(Self.mostTags).compactMap(\.line)
      case .text(let text):
        text.prefix(Self.longestLine).split(separator: ",").prefix(Self.mostTags).compactMap {
          FieldValue.text(String($0)).line
        }
      case .number, .fields: line.map { [$0] } ?? []
      }
    return tags.filter { !$0.isEmpty }
  }

  /// Note-taking programs write names as links: `[[Jane Roe]]`.
  private static func withoutBrackets(_ name: String) -> String {
    name.hasPrefix("[[") && name.hasSuffix("]]") ? String(name.dropFirst(2).dropLast(2)) : name
  }
}
