internal import GRDB
internal import Text

/// The order of the headlines from A to Z, folded.
enum TitleOrder {
  /// The rank of each slot of a table; equal headlines have one rank.
  static func ranks(of table: ArticleTable, in db: Database) throws -> [Int32] {
    var titles: [(title: String, slot: Int)] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT number, headline FROM article")
    while let row = try rows.next() {
      if let slot = table.slot(ofNumber: try row.value(0)) { titles.append((fold(try row.value(1)), slot)) }
    }
    titles.sort { $0.title < $1.title }
    var ranks = [Int32](repeating: 0, count: table.count)
    var rank: Int32 = 0
    for (index, entry) in titles.enumerated() {
      if index > 0, titles[index - 1].title != entry.title { rank += 1 }
      ranks[entry.slot] = rank
    }
    return ranks
  }
}
