internal import Foundation

/// Imported articles as a feed in JSON, so that they go the way of all fetched articles.
package enum ImportedFeed {
  /// An item of JSON Feed 1.1.
  private struct Item: Encodable {
    struct Author: Encodable {
      let name: String
    }

    enum CodingKeys: String, CodingKey {
      case id, url, title, tags, authors
      case html = "content_html"
      case published = "date_published"
    }

    let id: String
    let url: String
    let title: String?
    let html: String?
    let published: String?
    let authors: [Author]?
    let tags: [String]?

    init(_ article: ImportedArticle) {
      id = article.guid ?? article.url
      (url, title, html) = (article.url, article.title, article.html)
      published = (article.published).map { Date(timeIntervalSince1970: Double($0)).formatted(.iso8601) }
      authors = article.author.map { [Author(name: $0)] }
      tags = article.tags.isEmpty ? nil : article.tags
    }
  }

  /// The feed, with an item for each article in the same order.
  package static func json(of articles: [ImportedArticle]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // All values are texts, which can always be encoded.
    let items = (try? encoder.encode(articles.map(Item.init))) ?? Data("[]".utf8)
    // The version comes first, by which the feed is recognised.
    return Array(#"{"version":"https://jsonfeed.org/version/1.1","items":"#.utf8) + items + Array("}".utf8)
  }
}
