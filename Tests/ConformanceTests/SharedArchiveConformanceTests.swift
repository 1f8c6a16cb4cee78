internal import Archive
internal import Catalogue
internal import DatabaseServer
internal import Foundation
internal import News
internal import PostgreSQL
internal import SharedArchive
internal import Testing

/// Tests with a server of their own, one after the other.
@Suite(.enabled(if: DatabaseServer.programs != nil, "PostgreSQL isn't installed"), .serialized)
enum ServerTests {}

/// The archive on PostgreSQL answers as the embedded one.
extension ServerTests {
  @Suite struct SharedArchiveConformanceTests {
    @Test func `an archive on a server answers as articles in memory`() async throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "conformance-\(UUID())")
      defer { try? FileManager.default.removeItem(at: folder) }
      try SharedCollection.write(to: folder)
      let server = try DatabaseServer()
      let archive = try await Self.archive(of: folder, on: server)
      let differences = await ConformanceTests.differences(from: archive)
      for difference in differences { Issue.record("\(difference)") }
    }

    /// An archive with the articles of a folder, open.
    static func archive(of folder: URL, on server: DatabaseServer) async throws -> SharedArchive {
      let address = try ServerAddress(server.address(of: server.makeDatabase()))
      try await ArchiveAdministration(at: address).create()
      _ = try await ArticleIngest(into: address) { _ in }.run([folder.path])
      let archive = SharedArchive(at: address, isPatient: false)
      await archive.open(to: .surveyed) { event in
        if case .notice(let notice) = event { Issue.record("\(notice)") }
      }
      return archive
    }
  }
}
