import Catalogue
import DatabaseServer
import PostgreSQL
import SharedArchive
import Synchronization
import Testing

/// Tests of making and opening archives.
@Suite(needsPostgreSQL)
struct SchemaTests {
  @Test func `an archive is made once`() async throws {
    let archive = try await ArchiveFixture()
    let facts = try await ArchiveAdministration(at: archive.address()).check()
    #expect(facts.articles == 0 && facts.version == .own && !facts.isMiscounted)
    await #expect(throws: SharedArchiveFailure.exists) {
      try await ArchiveAdministration(at: archive.address()).create()
    }
  }

  @Test func `a database without an archive is told`() async throws {
    let server = try ArchiveFixture.shared.get()
    let address = try ServerAddress(server.address(of: server.makeDatabase()))
    await #expect(throws: SharedArchiveFailure.noArchive) {
      try await ArchiveAdministration(at: address).check()
    }
    let folder = try ArticleFolder(["a.txt": "Snow closed a road."])
    await #expect(throws: SharedArchiveFailure.noArchive) {
      try await ArticleIngest(into: address) { _ in }.run([folder.path])
    }
  }

  @Test func `a reader of a database without an archive is told so, and nothing else`() async throws {
    let server = try ArchiveFixture.shared.get()
    let address = try ServerAddress(server.address(of: server.makeDatabase()))
    let told = Mutex<[ServerTrouble]>([])
    let reader = SharedArchive(at: address, isPatient: false)
    await reader.open(to: .listed) { event in
      if case .notice(.server(_, let trouble)) = event { told.withLock { $0.append(trouble) } }
    }
    let request = RowRequest(listing: Listing(), anchor: .index(0), count: 10)
    #expect(await reader.rows(request, withSnippets: false).rows.isEmpty)
    #expect(told.withLock(\.self) == [.noArchive])
  }

  @Test(arguments: [
    ("version = 99", SharedArchiveFailure.newer(version: 99)), ("version = 0", .older(version: 0)),
    ("analysis = 3", .otherAnalysis(archive: 3, own: ArchiveVersion.own.analysis)),
  ])
  func `an archive of another version takes no articles`(
    change: String, failure: SharedArchiveFailure
  ) async throws {
    let archive = try await ArchiveFixture()
    _ = try archive.query("UPDATE archive SET \(change)")
    let folder = try ArticleFolder(["a.txt": "Snow closed a road."])
    await #expect(throws: failure) { try await archive.ingest(folder.path) }
    #expect(try archive.query("SELECT count(*) FROM article") == "0")
  }

  @Test func `articles of each year have a partition`() async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder([
      "a.txt": "date 1987-03-02\n\nSnow closed a road.", "b.txt": "date 2011-03-02\n\nRain closed a road.",
      "c.txt": "date 2031-03-02\n\nWind closed a road.", "d.txt": "Ice closed a road.",
    ])
    #expect(try await archive.ingest(folder.path).new == 4)
    #expect(
      try archive.query("SELECT string_agg(tableoid::regclass::text, ' ' ORDER BY date, number) FROM article")
        == "article_before article_before article_2010 article_2031")
  }
}
