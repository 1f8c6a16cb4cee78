import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

struct ConnectionsTests {
  private static let reports = [
    article(
      "a",
      text: """
        On Monday Foreign Minister Penny Wong met Secretary Kristi Noem in Belgium. Later Minister Penny Wong \
        thanked Belgium, and people in Belgium were pleased.
        """),
    article("b", text: "Bà Penny Wong thăm Bỉ hôm thứ Hai.", language: .vietnamese),
  ]

  @Test func `names stand by kind and mentions, with counts here and in the collection`() async throws {
    let library = await Library.opened(Self.reports)
    let connections = try #require(await library.connections(of: Self.reports[0].id))
    let shown = connections.names.map {
      "\($0.entity.name(in: .english)) \($0.mentionCount) \($0.articleCount)"
    }
    #expect(shown == ["Penny Wong 2 2", "Kristi Noem 1 1", "Belgium 3 2"])
    #expect(connections.isComplete)
  }

  @Test func `a name has its form in the other language beside it`() async throws {
    let library = await Library.opened(Self.reports)
    let connections = try #require(await library.connections(of: Self.reports[0].id))
    let belgium = try #require(connections.names.last)
    #expect(belgium.entity.otherNames(than: .english).map(\.name) == ["Bỉ"])
  }

  @Test func `mentions are where the text has the names`() async throws {
    let library = await Library.opened(Self.reports)
    let connections = try #require(await library.connections(of: Self.reports[0].id))
    #expect(
      connections.mentions.map { Self.reports[0].text(in: $0.range) } == [
        "Penny Wong", "Kristi Noem", "Belgium", "Penny Wong", "Belgium", "Belgium",
      ])
  }

  @Test func `before the collection is analysed an article's own names are there already`() async throws {
    let library = Library(articles: Self.reports)
    let connections = try #require(await library.connections(of: Self.reports[0].id))
    #expect(
      connections.names.map { $0.entity.name(in: .english) } == ["Penny Wong", "Kristi Noem", "Belgium"])
    #expect(connections.related.isEmpty)
    #expect(!connections.isComplete)
  }

  @Test func `a name leaves only the articles that have it`() async throws {
    let library = await Library.opened(Self.reports)
    let noem = try #require(await library.names().first { $0.entity.name(in: .english) == "Kristi Noem" })
    #expect(await library.headlines(Listing(entity: noem.id)) == ["a"])
    let window = await library.rows(
      RowRequest(listing: Listing(entity: noem.id), anchor: .index(0), count: 5))
    #expect(window.census.entries.map(\.count) == [1])
    #expect(await library.headlines(Listing(entity: EntityKey("person:nobody"))).isEmpty)
  }

  @Test func `an article that isn't there has no connections`() async {
    #expect(await Library(articles: []).connections(of: ArticleID(rawValue: 7)) == nil)
  }
}
