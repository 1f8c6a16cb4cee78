internal import News
internal import Text

/// The dates of publication and of the last change that a page gives.
struct PublicationDate {
  private(set) var published: String?
  private(set) var updated: String?

  init(_ metadata: PageMetadata, _ data: LinkedData) {
    published = Self.candidates(metadata, data).first?.text
    updated =
      data.article["dateModified"] as? String
      ?? metadata.first("article:modified_time", "og:updated_time", "item:datemodified", "last-modified")
  }

  /// The dates of publication with the places that give them, the best place first.
  static func candidates(_ metadata: PageMetadata, _ data: LinkedData) -> [(place: String, text: String)] {
    let values: [(String, String?)] = [
      ("json", data.article["datePublished"] as? String ?? data.article["dateCreated"] as? String),
      (
        "meta",
        metadata.first(
          "article:published_time", "article:published", "og:article:published_time", "item:datepublished",
          "datepublished")
      ),
      (
        "names",
        metadata.first(
          "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dc.date.created",
          "parsely-pub-date",
          "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
          "cxenseparse:recs:publishtime",
          "article.published", "published-date", "date_published", "last-published", "published_at",
          "displaydate")
      ),
      ("time", (metadata.times.first { $0.isPublication } ?? metadata.times.first)?.value),
    ]
    return values.compactMap { place, text in text.map { (place, $0) } }
  }
}
