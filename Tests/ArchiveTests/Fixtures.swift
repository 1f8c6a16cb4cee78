import Archive
internal import Catalogue
internal import Languages
internal import News
import Synchronization

/// An article made by hand: a headline, which is its whole text where no other is given.
func article(
  _ headline: String, path: String? = nil, text: String? = nil, date: ArticleDate? = nil,
  language: Language = .english, words: Int = 100, author: String? = nil, source: String? = nil,
  tags: [String] = []
) -> Article {
  let text = text ?? headline
  var provenance = Provenance()
  provenance.author = author
  return Article(
    id: ArticleID(contents: Array((headline + text + (path ?? "")).utf8)),
    location: Location(path: path ?? headline), text: text,
    encoding: .utf8,
    headline: Headline(text: headline, range: 0..<0, isDerived: false, isCut: false), date: date,
    language: LanguageGuess(language, confidence: 1), source: source, provenance: provenance,
    tags: tags, parts: [Part(.paragraph, 0..<text.utf8.count)], wordCount: words, breaksOff: false)
}

extension Library {
  /// A library of articles with everything known of them.
  static func opened(_ articles: [Article]) async -> Library {
    let library = Library(articles: articles)
    await library.open { _ in }
    return library
  }

  /// The headlines of a listing, in its order.
  func headlines(_ listing: Listing) async -> [String] {
    await rows(listing).map(\.headline.text)
  }

  /// All rows of a listing.
  func rows(_ listing: Listing) async -> [ArticleRow] {
    await rows(RowRequest(listing: listing, anchor: .index(0), count: .max)).rows
  }
}

/// Keeps the events that a library reports.
final class EventLog: Sendable {
  private let log = Mutex<[ArchiveEvent]>([])

  var events: [ArchiveEvent] { log.withLock(\.self) }

  func note(_ event: ArchiveEvent) {
    log.withLock { $0.append(event) }
  }
}
