import Catalogue
import DatabaseServer
import Foundation
import News
import PostgreSQL
import SharedArchive
import Testing

/// Tests of later versions of articles: they take the place of the former ones.
@Suite(needsPostgreSQL)
struct VersionTests {
  private static let first =
    "Cảng Antwerp mở cửa lại.\n\nCác tàu đã chờ từ thứ Hai, theo tin từ văn phòng chính phủ Bỉ ở Brussels."
  private static let second = first + "\n\nThủ tướng Bart De Wever đã đến cảng."
  private static let other =
    "Snow closed a road in Austria.\n\nThe police of Vienna asked drivers to stay at home."

  /// The tables that list articles, without what the archive keeps of former versions.
  private func listed(_ archive: ArchiveFixture) throws -> [String] {
    let ids = "(SELECT id FROM article AS stored WHERE stored.number ="
    return try [
      "SELECT id, date, language, headline, path, words FROM article ORDER BY id",
      "SELECT * FROM bucket WHERE n <> 0 ORDER BY day, language",
      "SELECT entity, date, \(ids) article), times, form FROM mention ORDER BY 1, 3",
      "SELECT entity, language, name, times, votes FROM name WHERE times > 0 OR votes > 0 ORDER BY 1, 2, 3",
      "SELECT \(ids) article), date, features, levels FROM profile ORDER BY 1",
      "SELECT count(*) FROM uncounted", "SELECT count(*) FROM unsurveyed", "SELECT count(*) FROM gone",
      "SELECT array_agg(\(ids) article) ORDER BY \(ids) article)) FROM telling GROUP BY story ORDER BY 1",
      "SELECT first, last, articles, languages FROM story ORDER BY 1, 2, 3, 4",
    ].map(archive.query)
  }

  @Test func `a later version of a file takes the place of the former`() async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder(["a.txt": Self.first, "b.txt": Self.other])
    let english =
      "Port of Antwerp opens again.\n\nShips had waited since Monday, said the office of Belgium in Brussels."
    try folder.write(english, to: "c.txt")
    _ = try await archive.ingest(folder.path)
    try folder.write(Self.second, to: "a.txt")
    let summary = try await archive.ingest(folder.path)
    #expect(summary.replaced == 1 && summary.new == 0 && summary.known == 2)
    let fresh = try await ArchiveFixture()
    _ = try await fresh.ingest(folder.path)
    #expect(try listed(archive) == listed(fresh))
    let facts = try await ArchiveAdministration(at: archive.address()).check()
    #expect(facts.articles == 3 && facts.replaced == 1 && !facts.isMiscounted)
    // The former version is still opened by its id.
    let reader = SharedArchive(at: try archive.address(), isPatient: false)
    await reader.open(to: .listed) { _ in }
    let former = ArticleID(contents: Array(Self.first.utf8))
    #expect(await reader.article(former)?.text == Self.first)
    #expect(await reader.contains(former) == false)
    let later = ArticleID(contents: Array(Self.second.utf8))
    let compared = await reader.comparison(ComparisonRequest(left: later, right: later))
    #expect(compared?.articles.right.id == former)
  }

  @Test func `a version that another program still has doesn't come back`() async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder(["a.txt": Self.first])
    _ = try await archive.ingest(folder.path)
    try folder.write(Self.second, to: "a.txt")
    _ = try await archive.ingest(folder.path)
    try folder.write(Self.first, to: "a.txt")
    let summary = try await archive.ingest(folder.path)
    #expect(summary.new + summary.replaced == 0 && summary.known == 1)
    let later = ArticleID(contents: Array(Self.second.utf8))
    #expect(try archive.query("SELECT id FROM article") == "\(later.number)")
  }

  @Test func `another text at the same place is another article`() async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder(["a.txt": Self.first])
    _ = try await archive.ingest(folder.path)
    try folder.write(Self.other, to: "a.txt")
    let summary = try await archive.ingest(folder.path)
    #expect(summary.new == 1 && summary.replaced == 0)
    #expect(try archive.query("SELECT count(*) FROM article") == "2")
  }

  @Test(arguments: [false, true])
  func `versions of one publisher's article come from different files in any order`(isLate: Bool) async throws
  {
    func page(_ text: String, _ day: Int) -> String {
      "---\nlink: https://news.example/antwerp\nguid: n-17\nupdated: 2025-03-0\(day)\n---\n\n# Cảng\n\n\(text)\n"
    }
    let archive = try await ArchiveFixture()
    let versions = [("one/a.md", page(Self.first, 1)), ("two/b.md", page(Self.second, 2))]
    for (name, text) in isLate ? versions.reversed() : versions {
      let folder = try ArticleFolder([name: text])
      #expect(try await archive.ingest(folder.path).files == 1)
    }
    #expect(try archive.query("SELECT updated FROM article") == "20250302")
    #expect(try archive.query("SELECT count(*) FROM succession") == "1")
    #expect(try archive.query("SELECT sum(n) FROM bucket") == "1")
  }

  @Test func `each reader learns of the later versions of the articles that he marked`() async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder(["a.txt": Self.first, "b.txt": Self.other])
    _ = try await archive.ingest(folder.path)
    let (first, second) = (ArticleID(contents: Array(Self.first.utf8)), Self.second + " Ông đi tàu.")
    _ = try archive.query("INSERT INTO note (article, note) VALUES (\(first.number), 'a')")
    for text in [Self.second, second] {
      try folder.write(text, to: "a.txt")
      _ = try await archive.ingest(folder.path)
    }
    let reader = SharedArchive(at: try archive.address(), isPatient: false)
    await reader.open(to: .listed) { _ in }
    let expected = ArticleSuccession(former: first, successor: ArticleID(contents: Array(second.utf8)))
    #expect(await reader.takeSuccessions() == [expected])
    #expect(await reader.takeSuccessions().isEmpty)
    _ = try archive.query("INSERT INTO carried (former) VALUES (\(first.number))")
    let next = SharedArchive(at: try archive.address(), isPatient: false)
    #expect(await next.takeSuccessions().isEmpty)
    let user = "v\(UUID().uuidString.prefix(8).lowercased())"
    try archive.server.execute("CREATE ROLE \(user) LOGIN IN ROLE gazette_reader")
    let other = SharedArchive(at: try archive.address(as: user), isPatient: false)
    #expect(await other.takeSuccessions().isEmpty)
  }
}
