internal import DatabaseServer
internal import Foundation
internal import PostgreSQL
internal import SharedArchive

/// A server with one archive, and the readers that may ask it.
struct ArchiveServer {
  /// The users of the server that read, one for each reader that asks at once.
  static let readers = 8
  private static let database = "archive"

  let server: DatabaseServer
  /// True if an earlier run has filled the archive.
  let isFull: Bool
  private let mark: String

  /// Writing goes to the disk, as it does where the archive matters. A quarter of a small server's memory is for pages
  /// (PostgreSQL's documentation, 20.4).
  private static let settings = ["fsync = on", "shared_buffers = 1GB", "max_wal_size = 4GB"]

  /// The server whose data are in a folder; a new one unless an earlier run has filled it and `keeps` is set.
  init(dataIn folder: String, keeps: Bool) async throws {
    mark = "\(folder).complete"
    isFull = keeps && FileManager.default.fileExists(atPath: mark)
    if !isFull {
      for path in [mark, folder] where FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
    }
    server = try DatabaseServer(settings: Self.settings, keepingDataIn: folder)
    if !isFull { try await makeArchive() }
  }

  private func makeArchive() async throws {
    try server.execute("CREATE DATABASE \(Self.database)")
    let administration = try ArchiveAdministration(at: address(of: nil))
    try await administration.create()
    for reader in 0..<Self.readers {
      try server.execute("CREATE ROLE \(Self.name(of: reader)) LOGIN")
      try await administration.grant(to: Self.name(of: reader), mayIngest: false)
    }
  }

  private static func name(of reader: Int) -> String { "reader_\(reader)" }

  /// `reader`: nil for the administrator.
  func address(of reader: Int?) throws -> ServerAddress { try ServerAddress(text(of: reader)) }

  func text(of reader: Int?) -> String {
    server.address(of: Self.database, as: reader.map(Self.name) ?? DatabaseServer.administrator)
  }

  /// Forgets what readers did in earlier runs: what is starred already costs nothing to star.
  func forgetReaders() throws {
    try server.execute("TRUNCATE gazette.mark, gazette.place, gazette.search", in: Self.database)
  }

  /// Notes that the archive is full, and tidies as the server does by itself in quiet hours.
  func noteFull() throws {
    try server.execute("VACUUM ANALYZE", in: Self.database)
    try server.execute("CHECKPOINT", in: Self.database)
    try Data().write(to: URL(fileURLWithPath: mark))
  }

  /// The number that SQL answers with.
  func number(_ sql: String) throws -> Int {
    Int(try server.execute("SET search_path = gazette; \(sql)", in: Self.database)) ?? 0
  }

  /// The processor time of all processes of the server so far.
  var processorTime: Duration {
    .milliseconds(10 * (server.processNumber.flatMap { ProcessUse.ticksWithChildren(of: $0) } ?? 0))
  }
}
