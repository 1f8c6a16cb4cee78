internal import News
internal import Text

/// The day of publication and the time of the last change that a page gives.
///
/// The day is that of the place where the page is written: `2025-06-05T00:30:00+07:00` is 5 June.
struct PublicationDate {
  /// As `2025-06-05`, or as the page writes the date if the program can't read the date.
  private(set) var published: String?
  private(set) var updated: String?

  /// - Parameters:
  ///   - lines: short lines beside the headline, which may have the date if the metadata lack it.
  ///   - language: the code of the page's language.
  init(_ metadata: PageMetadata, _ data: LinkedData, lines: [String], language: String?) {
    let candidates = Self.candidates(metadata, data).map(\.text)
    let days = candidates.lazy.compactMap { FieldDate(of: $0, languageCode: language)?.date }
    let day =
      days.first { $0.day != nil }
      ?? lines.lazy.compactMap { FieldDate(inLine: $0, languageCode: language)?.date }.first ?? days.first
    published = day?.description ?? candidates.first
    updated =
      data.article["dateModified"] as? String
      ?? metadata.first("article:modified_time", "og:updated_time", "item:datemodified", "last-modified")
  }

  /// The names under which `<meta>` gives the date, the most exact first.
  private static let names = [
    "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dc.date.created",
    "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
    "cxenseparse:recs:publishtime", "article.published", "published-date", "date_published", "published_at",
    "displaydate",
  ]

  /// The dates of publication with the places that give them, the best place first.
  static func candidates(
    _ metadata: PageMetadata, _ data: LinkedData
  ) -> [(place: String, text: String)] {
    let values: [(String, String?)] = [
      ("json", data.article["datePublished"] as? String ?? data.article["dateCreated"] as? String),
      (
        "meta",
        metadata.first(
          "article:published_time", "article:published", "og:article:published_time", "item:datepublished",
          "datepublished")
      ),
      ("names", names.lazy.compactMap { metadata.first($0) }.first),
      ("time", (metadata.times.first { $0.isPublication } ?? metadata.times.first)?.value),
    ]
    return values.compactMap { place, text in text.map { (place, $0) } }
  }
}
