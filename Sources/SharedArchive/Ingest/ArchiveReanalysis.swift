internal import Foundation
package import PostgreSQL

/// Analyses all articles of an archive anew, where another version of gazette did it: words, names and stories. Readers go
/// on reading. It may be stopped at any moment and started again, and several may run at once.
///
/// `stale` has the numbers that are yet to be done, in blocks. Each block is one transaction. The uses of names come
/// together in `name_next` and take the place of the former ones at the end.
package struct ArchiveReanalysis: Sendable {
  /// The numbers of a block.
  private static let block = 500
  /// The blocks among which one is sought that no other program has.
  private static let lookedAt = 64
  private static let patience = Duration.seconds(300)
  private static let patienceForStories = Duration.seconds(24 * 3600)

  private let address: ServerAddress
  private let report: @Sendable (Int, Int) -> Void

  package init(of address: ServerAddress, reporting report: @escaping @Sendable (Int, Int) -> Void) {
    (self.address, self.report) = (address, report)
  }

  /// Does all that is to be done. Throws `SharedArchiveFailure` and `ServerFailure`.
  package func run() async throws {
    let connection = Connection.toArchive(at: address)
    guard try await connection.performPatiently(within: Self.patience, { try Self.begin($0) }) else { return }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { group.addTask { try await work() } }
      try await group.waitForAll()
    }
    try await connection.performPatiently(within: Self.patienceForStories) { session in
      try ArchiveLock.take(session)
      try Self.end(session)
      try StoryMaintenance(session: session).run()
      try ArchiveLock.leave(session)
    }
  }

  /// Notes all articles as stale, unless they are or needn't be. Returns whether there is work to be done.
  private static func begin(_ session: Session) throws -> Bool {
    try session.transaction {
      try ArchiveLock.changeAnalysis(session)
      let version = try ArchiveVersion(session)
      guard version.analysis <= ArchiveVersion.own.analysis, version.folding <= ArchiveVersion.own.folding
      else {
        throw SharedArchiveFailure.otherAnalysis(archive: version.analysis, own: ArchiveVersion.own.analysis)
      }
      guard !version.isOwnAnalysis else { return try ArchiveVersion.isUpgrading(session) }
      _ = try session.pipeline([
        Statement("DELETE FROM stale"), Statement("DELETE FROM name_next"),
        Statement(
          """
          INSERT INTO stale SELECT first::integer, (first + \(block - 1))::integer
          FROM generate_series(0, (SELECT coalesce(max(number), 0) FROM article), \(block)) AS first
          """),
        Statement(
          "UPDATE archive SET folding = $1, analysis = $2, is_upgrading = true",
          [.int(Int64(ArchiveVersion.own.folding)), .int(Int64(ArchiveVersion.own.analysis))]),
      ])
      return true
    }
  }

  /// Works until no block is left.
  private func work() async throws {
    let connection = Connection.toArchive(at: address)
    defer { connection.close() }
    while let (left, total, hasWorked) = try await connection.performPatiently(
      within: Self.patience, { try Self.analyseBlock($0) })
    {
      report(max(0, total - left * Self.block), total)
      // The last blocks are those of others, who may yet be killed.
      if !hasWorked { try await Task.sleep(for: .milliseconds(500)) }
    }
  }

  /// Analyses a block that no other program has; nil if none is left.
  private static func analyseBlock(_ session: Session) throws -> (left: Int, total: Int, hasWorked: Bool)? {
    let answers = try session.pipeline([
      Statement("SELECT first, last FROM stale ORDER BY first LIMIT \(lookedAt)"),
      Statement("SELECT count(*) FROM stale"), Statement("SELECT coalesce(max(number), 0) FROM article"),
    ])
    let (left, total) = (Int(answers[1][0].int(0)), Int(answers[2][0].int(0)))
    guard left > 0 else { return nil }
    for row in answers[0].rows {
      let isDone = try session.transaction {
        guard try ArchiveLock.tryTake(block: row.int(0), session) else { return false }
        // Another program may have done it just now.
        let own = try session.rows("DELETE FROM stale WHERE first = $1 RETURNING first", [.int(row.int(0))])
        guard own.first != nil else { return false }
        try analyse(row.int(0)...row.int(1), session)
        return true
      }
      if isDone { return (left - 1, total, true) }
    }
    return (left, total, false)
  }

  private static func analyse(_ numbers: ClosedRange<Int64>, _ session: Session) throws {
    try ArchiveLock.keepAnalysis(session)
    guard try ArchiveVersion(session).isOwnAnalysis else {
      let version = try ArchiveVersion(session)
      throw SharedArchiveFailure.otherAnalysis(archive: version.analysis, own: ArchiveVersion.own.analysis)
    }
    let rows = try session.rows(
      "SELECT \(StoredArticle.columns) FROM article WHERE number BETWEEN $1 AND $2 ORDER BY number",
      [.int(numbers.lowerBound), .int(numbers.upperBound)])
    let articles = rows.rows.compactMap { row -> (PreparedArticle, StoredArticle)? in
      let stored = StoredArticle(row)
      return stored.analysed.map { ($0, stored) }
    }
    guard !articles.isEmpty else { return }
    try BatchWriter.rewrite(articles.map { (article: $0.0, former: $0.1) }, in: session)
  }

  /// Puts the names as they are now in the place of the former ones, and has all features counted anew. The caller has the
  /// lock.
  private static func end(_ session: Session) throws {
    try session.transaction {
      try ArchiveLock.changeAnalysis(session)
      let isDone = try session.rows("SELECT NOT EXISTS (SELECT 1 FROM stale)")[0].bool(0)
      guard try ArchiveVersion.isUpgrading(session), isDone else { return }
      for statement in [
        "DELETE FROM name", "INSERT INTO name SELECT * FROM name_next", "DELETE FROM name_next",
        "DELETE FROM feature", "INSERT INTO uncounted SELECT article FROM profile ON CONFLICT DO NOTHING",
        "UPDATE archive SET is_upgrading = false",
      ] { try session.execute(statement) }
    }
  }
}
