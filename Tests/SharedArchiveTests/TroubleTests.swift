import DatabaseServer
import Foundation
import PostgreSQL
import SharedArchive
import Synchronization
import Testing

/// Tests of servers that go away in the middle of an ingest: nothing is lost, and nothing is there twice.
@Suite(needsPostgreSQL)
struct TroubleTests {
  /// The contents of an archive that was made without trouble.
  private static func contents(of folder: ArticleFolder) async throws -> [String] {
    let archive = try await ArchiveFixture()
    _ = try await archive.ingest(folder.path)
    return try archive.contents()
  }

  @Test func `a server that is killed and restarted`() async throws {
    let folder = try await ArticleFolder(sample: 2200)
    // Data is flushed, so that what was committed survives.
    let server = try DatabaseServer(settings: ["fsync = on"])
    let archive = try await ArchiveFixture(on: server)
    let killed = Mutex(0)
    let summary = try await archive.ingest(folder.path) { event in
      guard case .progress = event,
        killed.withLock({
          $0 += 1; return $0 <= 2
        })
      else { return }
      server.kill()
      try? server.start()
    }
    #expect(killed.withLock { $0 } > 2 && summary.new > 0)
    #expect(try await archive.contents() == Self.contents(of: folder))
  }

  @Test func `connections that are cut again and again`() async throws {
    let (archive, folder) = (try await ArchiveFixture(), try await ArticleFolder(sample: 1800))
    let cuts = Mutex(0)
    _ = try await archive.ingest(folder.path) { event in
      guard case .progress = event,
        cuts.withLock({
          $0 += 1; return $0 <= 3
        })
      else { return }
      // The next batch is written now.
      _ = try? archive.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(archive.database)' AND pid <> pg_backend_pid()"
      )
    }
    #expect(cuts.withLock { $0 } > 3)
    #expect(try await archive.contents() == Self.contents(of: folder))
  }

  @Test(.enabled(if: geteuid() == 0, "needs the rights of root for a small disk"))
  func `a disk that is full`() async throws {
    let folder = try await ArticleFolder(sample: 1500)
    let server = try DatabaseServer(smallDisk: 24)
    let archive = try await ArchiveFixture(on: server)
    await #expect {
      _ = try await archive.ingest(folder.path)
    } throws: { error in
      if case SharedArchiveFailure.server(.diskFull) = error { true } else { false }
    }
    // On a full disk the server may refuse the connection.
    try server.resizeDisk(to: 400)
    let stored = try archive.query("SELECT count(*) FROM article")
    #expect(try archive.query("SELECT count(*) FROM known") == stored)
    _ = try await archive.ingest(folder.path)
    #expect(try await archive.contents() == Self.contents(of: folder))
  }
}
