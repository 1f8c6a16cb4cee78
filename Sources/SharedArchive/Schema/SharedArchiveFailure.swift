package import PostgreSQL

/// Why a shared archive can't be used. The executable words it.
package enum SharedArchiveFailure: Error, Hashable, Sendable {
  case server(ServerFailure)
  /// The database has no archive.
  case noArchive
  /// The database has an archive already.
  case exists
  /// The tables are from a newer gazette, or from an older one.
  case newer(version: Int), older(version: Int)
  /// The names and stories, or the words, are from another version of gazette, which alone can add to them.
  case otherAnalysis(archive: Int, own: Int)
  /// The articles are being analysed anew: nothing can be added before that is done.
  case upgrading
  /// The server has no user with this name.
  case noUser(String)
}

extension SharedArchiveFailure {
  /// The failure of a question to an archive.
  package init?(_ error: any Error) {
    switch error {
    case let failure as SharedArchiveFailure: self = failure
    // A table, or the schema, doesn't exist.
    case ServerFailure.refused(code: "42P01", _), ServerFailure.refused(code: "3F000", _): self = .noArchive
    case let failure as ServerFailure: self = .server(failure)
    default: return nil
    }
  }
}
