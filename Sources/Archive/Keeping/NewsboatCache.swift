internal import GRDB
package import News

/// The database of newsboat, `cache.db`: feeds, and their items with texts and read flags. It is never written.
package struct NewsboatCache {
  private static let magic = Array("SQLite format 3\0".utf8)

  private let queue: DatabaseQueue

  /// True for the first bytes of a database.
  package static func recognises(_ head: some Sequence<UInt8>) -> Bool { head.starts(with: magic) }

  /// Throws if the file can't be read, and `noArticle` if it is another database.
  package init(file: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // Another program made the file: its views and triggers run no functions.
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    queue = try DatabaseQueue(path: file, configuration: configuration)
    let isCache = try queue.read { db in try db.tableExists("rss_feed") && db.tableExists("rss_item") }
    guard isCache else { throw FileProblem.Cause.noArticle }
  }

  /// The feeds with an address of the web.
  package func subscriptions() throws -> [Subscription] {
    try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT rssurl, title, url FROM rss_feed ORDER BY rowid").compactMap { row in
        guard let address = row.text(0), address.hasPrefix("http") else { return nil }
        let site = row.text(2).flatMap { $0.hasPrefix("http") ? $0 : nil }
        return Subscription(title: row.text(1) ?? "", address: address, site: site)
      }
    }
  }

  /// Hands each item that isn't deleted to `body`, in the order of the feeds. Only one item is in memory.
  package func forEachArticle(_ body: (ImportedArticle) throws -> Void) throws {
    try queue.read { db in
      let columns = Set(try db.columns(in: "rss_item").map { $0.name.lowercased() })
      let isDeleted = columns.contains("deleted") ? "deleted" : "0"
      let type = columns.contains("content_mime_type") ? "content_mime_type" : "''"
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT url, title, author, guid, feedurl, pubDate, content, unread, \(type)
          FROM rss_item WHERE NOT \(isDeleted) ORDER BY feedurl, pubDate, id
          """)
      while let row = try rows.next() {
        if let article = Self.article(row) { try body(article) }
      }
    }
  }

  private static func article(_ row: Row) -> ImportedArticle? {
    guard let url = row.text(0), url.hasPrefix("http") else { return nil }
    var article = ImportedArticle(url: url)
    (article.title, article.author, article.guid, article.feed) = (
      row.text(1), row.text(2), row.text(3), row.text(4)
    )
    article.published = row.number(5).flatMap { $0 > 0 ? $0 : nil }
    article.html = row.text(6).map { row.text(8) == "text/plain" ? escaped($0) : $0 }
    article.isRead = row.number(7) == 0
    return article
  }

  /// Plain text as HTML, with a paragraph for each line.
  private static func escaped(_ text: String) -> String {
    let markup = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return markup.split(whereSeparator: \.isNewline).map { "<p>\($0)</p>" }.joined()
  }
}

extension Row {
  /// The text of a column, whatever its type; nil for an empty one. Another program wrote the values.
  fileprivate func text(_ index: Int) -> String? {
    let value: DatabaseValue = self[index]
    return String.fromDatabaseValue(value).flatMap { $0.isEmpty ? nil : $0 }
  }

  fileprivate func number(_ index: Int) -> Int? {
    let value: DatabaseValue = self[index]
    return Int.fromDatabaseValue(value)
  }
}
