/// The names of the fields of an export or of the columns of a table, by which articles are told from other data.
struct ArticleFieldNames {
  private static let texts: Set<String> = [
    "text", "content", "contenttext", "contenthtml", "html", "body", "bodytext", "bodyhtml", "articlebody",
    "articletext",
    "fulltext", "maintext", "article",
  ]
  private static let summaries: Set<String> = ["summary", "description", "excerpt", "abstract", "standfirst"]
  private static let titles: Set<String> = ["title", "headline", "headlinetext", "articletitle", "webtitle"]
  private static let dates: Set<String> = [
    "datepublished", "published", "publisheddate", "publishedat", "publishedon", "publishdate", "datepublish",
    "pubdate",
    "publicationdate", "publishtime", "webpublicationdate", "firstpublished",
  ]
  private static let others: Set<String> = [
    "date", "url", "link", "weburl", "source", "sourcename", "site", "sitename", "publisher", "publication",
    "outlet",
    "author", "authors", "byline", "creator", "language", "lang", "articleurl",
  ]
  /// Fields by which a list of links tells what its owner did with them.
  private static let keeping: Set<String> = [
    "timeadded", "savedat", "readingprogress", "toread", "isarchived", "issaved", "isread", "favorite",
    "archive",
    "dateadded", "folder", "selection", "isstarred", "adddate",
  ]
  private static let addresses: Set<String> = ["url", "link", "href", "articleurl"]

  private let names: Set<String>
  private let mapping: FieldMapping

  /// `mapping`: the user's names beside the usual ones.
  init(_ names: some Sequence<String>, by mapping: FieldMapping = .current) {
    self.names = Set(names.map { ArticleFields.key($0) })
    self.mapping = mapping
  }

  private func has(_ group: Set<String>, _ fields: FieldMapping.Field...) -> Bool {
    !names.isDisjoint(with: group) || fields.contains { !names.isDisjoint(with: mapping.keys($0)) }
  }

  /// True for fields of articles: a text or a summary with something that only articles have, or dated headlines.
  var tellArticles: Bool {
    if tellLinks { return false }
    let hasOthers = has(Self.others, .source, .author, .language, .link)
    let hasTitle = has(Self.titles, .title)
    if haveText { return hasTitle || has(Self.dates, .date) || hasOthers }
    return hasTitle && (has(Self.dates, .date) || has(Self.summaries) && hasOthers)
  }

  /// True for fields that hold the text of an article.
  var haveText: Bool { has(Self.texts, .text) }

  /// True for fields of saved links without the texts of the pages.
  var tellLinks: Bool { has(Self.addresses) && has(Self.keeping) && !haveText }
}
