package import PostgreSQL
internal import Stories

/// The versions of an archive.
package struct ArchiveVersion: Hashable, Sendable {
  /// Of the tables.
  package let schema: Int
  package let folding: Int
  /// Of names and stories.
  package let analysis: Int

  /// The versions that this program writes.
  package static let own = ArchiveVersion(
    schema: ArchiveSchema.version, folding: ArchiveSchema.folding, analysis: analysisVersion)

  /// The statement that asks for the versions.
  package static let statement = Statement("SELECT version, folding, analysis FROM archive")

  package init(schema: Int, folding: Int, analysis: Int) {
    (self.schema, self.folding, self.analysis) = (schema, folding, analysis)
  }

  /// The versions in the answer to `statement`. Throws `SharedArchiveFailure.noArchive`.
  package init(_ rows: ResultRows) throws(SharedArchiveFailure) {
    guard let row = rows.first else { throw .noArchive }
    self.init(schema: Int(row.int(0)), folding: Int(row.int(1)), analysis: Int(row.int(2)))
  }

  /// The versions of an archive.
  package init(_ session: Session) throws(SharedArchiveFailure) {
    do {
      try self.init(session.pipeline([Self.statement])[0])
    } catch {
      let failure = SharedArchiveFailure(error) ?? .noArchive
      // A user without rights on the schema doesn't see its tables.
      let known = try? session.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'gazette'")
      throw failure == .noArchive && known?.first != nil ? .server(.noRights(ArchiveRights.reader)) : failure
    }
  }

  /// Throws where this program can't read the archive.
  package func checkReading() throws(SharedArchiveFailure) {
    if schema > ArchiveSchema.version { throw .newer(version: schema) }
    if schema < ArchiveSchema.version { throw .older(version: schema) }
  }

  /// True if the words, names and stories are those that this program makes.
  package var isOwnAnalysis: Bool { folding == Self.own.folding && analysis == Self.own.analysis }

  /// Throws where this program can't add to the archive.
  package static func checkWriting(_ session: Session) throws {
    let version = try ArchiveVersion(session)
    try version.checkReading()
    guard version.isOwnAnalysis else {
      throw SharedArchiveFailure.otherAnalysis(archive: version.analysis, own: own.analysis)
    }
    guard try !isUpgrading(session) else { throw SharedArchiveFailure.upgrading }
  }

  /// True while the articles are analysed anew.
  package static func isUpgrading(_ session: Session) throws -> Bool {
    try session.rows("SELECT is_upgrading FROM archive").first?.bool(0) ?? false
  }
}

extension Connection {
  /// A connection to a shared archive. Nothing is asked yet. `others`: further statements that its sessions begin with.
  package static func toArchive(at address: ServerAddress, settings others: [String] = []) -> Connection {
    Connection(to: address, settings: ArchiveSchema.session + others)
  }
}
