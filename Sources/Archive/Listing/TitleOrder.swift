internal import GRDB
internal import Languages

/// The order of the headlines from A to Z, each by the rules of its article's language.
enum TitleOrder {
  /// The rank of each slot of a table; equal headlines have one rank.
  static func ranks(of table: ArticleTable, in db: Database) throws -> [Int32] {
    var titles: [(title: [UInt8], slot: Int)] = []
    var rules: [UInt8: CollationRules] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT number, headline FROM article")
    while let row = try rows.next() {
      guard let slot = table.slot(ofNumber: try row.value(0)) else { continue }
      let number = table.languages[slot]
      let collation = rules[number] ?? table.language(numbered: number).profile.collation
      rules[number] = collation
      titles.append((collation.key(of: try row.value(1)), slot))
    }
    titles.sort { $0.title.lexicographicallyPrecedes($1.title) }
    var ranks = [Int32](repeating: 0, count: table.count)
    var rank: Int32 = 0
    for (index, entry) in titles.enumerated() {
      if index > 0, titles[index - 1].title != entry.title { rank += 1 }
      ranks[entry.slot] = rank
    }
    return ranks
  }
}
