internal import Foundation
internal import GRDB
internal import Languages
internal import News
internal import Stories

/// Reads the facts for the comparison of stories from the index, within one reading transaction.
struct StoryReader: StoryFacts {
  let db: Database
  let codebook: TermCodebook

  func profile(of article: Int32) throws -> StoryProfile? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT features FROM profile WHERE article = ?"), arguments: [article]
    ).map { StoryProfile($0, codebook) }
  }

  func articles(withAnyOf features: [StoryFeature]) throws -> [Int32] {
    try PostingTable(db: db).articles(withAnyOf: features)
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
  /// Counts the articles that the index still has.
  fileprivate init(_ db: Database) throws {
    let articles = try ArticleSet(db)
    // Kept until their number is known: counting them before takes as long as reading them.
    var counts: [(number: Int64, documents: Int)] = []
    try PostingTable(db: db).forEachFeature { feature, found in
      let documents = articles.count(of: found)
      if documents > 1 { counts.append((feature.number, documents)) }
    }
    self.init(capacity: counts.count)
    for count in counts { insert(count.number, documents: count.documents) }
  }
}

/// The articles of an index, by their numbers.
private struct ArticleSet {
  private var isArticle: [Bool]

  init(_ db: Database) throws {
    let last = try Int32.fetchOne(db, sql: "SELECT max(number) FROM article") ?? 0
    guard last == 0 || ArticleNumbers.valid.contains(last) else { throw IndexFailure.damaged }
    isArticle = Array(repeating: false, count: Int(last) + 1)
    let rows = try Row.fetchCursor(db, sql: "SELECT number FROM article")
    while let row = try rows.next() { isArticle[Int(try row.articleNumber(0))] = true }
  }

  /// The number of articles of a list that are in the index.
  func count(of articles: [Int32]) -> Int {
    articles.count { isArticle.indices.contains(Int($0)) && isArticle[Int($0)] }
  }
}

extension StoryCollection {
  /// The stories of an index.
  init(
    _ db: Database, of database: IndexDatabase, _ table: ArticleTable, _ statistics: TermStatistics
  ) throws {
    let codebook = try database.codebooks.codebook(in: db)
    self.init(StoryReader(db: db, codebook: codebook), table.storyArticles, statistics)
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
