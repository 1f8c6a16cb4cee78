internal import Catalogue
internal import Foundation
internal import GRDB
internal import News
internal import Stories

extension ArticleSuccession {
  /// The share of names and terms that two versions of one text have in common at least, of all that either has: a text in
  /// which half is new is told as another one. Different reports of one event have less in common.
  private static let leastSimilarity = 0.5

  /// Notes that an article is about to take the place of another, if its text says mostly the same.
  static func note(_ article: IndexedArticle, at place: LocationKey, in db: Database) throws {
    guard let analysis = article.analysis else { return }
    guard let former = try former(at: place, in: db) else { return }
    let id: Int64 = try former.value(0)
    // An article that isn't analysed yet has none.
    let features: Data? = try former.value(1)
    let similarity =
      try features.map { features in
        let codebook = try TermCodebook(db)
        return StoryProfile(features, codebook)
          .jaccardSimilarity(to: StoryProfile(analysis.profile, codebook))
      } ?? 0
    // A new version, or the whole text, of one article of a publisher is its successor, whatever has changed.
    let provenance = article.row.provenance
    let (link, guid): (String?, String?) = (try former.value(2), try former.value(3))
    let isSame = guid != nil && guid == provenance.guid || link != nil && link == provenance.link
    guard isSame || similarity >= leastSimilarity else { return }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO succession (former, article) VALUES (?, ?)")
      .execute(arguments: [id, article.row.id.number])
  }

  /// The article that was last at a place, with its features.
  private static func former(at place: LocationKey, in db: Database) throws -> Row? {
    let tables = [
      (
        "article LEFT JOIN (SELECT article, features FROM profile) AS analysed ON analysed.article = number",
        "link, guid"
      ), ("departed", "NULL, NULL"),
    ]
    for (table, publisher) in tables {
      let former = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id, features, \(publisher) FROM \(table) WHERE path = ? AND entry = ? ORDER BY number DESC LIMIT 1
            """), arguments: [place.path.data, place.entry])
      if let former { return former }
    }
    return nil
  }

  /// True if articles were removed whose places may get other articles.
  static func hasDeparted(in db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM departed)") ?? false
  }

  /// The paths of the files whose articles were removed last.
  static func departedPaths(in db: Database) throws -> Set<PathKey> {
    let rows = try Row.fetchAll(db, sql: "SELECT DISTINCT path FROM departed")
    return Set(try rows.map { PathKey(bytes: try $0.value(0)) })
  }

  /// The successions since the last call, of articles that are gone to articles that are there, forgotten by the index
  /// from now on.
  static func take(from database: IndexDatabase) throws -> [ArticleSuccession] {
    let found = try database.read(all)
    guard !found.isEmpty else { return [] }
    try database.write { db in
      for succession in found {
        try db.cachedStatement(sql: "DELETE FROM succession WHERE former = ?")
          .execute(arguments: [succession.former.number])
      }
    }
    return found
  }

  private static func all(in db: Database) throws -> [ArticleSuccession] {
    let rows = try Row.fetchCursor(db, sql: "SELECT former, article FROM succession")
    var successors: [ArticleID: ArticleID] = [:]
    while let row = try rows.next() {
      successors[ArticleID(number: try row.value(0))] = ArticleID(number: try row.value(1))
    }
    return try successors.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { former in
      guard try !isThere(former, in: db) else { return nil }
      var seen: Set<ArticleID> = [former]
      var last = former
      while let next = successors[last], seen.insert(next).inserted {
        last = next
        if try isThere(last, in: db) { return ArticleSuccession(former: former, successor: last) }
      }
      return nil
    }
  }

  private static func isThere(_ id: ArticleID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?"), arguments: [id.number]) != nil
  }
}
