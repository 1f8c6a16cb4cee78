import DatabaseServer
import Foundation
import PostgreSQL
import SampleNews
import SharedArchive
import Synchronization
import Testing

/// The condition of tests that need PostgreSQL.
let needsPostgreSQL = ConditionTrait.enabled(
  if: DatabaseServer.programs != nil, "PostgreSQL isn't installed: apt install postgresql")

/// An empty shared archive on a server of the tests.
struct ArchiveFixture {
  /// A server for all tests that don't harm it.
  static let shared = Result { try DatabaseServer() }

  let server: DatabaseServer
  let database: String

  /// `server`: nil for the server that the tests share.
  init(on server: DatabaseServer? = nil) async throws {
    self.server = try server ?? Self.shared.get()
    database = try self.server.makeDatabase()
    try await ArchiveAdministration(at: address()).create()
  }

  func address(as user: String = DatabaseServer.administrator) throws -> ServerAddress {
    try ServerAddress(server.address(of: database, as: user))
  }

  func ingest(
    _ paths: String..., as user: String = DatabaseServer.administrator,
    reporting report: @escaping @Sendable (ArticleIngest.Event) -> Void = { _ in }
  ) async throws -> ArticleIngest.Summary {
    try await ArticleIngest(into: address(as: user), reporting: report).run(paths)
  }

  func query(_ sql: String) throws -> String {
    try server.execute("SET search_path = gazette; " + sql, in: database)
  }

  /// All that the archive holds but the records, whose fields have no order, in an order and with names that don't depend on the order in which articles came.
  func contents() throws -> [String] {
    let ids = "(SELECT id FROM known WHERE number ="
    return try [
      "SELECT id, date, language, headline, path, author, title, words, signature FROM article ORDER BY id",
      "SELECT id, date, language FROM known ORDER BY id", "SELECT * FROM bucket ORDER BY day, language",
      "SELECT * FROM entity ORDER BY number", "SELECT * FROM name ORDER BY entity, language, name",
      "SELECT entity, date, \(ids) article), times, form FROM mention ORDER BY 1, 3",
      "SELECT \(ids) article), date, features, levels FROM profile ORDER BY 1",
      "SELECT * FROM feature ORDER BY number", "SELECT count(*) FROM uncounted",
      "SELECT count(*) FROM unsurveyed",
      "SELECT array_agg(\(ids) article) ORDER BY \(ids) article)) FROM telling GROUP BY story ORDER BY 1",
      "SELECT first, last, articles, languages FROM story ORDER BY 1, 2, 3, 4",
    ].map(query)
  }
}

/// A folder of articles, which goes when the test does.
final class ArticleFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.path() + "gazette-\(UUID().uuidString)"

  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  /// Generated news.
  init(sample count: Int, seed: UInt64 = 1) async throws {
    try await SampleCollection(count: count, seed: seed).write(to: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
