import Catalogue
import News
import SharedArchive
import Testing

/// The orders of the list of a shared archive that its generated news don't show.
@Suite(needsPostgreSQL)
struct ListingOrderTests {
  private static let articles: [(headline: String, author: String?)] = [
    ("Âu Lạc", "Đỗ Anh"), ("Dân", nil), ("Ăn uống", "bùi Cúc"), ("Đà Nẵng", "Anna Do"), ("An ninh", "Đỗ Anh"),
    ("Da cam", "Ân Du"),
  ]

  private static let archive = Task {
    let folder = try ArticleFolder()
    for (index, article) in articles.enumerated() {
      let author = article.author.map { "author: \($0)\n" } ?? ""
      let head = "---\ntitle: \(article.headline)\nlang: vi\ndate: 2025-09-0\(9 - index)\n\(author)---\n\n"
      try folder.write(head + "Bến cảng mở cửa hôm nay, và thuyền ra khơi.\n", to: "\(index).md")
    }
    let fixture = try await ArchiveFixture()
    _ = try await fixture.ingest(folder.path)
    let archive = SharedArchive(at: try fixture.address(), isPatient: false)
    await archive.open(to: .listed) { _ in }
    return archive
  }

  @Test(arguments: [
    (SortOrder(.title), ["An ninh", "Ăn uống", "Âu Lạc", "Da cam", "Dân", "Đà Nẵng"]),
    (SortOrder(.title, isReversed: true), ["Đà Nẵng", "Dân", "Da cam", "Âu Lạc", "Ăn uống", "An ninh"]),
    (SortOrder(.author), ["Da cam", "Đà Nẵng", "Ăn uống", "Âu Lạc", "An ninh", "Dân"]),
    (SortOrder(.author, isReversed: true), ["Âu Lạc", "An ninh", "Ăn uống", "Đà Nẵng", "Da cam", "Dân"]),
  ])
  func `articles are listed in the alphabet of their language, and by their authors`(
    order: SortOrder, expected: [String]
  ) async throws {
    let archive = try await Self.archive.value
    let request = RowRequest(listing: Listing(order: order), anchor: .index(0), count: 9)
    #expect(await archive.rows(request, withSnippets: false).rows.map(\.headline.text) == expected)
  }
}
