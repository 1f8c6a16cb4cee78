/// SQLite's full-text index alone, on the same files, without markup: a lower bound for the cost of an index in SQLite.
struct FullTextIndex {
  let peer: Peer
  let homes: Homes

  private var database: String { "\(homes.folder)/data/articles.db" }

  /// Reads all files of a collection and indexes their texts.
  func index(_ collection: TestCollection) throws -> FinishedProcess {
    let statements = """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE VIRTUAL TABLE articles USING fts5(path UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2');
      INSERT INTO articles SELECT name, CAST(data AS TEXT) FROM fsdir('\(collection.folder)')
      WHERE name LIKE '%.txt';
      PRAGMA wal_checkpoint(TRUNCATE);
      """
    return try FinishedProcess([peer.path, database, statements], environment: homes.environment)
  }

  var size: Int { bench.size(of: database) }

  /// The command that counts a query's articles.
  func count(_ query: String) -> [String] {
    [peer.path, database, "SELECT count(*) FROM articles WHERE articles MATCH '\"\(query)\"'"]
  }
}
