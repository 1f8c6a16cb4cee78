package import News

/// An imported article with the path of its file in the folder of kept articles.
package struct KeptImport: Hashable, Sendable {
  package let article: ImportedArticle
  package let path: String
  /// False if the article was kept already.
  package let isNew: Bool
}

extension KeptArticles {
  /// The most articles, and about the most bytes, of one record in the web archive.
  private static let (mostArticles, mostBytes) = (100, 4 << 20)
  /// The address under which articles are kept that come from no feed.
  package static let savedPages = "saved:pages"

  /// Keeps articles out of another program, and returns those that are kept. An article without a text is kept with its
  /// title and its link. `sources`: the names of the feeds by their addresses.
  package func keep(
    _ articles: [ImportedArticle], sources: [String: String] = [:], at time: Int
  ) throws -> [KeptImport] {
    var kept: [KeptImport] = []
    for (feed, articles) in Self.batches(of: articles) {
      let source = ItemSource(
        url: feed ?? Self.savedPages, name: feed.flatMap { sources[$0] }, language: nil)
      kept += try keep(articles, from: source, at: time)
    }
    return kept
  }

  /// Articles of one feed each, few enough for a record.
  private static func batches(
    of articles: [ImportedArticle]
  ) -> [(feed: String?, articles: [ImportedArticle])] {
    var batches: [(feed: String?, articles: [ImportedArticle])] = []
    var open: [String?: (index: Int, bytes: Int)] = [:]
    for article in articles {
      let bytes = article.html?.utf8.count ?? 0
      if let batch = open[article.feed], batches[batch.index].articles.count < mostArticles,
        batch.bytes + bytes <= mostBytes
      {
        batches[batch.index].articles.append(article)
        open[article.feed] = (batch.index, batch.bytes + bytes)
      } else {
        open[article.feed] = (batches.count, bytes)
        batches.append((article.feed, [article]))
      }
    }
    return batches
  }

  private func keep(
    _ articles: [ImportedArticle], from source: ItemSource, at time: Int
  ) throws -> [KeptImport] {
    var answer = FetchAnswer(number: 0, url: articles.first?.feed ?? articles.first?.url ?? source.url)
    answer.head = "HTTP/1.1 200 OK\r\nContent-Type: application/feed+json\r\n\r\n"
    guard let record = ResponseRecord(answer, body: ImportedFeed.json(of: articles), time: time) else {
      return []
    }
    let items = FetchedItems(of: record.bytes)
    let outcome = try keep(items, of: record, from: source, at: time)
    let new = Set(outcome.new)
    return try items.items.compactMap { item in
      guard articles.indices.contains(item.entry - 1) else { return nil }
      let identity = items.identity(of: item, in: source.url)
      guard let path = try outcome.paths[item.entry] ?? ledger.article(of: identity)?.record.path else {
        return nil
      }
      return KeptImport(article: articles[item.entry - 1], path: path, isNew: new.contains(path))
    }
  }
}
