internal import Catalogue
internal import Foundation
internal import GRDB
internal import Stories
internal import Synchronization

/// Works out which articles tell one story, and keeps the result in the index.
///
/// The comparison of an article with others costs most: its links are kept, so that a new article costs one comparison.
/// Stories are grouped anew from all links, which costs little.
struct StorySurvey: Sendable {
  /// The number of articles that are compared in one transaction: a second of work. No more is lost if the program is
  /// killed.
  private static let batch = 1024
  /// A join makes the vectors of an article's partners anew for each batch, and is much faster than a search.
  private static let batchOfJoin = 4096
  /// A join looks at each article once, and a search for one article's links costs as much as so many of these looks.
  private static let looksOfSearch = 16

  let database: IndexDatabase
  let table: ArticleTable
  let known: TermStatistics
  /// The articles whose links aren't known, newest first, and the way to find the links.
  let unsurveyed: [Int32]
  private let join: SharedJoin?

  /// `unsurveyed`: the articles of the table whose stories are unknown, newest first.
  init(_ unsurveyed: [Int32], of table: ArticleTable, _ known: TermStatistics, in database: IndexDatabase) {
    (self.unsurveyed, self.table, self.known, self.database) = (unsurveyed, table, known, database)
    join =
      unsurveyed.count * Self.looksOfSearch > table.count
      ? SharedJoin(unsurveyed, of: table) : nil
  }

  /// The numbers of articles to be compared one after the other. The first are few, so that their stories are known soon.
  var batches: [ArraySlice<Int32>] {
    guard !unsurveyed.isEmpty else { return [] }
    let first = unsurveyed.prefix(Self.batch)
    let size = join == nil ? Self.batch : Self.batchOfJoin
    return [first]
      + stride(from: first.endIndex, to: unsurveyed.count, by: size).map { start in
        unsurveyed[start..<min(start + size, unsurveyed.count)]
      }
  }

  /// Compares articles with others and keeps their links. Ends soon, with an error, where its task is cancelled, or where
  /// the corrections of names are no longer those of the survey.
  func compare(_ articles: ArraySlice<Int32>) async throws {
    let found = try await links(of: articles)
    try await database.write { db in
      try checkAliases(db)
      for (article, links) in found { try keep(links, of: article, in: db) }
      try Self.note(isGrouped: false, in: db)
    }
  }

  private func links(of articles: ArraySlice<Int32>) async throws -> [SimilarityJoin.Found] {
    try await database.read { db in
      let collection = try StoryCollection(db, of: database, table, known)
      if let join { return try join.next(articles.count, in: collection) }
      var stories = RelatedStories(collection, within: .sameStory)
      return try articles.compactMap { article in
        try Task.checkCancellation()
        return try stories.links(of: article).map { (article: article, links: $0) }
      }
    }
  }

  private func keep(_ links: [StoryLink], of article: Int32, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM storyLink WHERE article = ?").execute(arguments: [article])
    for link in links {
      let other = link.first == article ? link.second : link.first
      try db.cachedStatement(sql: "INSERT INTO storyLink (article, other, score) VALUES (?, ?, ?)")
        .execute(arguments: [article, other, link.score])
    }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO surveyed (article, story, closeness) VALUES (?, ?, 0)"
    )
    .execute(arguments: [article, article])
  }

  /// Groups the surveyed articles into stories. Returns the stories.
  @discardableResult
  func group() async throws -> StoryColumn {
    let (former, links) = try await database.read { db in
      (try StoryColumn(db), try Self.links(in: db))
    }
    var grouped = former.alone
    for story in StoryClusters(links.filter { former[$0.first] != nil && former[$0.second] != nil }).stories {
      for article in story { grouped[article]?.story = story[0] }
    }
    for link in links where grouped[link.first]?.story == grouped[link.second]?.story {
      grouped[link.first]?.closeness += Float(link.score)
      grouped[link.second]?.closeness += Float(link.score)
    }
    let column = grouped
    try await database.write { db in
      try checkAliases(db)
      try column.keep(insteadOf: former, in: db)
      try Self.note(isGrouped: true, in: db)
    }
    return column
  }

  /// The links, each once, with the higher score where both articles have found each other.
  private static func links(in db: Database) throws -> [StoryLink] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT min(article, other) AS first, max(article, other) AS second, max(score) FROM storyLink
        GROUP BY first, second
        """)
    var links: [StoryLink] = []
    while let row = try rows.next() {
      let score: Double = try row.value(2)
      links.append(StoryLink(try row.articleNumber(0), try row.articleNumber(1), score: score))
    }
    return links
  }

  private func checkAliases(_ db: Database) throws {
    guard try FeatureAliases(ofSurveyIn: db) == known.aliases else { throw CancellationError() }
  }
}

// MARK: - Unfinished work

extension StorySurvey {
  /// True if all links that the index has are grouped.
  static func isGrouped(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'grouped'") != 0
  }

  private static func note(isGrouped: Bool, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO property (name, value) VALUES ('grouped', ?)")
      .execute(arguments: [isGrouped ? 1 : 0])
  }
}

// MARK: - Corrections of names

extension StorySurvey {
  /// Forgets the stories that a change of corrections may alter: those with an article, or linked to an article, that has
  /// a name that counts differently now. True if any was forgotten.
  static func adopt(_ aliases: FeatureAliases, in database: IndexDatabase) async throws -> Bool {
    guard try await database.read({ try FeatureAliases(ofSurveyIn: $0) }) != aliases else {
      return false
    }
    return try await database.write { db in
      let changed = try FeatureAliases(ofSurveyIn: db).difference(from: aliases)
      for feature in changed { try forget(feature, in: db) }
      try db.execute(sql: "DELETE FROM surveyAlias")
      for (feature, lead) in aliases.all {
        try db.cachedStatement(sql: "INSERT INTO surveyAlias (feature, lead) VALUES (?, ?)")
          .execute(arguments: [feature.number, lead?.number])
      }
      return !changed.isEmpty
    }
  }

  private static func forget(_ feature: StoryFeature, in db: Database) throws {
    let found = try PostingTable(db: db).articles(withAnyOf: [feature])
    let list = "[\(found.map(String.init).joined(separator: ","))]"
    let articles = "SELECT value FROM json_each(:articles)"
    for sql in [
      "DELETE FROM surveyed WHERE article IN (SELECT article FROM storyLink WHERE other IN (\(articles)))",
      """
      DELETE FROM surveyed WHERE story IN (SELECT story FROM surveyed WHERE article IN (\(articles)))
        OR article IN (\(articles))
      """,
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: ["articles": list])
    }
  }
}

extension FeatureAliases {
  /// The corrections under which the stories in an index were worked out.
  fileprivate init(ofSurveyIn db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT feature, lead FROM surveyAlias")
    var leads: [StoryFeature: StoryFeature?] = [:]
    for row in rows {
      let lead: Int64? = try row.value(1)
      leads[StoryFeature(number: try row.value(0))] = .some(lead.map { StoryFeature(number: $0) })
    }
    self.init(leads)
  }
}

/// A join that goes on from batch to batch, begun with the first.
///
/// A class, because the batches are read in transactions of their own.
private final class SharedJoin: Sendable {
  private let unsurveyed: [Int32]
  private let surveyed: [Int32]
  private let join = Mutex<SimilarityJoin?>(nil)

  init(_ unsurveyed: [Int32], of table: ArticleTable) {
    let sought = Set(unsurveyed)
    self.unsurveyed = unsurveyed
    surveyed = table.numbers.filter { !sought.contains($0) }
  }

  func next(_ count: Int, in stories: StoryCollection) throws -> [SimilarityJoin.Found] {
    try join.withLock { join in
      var begun = join.take() ?? SimilarityJoin(unsurveyed, others: surveyed, in: stories)
      defer { join = begun }
      return try begun.next(count, in: stories)
    }
  }
}
