import DatabaseServer
import Foundation
import Languages
import News
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

  @Test func `an ingest leaves nothing that waits for the indexes of words and features`() async throws {
    let (archive, folder) = (try await ArchiveFixture(), try await ArticleFolder(sample: 300))
    // In small tables the server would do it by itself.
    let tables = try archive.query(
      "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'gazette'::regnamespace")
    for table in tables.split(separator: "\n") {
      _ = try archive.query("ALTER TABLE \(table) SET (autovacuum_enabled = off)")
    }
    #expect(try await archive.ingest(folder.path).new > 200)
    // A module of PostgreSQL that counts the pages that wait.
    _ = try archive.query("CREATE EXTENSION pgstattuple")
    let waiting = try archive.query(
      """
      SELECT coalesce(sum((gazette.pgstatginindex(c.oid)).pending_pages), 0) FROM pg_class c
      JOIN pg_am a ON a.oid = c.relam WHERE a.amname = 'gin' AND c.relkind = 'i'
      """)
    // The row that was taken back, and lists that are shorter than eight pages.
    #expect(try #require(Int(waiting)) < 60)
    #expect(try archive.query("SELECT count(*) FROM article WHERE number < 0") == "0")
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
    let french = "Le conseil a annoncé lundi que le vieux pont resterait fermé jusqu'à la fin des travaux."
    let folder = try ArticleFolder([
      "fr/a.txt": french, "fr/b.txt": "Match nul", "en/c.txt": "Snow closed the roads.",
    ])
    #expect(try await archive.ingest(folder.path).new == 3)
    #expect(try archive.query("SELECT language FROM article WHERE headline = 'Match nul'") == "fr")
    // The guess says nothing about the languages of other texts.
    #expect(try archive.query("SELECT count(*) FROM known WHERE language IS NULL") == "1")
  }

  @Test(arguments: [
    "Cảng Antwerp mở cửa lại.\n\nCác tàu đã chờ từ thứ Hai, theo tin từ văn phòng chính phủ Bỉ.",
    "Cảng Antwerp mở cửa lại.\n\nCác tàu đã chờ từ thứ Hai.".decomposedStringWithCanonicalMapping,
    "date 2025-03-02\n\n# Snow\n\nBy Jane Roe\n\n- one\n- two\n",
  ])
  func `an article is made of its record as of its file`(_ text: String) async throws {
    let (archive, folder) = (try await ArchiveFixture(), try ArticleFolder(["a.txt": text]))
    _ = try await archive.ingest(folder.path)
    let rows = try await Connection.toArchive(at: archive.address()).rows([
      Statement("SELECT record, language FROM article")
    ])
    let record = try #require(CompressedRecord(data: Data(rows[0][0].bytes(0))).record)
    let location = Location(path: folder.path + "/a.txt")
    let stored = ArticleReader().article(of: record, at: location)
    let read = try ArticleReader().article(at: location)
    #expect(
      stored.id == read.id && stored.text.utf8.elementsEqual(read.text.utf8) && stored.parts == read.parts)
    #expect(stored.headline == read.headline && stored.date == read.date && stored.author == read.author)
    #expect(rows[0][0].text(1) == read.language.language.code)
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
