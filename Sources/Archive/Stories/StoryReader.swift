internal import Foundation
internal import GRDB
internal import Languages
internal import News
internal import Stories

/// Reads the facts for the comparison of stories from the index, within one reading transaction.
struct StoryReader: StoryFacts {
  let db: Database

  func profile(of article: Int32) throws -> StoryProfile? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT features FROM profile WHERE article = ?"), arguments: [article]
    ).map { StoryProfile($0) }
  }

  func articles(withAnyOf features: [StoryFeature]) throws -> [Int32] {
    try Int32.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM posting WHERE posting MATCH ?"),
      arguments: [features.map(\.token).joined(separator: " OR ")])
  }
}

extension TermStatistics {
  /// Reads the statistics from the index: some hundredths of a second in a large one.
  init(_ db: Database, _ lexicon: Lexicon, _ aliases: FeatureAliases) throws {
    let languages = try String.fetchAll(db, sql: "SELECT code FROM language").map { Language($0) }
    self.init(try FeatureTable(db), lexicon: lexicon, languages: Set(languages), aliases: aliases)
  }
}

extension FeatureTable {
  fileprivate init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, sum(documents) AS total FROM feature WHERE documents > 0
        GROUP BY number HAVING total > 1
        """)
    // Kept until their number is known: counting them before takes as long as reading them.
    var counts: [(number: Int64, documents: UInt32)] = []
    while let row = try rows.next() {
      let (number, documents): (UInt64, UInt32) = (try row.value(0), try row.value(1))
      counts.append((Int64(clamping: number), documents))
    }
    self.init(capacity: counts.count)
    for count in counts { insert(count.number, documents: Int(count.documents)) }
  }
}

extension StoryCollection {
  /// The stories of an index.
  init(_ db: Database, _ table: ArticleTable, _ statistics: TermStatistics) {
    self.init(StoryReader(db: db), table.storyArticles, statistics)
  }
}

extension ArticleTable {
  /// The columns that the comparison of stories needs; they are shared, not copied.
  fileprivate var storyArticles: StoryArticles {
    StoryArticles(
      numbers: numbers, slots: slots, languages: languages, days: days, words: words,
      languageOfNumber: (UInt8.min...UInt8.max).map(language(numbered:)))
  }
}
