internal import GRDB

/// The authors of the articles of a collection.
enum AuthorNames {
  /// The rank of each slot of a table by the folded words of its authors; `Int32.max` without an author.
  static func ranks(of table: ArticleTable, in db: Database) throws -> [Int32] {
    var ranks = [Int32](repeating: .max, count: table.count)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, author FROM article INDEXED BY authored WHERE author <> '' ORDER BY author")
    var (rank, last): (Int32, String) = (-1, "")
    while let row = try rows.next() {
      let author: String = try row.value(1)
      if author != last { (rank, last) = (rank + 1, author) }
      if let slot = table.slot(ofNumber: try row.value(0)) { ranks[slot] = rank }
    }
    return ranks
  }
}
