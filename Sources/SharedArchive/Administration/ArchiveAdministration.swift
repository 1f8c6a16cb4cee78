package import PostgreSQL
internal import Stories

/// Makes, examines and changes a shared archive.
package struct ArchiveAdministration: Sendable {
  private static let patience = Duration.seconds(600)

  private let address: ServerAddress
  private let connection: Connection

  package init(at address: ServerAddress) {
    self.address = address
    connection = .toArchive(at: address)
  }

  /// Makes an archive in a database that has none: all of it, or nothing.
  package func create() async throws {
    try await ask { session in
      guard try !Self.hasArchive(session) else { throw SharedArchiveFailure.exists }
      try session.transaction {
        for statement in ArchiveSchema.tables { try session.execute(statement) }
        let version = ArchiveVersion.own
        try session.execute(
          """
          INSERT INTO archive (version, folding, analysis)
          VALUES (\(version.schema), \(version.folding), \(version.analysis))
          """)
        try Self.distribute(session, ArchiveSchema.distribution)
        try Self.copy(["archive", "bucket", "place", "search"], session)
        try ArchiveRights.makeRoles(session)
        for statement in ArchiveRights.statements { try session.execute(statement) }
      }
    }
  }

  private static func hasArchive(_ session: Session) throws -> Bool {
    try session.rows("SELECT to_regclass('gazette.archive') IS NOT NULL")[0].bool(0)
  }

  /// Distributes tables over servers, where the database has Citus.
  private static func distribute(
    _ session: Session, _ tables: [(table: String, column: String)]
  ) throws {
    guard try hasCitus(session) else { return }
    for (table, column) in tables {
      try session.execute("SELECT create_distributed_table('gazette.\(table)', '\(column)')")
    }
  }

  /// Has each server keep all rows of tables, where the database has Citus.
  private static func copy(_ tables: [String], _ session: Session) throws {
    guard try hasCitus(session) else { return }
    for table in tables { try session.execute("SELECT create_reference_table('gazette.\(table)')") }
  }

  private static func hasCitus(_ session: Session) throws -> Bool {
    try session.rows("SELECT 1 FROM pg_extension WHERE extname = 'citus'").count > 0
  }

  /// The facts about an archive.
  package func check() async throws -> ArchiveFacts {
    try await ask { session in
      let version = try ArchiveVersion(session)
      try version.checkReading()
      let answers = try session.pipeline(ArchiveFacts.statements)
      return ArchiveFacts(version, serverVersion: session.serverVersion, answers)
    }
  }

  /// Brings the tables of an older gazette up to date, and analyses the articles anew where another version did it. It may
  /// be stopped and started again, and several may run at once. Returns the version of the tables. `report` gets the
  /// articles that are analysed, and the number of all.
  package func upgrade(reporting report: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws
    -> Int
  {
    try await ask(Self.migrate)
    do {
      try await ArchiveReanalysis(of: address, reporting: report).run()
    } catch {
      throw SharedArchiveFailure(error) ?? error
    }
    return ArchiveSchema.version
  }

  /// Brings the tables up to date, in one transaction.
  @Sendable
  private static func migrate(_ session: Session) throws {
    try session.transaction {
      try ArchiveLock.changeAnalysis(session)
      let version = try ArchiveVersion(session)
      if version.schema > ArchiveSchema.version { throw SharedArchiveFailure.newer(version: version.schema) }
      if version.schema < ArchiveMigration.oldest {
        throw SharedArchiveFailure.older(version: version.schema)
      }
      guard version.schema < ArchiveSchema.version else { return }
      for statement in ArchiveMigration.statements(from: version.schema) { try session.execute(statement) }
      let new = ArchiveMigration.newTables(since: version.schema)
      try distribute(session, ArchiveSchema.distribution.filter { new.contains($0.table) })
      try session.execute("UPDATE archive SET version = \(ArchiveSchema.version)")
    }
  }

  /// Gives a user of the server the right to read, or to ingest too.
  package func grant(to user: String, mayIngest: Bool) async throws {
    try await ask { session in
      try ArchiveVersion(session).checkReading()
      let quoted = try session.rows(
        "SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = $1", [.text(user)])
      guard let name = quoted.first?.text(0) else { throw SharedArchiveFailure.noUser(user) }
      let roles = [ArchiveRights.reader] + (mayIngest ? [ArchiveRights.ingest] : [])
      try session.execute("GRANT \(roles.joined(separator: ", ")) TO \(name)")
    }
  }

  private func ask<Result: Sendable>(
    _ body: @escaping @Sendable (Session) throws -> Result
  ) async throws -> Result {
    do {
      return try await connection.perform(within: Self.patience, body)
    } catch {
      throw SharedArchiveFailure(error) ?? error
    }
  }
}

/// The facts that `gazette archive check` tells of an archive.
package struct ArchiveFacts: Sendable {
  package let version: ArchiveVersion
  /// 150004 for 15.4.
  package let serverVersion: Int
  package let articles: Int
  package let languages: [(code: String, articles: Int)]
  /// The articles whose features aren't counted, whose stories aren't worked out.
  package let uncounted: Int
  package let unsurveyed: Int
  package let bytes: Int
  /// The articles whose place a later version took.
  package let replaced: Int
  /// True while the articles are analysed anew.
  package let isUpgrading: Bool
  /// True where numbers of articles disagree: `bucket` counts other articles than there are.
  package let isMiscounted: Bool

  fileprivate static let statements = [
    Statement("SELECT language, sum(n)::bigint FROM bucket GROUP BY language ORDER BY 2 DESC, 1"),
    Statement("SELECT (SELECT count(*) FROM known) - (SELECT count(*) FROM succession)"),
    Statement("SELECT count(*) FROM uncounted"),
    Statement("SELECT count(*) FROM unsurveyed"),
    Statement("SELECT pg_database_size(current_database())"), Statement("SELECT count(*) FROM succession"),
    Statement("SELECT is_upgrading FROM archive"),
  ]

  fileprivate init(_ version: ArchiveVersion, serverVersion: Int, _ answers: [ResultRows]) {
    (self.version, self.serverVersion) = (version, serverVersion)
    languages = answers[0].rows.map { ($0.text(0), Int($0.int(1))) }
    let counts = answers.dropFirst().map { Int($0[0].int(0)) }
    (articles, uncounted, unsurveyed, bytes) = (counts[0], counts[1], counts[2], counts[3])
    (replaced, isUpgrading) = (counts[4], counts[5] != 0)
    isMiscounted = languages.reduce(0) { $0 + $1.articles } != articles
  }
}
