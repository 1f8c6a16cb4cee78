package import Catalogue
internal import News
internal import PostgreSQL

// MARK: - Later versions of articles

extension SharedArchive {
  /// The time in which the marks of an article are kept for its later version.
  private static let keepingTime = Duration.seconds(10)

  /// The later versions of articles that the reader has marked. Each is noted in the archive as carried when there was time
  /// to keep the marks, so that no mark is lost with a program that is killed: what is handed out twice is carried twice.
  package func takeSuccessions() async -> [ArticleSuccession] {
    let found = await ask { try SuccessionTable($0.session).ofMarkedArticles() } ?? []
    let new = found.filter { handedOut.insert($0).inserted }
    guard !new.isEmpty else { return [] }
    Task { [access] in
      try? await Task.sleep(for: Self.keepingTime)
      _ = await access.ask { try SuccessionTable($0).noteCarried(new.map(\.former)) }
    }
    return new
  }
}

/// Reads the table `succession`, within one session.
struct SuccessionTable {
  /// The most versions of one article that are followed.
  private static let mostVersions = 1000

  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// The articles that the reader has marked and whose place another one has taken, with the last version of each.
  func ofMarkedArticles() throws -> [ArticleSuccession] {
    let tables = ["mark", "tag", "note"].map { table in
      Statement(
        """
        SELECT former, succession.article FROM succession JOIN \(table) ON \(table).article = former
        WHERE NOT EXISTS (SELECT 1 FROM carried WHERE carried.former = succession.former)
        """)
    }
    let rows = try session.pipeline(tables).flatMap(\.rows).map { ($0.int(0), $0.int(1)) }
    var last = Dictionary(rows) { first, _ in first }
    for _ in 0..<Self.mostVersions {
      let later = try self.later(than: Array(Set(last.values)))
      guard !later.isEmpty else { break }
      last = last.mapValues { later[$0] ?? $0 }
    }
    return last.sorted { $0.key < $1.key }.map { former, successor in
      ArticleSuccession(former: ArticleID(number: former), successor: ArticleID(number: successor))
    }
  }

  /// The articles that took the places of some articles, by these.
  private func later(than articles: [Int64]) throws -> [Int64: Int64] {
    guard !articles.isEmpty else { return [:] }
    let rows = try session.rows(
      "SELECT former, article FROM succession WHERE former = ANY ($1)", [.ints(articles)])
    return Dictionary(rows.rows.map { ($0.int(0), $0.int(1)) }) { first, _ in first }
  }

  /// Notes that the reader's marks of articles were carried to their later versions.
  func noteCarried(_ articles: [ArticleID]) throws {
    try session.transaction {
      try session.execute("SET TRANSACTION READ WRITE")
      try session.rows(
        "INSERT INTO carried (former) SELECT DISTINCT unnest($1::bigint[]) ON CONFLICT DO NOTHING",
        [.ints(articles.map(\.number))])
    }
  }

  /// The version whose place an article took last; nil if there is none.
  func former(of article: ArticleID) throws -> ArticleID? {
    let rows = try session.rows(
      "SELECT former FROM succession WHERE article = $1 ORDER BY former LIMIT 1", [.int(article.number)])
    return rows.first.map { ArticleID(number: $0.int(0)) }
  }
}
