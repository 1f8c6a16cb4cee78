import Archive
import Foundation
import GRDB
internal import News
import Testing

/// The database of newsboat.
@Suite struct NewsboatCacheTests {
  private static let feeds = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
      title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0);
    INSERT INTO rss_feed(rssurl, url, title) VALUES ('https://e.org/f', 'https://e.org/', 'Báo'),
      ('query:Unread', '', 'Unread'), ('https://e.org/g', '', '');
    """
  private static let items = """
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
      title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
      feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
      unread INTEGER(1) NOT NULL, deleted INTEGER(1) NOT NULL DEFAULT 0, content_mime_type VARCHAR(255) DEFAULT '');
    INSERT INTO rss_item(guid, title, author, url, feedurl, pubDate, content, unread, deleted, content_mime_type) VALUES
      ('g1', 'Tàu', 'An', 'https://e.org/1', 'https://e.org/f', 1700000000, '<p>Các tàu</p>', 0, 0, 'text/html'),
      ('g2', 'B', '', 'https://e.org/2', 'https://e.org/f', 1700000100, 'a < b', 1, 0, 'text/plain'),
      ('g3', 'Gone', '', 'https://e.org/3', 'https://e.org/f', 1700000200, '', 1, 1, ''),
      ('g4', 'No page', '', 'file:///etc/passwd', 'https://e.org/f', 1700000200, '', 1, 0, ''),
      ('g5', X'ff', '', 'https://e.org/5', 'https://e.org/g', 'never', X'00ff', 'x', 0, NULL);
    """

  private func cache(_ sql: String) throws -> (cache: NewsboatCache, path: String) {
    let path = NSTemporaryDirectory() + "gazette-newsboat-\(UUID().uuidString).db"
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    return (try NewsboatCache(file: path), path)
  }

  @Test func `feeds and items are read, and nothing is written`() throws {
    let (cache, path) = try cache(Self.feeds + Self.items)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(NewsboatCache.recognises(before))
    #expect(
      try cache.subscriptions() == [
        Subscription(title: "Báo", address: "https://e.org/f", site: "https://e.org/"),
        Subscription(title: "", address: "https://e.org/g"),
      ])
    var articles: [ImportedArticle] = []
    try cache.forEachArticle { articles.append($0) }
    #expect(articles.map(\.url) == ["https://e.org/1", "https://e.org/2", "https://e.org/5"])
    #expect(articles.map(\.isRead) == [true, false, false])
    #expect(articles.map(\.html) == ["<p>Các tàu</p>", "<p>a &lt; b</p>", nil])
    #expect(articles[0].published == 1_700_000_000)
    #expect(articles[0].author == "An")
    #expect(articles[0].feed == "https://e.org/f")
    #expect(articles[2].published == nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `another database, and a damaged one, are refused`() throws {
    #expect(throws: FileProblem.Cause.self) { try cache("CREATE TABLE other(a)") }
    let path = NSTemporaryDirectory() + "gazette-newsboat-\(UUID().uuidString).db"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("SQLite format 3\0 and then nothing that a database has".utf8).write(
      to: URL(fileURLWithPath: path))
    #expect(throws: (any Error).self) { try NewsboatCache(file: path) }
  }
}
