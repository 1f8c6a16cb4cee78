import DatabaseServer
import PostgreSQL
import SharedArchive
import Synchronization
import Testing

/// Tests of adding articles.
@Suite(needsPostgreSQL)
struct IngestTests {
  @Test func `what is there is left out`() async throws {
    let (archive, folder) = (try await ArchiveFixture(), try await ArticleFolder(sample: 120))
    let first = try await archive.ingest(folder.path)
    let contents = try archive.contents()
    let second = try await archive.ingest(folder.path)
    #expect(first.new + first.known == 120 && second.new == 0 && second.known == 120)
    #expect(try archive.contents() == contents)
  }

  @Test func `several ingests at once add each article once`() async throws {
    let folder = try await ArticleFolder(sample: 1500)
    let (alone, together) = (try await ArchiveFixture(), try await ArchiveFixture())
    let expected = try await alone.ingest(folder.path)
    let summaries = try await withThrowingTaskGroup(of: ArticleIngest.Summary.self) { group in
      for _ in 0..<3 { group.addTask { try await together.ingest(folder.path) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(summaries.reduce(0) { $0 + $1.new } == expected.new)
    #expect(try together.contents() == alone.contents())
  }

  @Test func `names are found by their words`() async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder([
      "a.txt":
        "Thủ tướng Bart De Wever đến thăm cảng Antwerp ở Bỉ hôm thứ Hai, theo tin từ văn phòng chính phủ.",
      "b.txt":
        "Prime Minister Bart De Wever visited the port of Antwerp in Belgium on Monday, his office said.",
    ])
    #expect(try await archive.ingest(folder.path).new == 2)
    #expect(
      try archive.query(
        """
        SELECT count(DISTINCT article) FROM mention WHERE entity IN (SELECT entity FROM name
        WHERE array_to_tsvector(string_to_array(words, ' ')) @@ 'antw:*'::tsquery)
        """) == "2")
    // Folded words, with and without diacritics in the text.
    #expect(
      try archive.query("SELECT count(*) FROM article WHERE words @@ 'thu <-> tuong <-> bart'::tsquery")
        == "1")
  }

  @Test func `a text that is too short has the language of its neighbours`() async throws {
    let archive = try await ArchiveFixture()
    let long =
      "Chính phủ cho biết cảng Antwerp ở Bỉ sẽ mở cửa lại vào thứ Hai sau trận bão lớn nhất trong năm."
    let folder = try ArticleFolder([
      "vi/a.txt": long, "vi/b.txt": long + " Các tàu đã chờ.", "vi/c.txt": "Ha Noi",
    ])
    #expect(try await archive.ingest(folder.path).new == 3)
    #expect(try archive.query("SELECT DISTINCT language FROM article") == "vi")
  }

  @Test func `refused files are told and don't stop the others`() async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder([
      "a.txt": "Snow closed a road.", "b.txt": "", "c.txt": "Rain closed a road.",
    ])
    let problems = Mutex(0)
    let summary = try await archive.ingest(folder.path) { event in
      if case .problem = event { problems.withLock { $0 += 1 } }
    }
    #expect(summary.new == 2 && summary.refused == 1 && problems.withLock { $0 } == 1)
  }

  @Test func `stories of several languages are worked out`() async throws {
    let (archive, folder) = (try await ArchiveFixture(), try await ArticleFolder(sample: 400))
    _ = try await archive.ingest(folder.path)
    #expect(try archive.query("SELECT count(*) > 0 FROM story WHERE cardinality(languages) > 1") == "t")
    #expect(
      try archive.query(
        """
        SELECT count(*) FROM story WHERE articles <> (SELECT count(*) FROM telling WHERE story = number)
        """) == "0")
  }
}
