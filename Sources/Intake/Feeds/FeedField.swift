/// The meaning of an element of an item or a channel.
enum FeedField: Sendable {
  case title(rank: Int)
  case text(FeedItem.Rank)
  case link, id, category, enclosure, media, mediaGroup, source, language, originalLink
  case author, contributor
  case date(FeedItem.DateMeaning)
  /// The times between two fetches that the feed asks for.
  case timeToLive, updatePeriod, updateFrequency

  /// Nil for an element that says nothing about an article.
  init?(_ element: XMLElement) {
    let field: FeedField? =
      switch element.vocabulary {
      case .core: Self.coreFields[element.name]
      case .dublinCore, .dublinCoreTerms: Self.dublinCoreFields[element.name]
      case .content: element.name == "encoded" ? Self.text(.content) : nil
      case .media: Self.mediaFields[element.name]
      case .iTunes: Self.iTunesFields[element.name]
      case .xhtml: element.name == "body" || element.name == "div" ? Self.text(.body) : nil
      case .rdf: nil
      case .other: Self.otherFields[element.name]
      }
    guard let field else { return nil }
    self = field
  }

  private static let coreFields: [String: FeedField] = [
    "title": .title(rank: 0), "headline": .title(rank: 1), "link": .link, "guid": .id, "id": .id,
    "content": .text(.content), "fullitem": .text(.content), "body": .text(.body), "encoded": .text(.content),
    "description": .text(.description), "summary": .text(.summary), "abstract": .text(.summary),
    "author": .author, "creator": .author, "managingeditor": .author, "contributor": .contributor,
    "pubdate": .date(.published), "published": .date(.published), "issued": .date(.published),
    "date": .date(.date), "created": .date(.created), "updated": .date(.updated), "modified": .date(.updated),
    "lastbuilddate": .date(.updated), "category": .category, "keywords": .category, "enclosure": .enclosure,
    "source": .source, "language": .language, "ttl": .timeToLive,
  ]

  private static let otherFields: [String: FeedField] = [
    "origlink": .originalLink, "updateperiod": .updatePeriod, "updatefrequency": .updateFrequency,
  ]

  private static let dublinCoreFields: [String: FeedField] = [
    "title": .title(rank: 2), "description": .text(.other), "abstract": .text(.other), "creator": .author,
    "author": .author, "contributor": .contributor, "date": .date(.date), "issued": .date(.published),
    "available": .date(.published), "created": .date(.created), "modified": .date(.updated),
    "subject": .category,
    "language": .language,
  ]

  private static let mediaFields: [String: FeedField] = [
    "group": .mediaGroup, "content": .media, "title": .title(rank: 3), "description": .text(.media),
    "text": .text(.subtitle), "keywords": .category, "category": .category,
  ]

  private static let iTunesFields: [String: FeedField] = [
    "title": .title(rank: 4), "summary": .text(.other), "subtitle": .text(.subtitle), "author": .author,
    "keywords": .category, "category": .category,
  ]
}
