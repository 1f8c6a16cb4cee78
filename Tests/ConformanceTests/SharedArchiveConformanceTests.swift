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

    @Test func `the same edits of files make later versions`() async throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "conformance-\(UUID())")
      let index = folder.path + "-index"
      defer { for path in [folder.path, index] { try? FileManager.default.removeItem(atPath: path) } }
      try SharedCollection.write(to: folder)
      let server = try DatabaseServer()
      let address = try ServerAddress(server.address(of: server.makeDatabase()))
      try await ArchiveAdministration(at: address).create()
      _ = try await ArticleIngest(into: address) { _ in }.run([folder.path])
      await Library(paths: [folder.path], index: .folder(index)).open(to: .surveyed) { _ in }
      try Self.edit(SharedCollection.articles.prefix(12), in: folder)
      let files = Library(paths: [folder.path], index: .folder(index))
      await files.open(to: .surveyed) { _ in }
      let expected = await files.takeSuccessions()
      #expect(expected.count > 3)
      _ = try await ArticleIngest(into: address) { _ in }.run([folder.path])
      let marked = SharedCollection.articles.map { Parameter.int(Int64(bitPattern: $0.id.rawValue)) }
      _ = try await Connection.toArchive(at: address).rows(
        marked.map { Statement("INSERT INTO mark (article, is_read) VALUES ($1, true)", [$0]) })
      let archive = SharedArchive(at: address, isPatient: false)
      await archive.open(to: .listed) { _ in }
      #expect(Set(await archive.takeSuccessions()) == Set(expected))
    }

    /// Edits the files of articles: some get a sentence, some lose half of their text, some are written anew.
    private static func edit(_ articles: ArraySlice<Article>, in folder: URL) throws {
      for (index, article) in articles.enumerated() {
        let text =
          switch index % 3 {
          case 0: article.text + "\n\nA sentence more. Thêm một câu."
          case 1: String(article.text.prefix(article.text.count / 2))
          default: "Snow closed \(index) roads in Austria. The police asked drivers to stay at home."
          }
        try Data(text.utf8).write(to: folder.appending(path: article.path))
      }
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
