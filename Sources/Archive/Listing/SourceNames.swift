internal import GRDB
internal import Text

/// The names of the publishers of a collection.
enum SourceNames {
  /// Each name once, from one to the next in the index of sources: reading all its rows takes a hundred times as long.
  static func all(in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE name(source) AS (
          SELECT min(source) FROM article WHERE source <> ''
          UNION ALL
          SELECT (SELECT min(article.source) FROM article WHERE article.source > name.source AND article.source <> '')
          FROM name WHERE name.source IS NOT NULL
        ) SELECT source FROM name WHERE source IS NOT NULL
        """)
  }

  /// The rank of each slot of a table by the folded name of its source; `Int32.max` without a source.
  static func ranks(of table: ArticleTable, in db: Database) throws -> [Int32] {
    var ranks = [Int32](repeating: .max, count: table.count)
    let names = try all(in: db).map { (name: $0, folded: fold($0)) }.sorted {
      ($0.folded, $0.name) < ($1.folded, $1.name)
    }
    var rank: Int32 = -1
    for (index, source) in names.enumerated() {
      // Spellings of one name have one rank.
      if index == 0 || names[index - 1].folded != source.folded { rank += 1 }
      let numbers = try Int64.fetchCursor(
        db.cachedStatement(
          sql: "SELECT number FROM article INDEXED BY sourced WHERE source = ? AND source <> ''"),
        arguments: [source.name])
      while let number = try numbers.next() {
        if let slot = table.slot(ofNumber: number) { ranks[slot] = rank }
      }
    }
    return ranks
  }
}
