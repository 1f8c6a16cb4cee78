import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

struct ResolvedCorrectionsTests {
  private static let reports = [
    article(
      "a", text: "Minister Penny Wong met Secretary Kristi Noem in Belgium. Penny Wong thanked Belgium."),
    article("b", text: "Bà Penny Wong thăm Bỉ hôm thứ Hai.", language: .vietnamese),
    article("c", text: "Mr. Bart Somers met Ms. Kristi Noem in Ghent."),
  ]

  private func library(_ corrections: EntityCorrection...) async -> Library {
    let library = await Library.opened(Self.reports)
    await library.adopt(EntityCorrections(corrections))
    return library
  }

  private func shown(_ library: Library, _ kind: EntityKind) async -> [String] {
    await library.names().filter { $0.entity.kind == kind }.map {
      "\($0.entity.name(in: .english)) \($0.articleCount) \($0.mentionCount)"
    }
  }

  @Test func `names that are one are counted and found as one`() async throws {
    let library = await library(.same([EntityReference("Penny Wong"), EntityReference("Bart Somers")]))
    #expect(await shown(library, .person) == ["Penny Wong 3 4", "Kristi Noem 2 2"])
    #expect(await library.headlines(Listing(entity: EntityKey("person:bart somers"))) == ["a", "b", "c"])
    let page = try #require(await library.entityPage(of: EntityKey("person:penny wong")))
    #expect(page.languages.map { "\($0.language) \($0.articles)" } == ["en 2", "vi 1"])
  }

  @Test func `what is different stays apart whatever joins it`() async {
    let pair = [EntityReference("Penny Wong"), EntityReference("Bart Somers")]
    let library = await library(.same(pair), .different(pair))
    #expect(await shown(library, .person) == ["Penny Wong 2 3", "Kristi Noem 2 2", "Bart Somers 1 1"])
  }

  @Test func `a hidden name is nowhere`() async throws {
    let library = await library(.hide(EntityReference("Belgium")))
    #expect(await shown(library, .place) == ["Ghent 1 1"])
    let connections = try #require(await library.connections(of: Self.reports[0].id))
    #expect(!connections.names.contains { $0.entity.kind == .place })
    #expect(connections.mentions.count == 3)
    #expect(connections.related.allSatisfy { $0.reasons.allSatisfy { !$0.text.contains("Belgium") } })
  }

  @Test func `a kind and a name hold at once and can be taken back`() async throws {
    let library = await library(
      .kind(EntityReference("Ghent"), .organization),
      .name(EntityReference("place:BE"), .vietnamese, "Vương quốc Bỉ"))
    #expect(await shown(library, .organization) == ["Ghent 1 1"])
    let belgium = try #require(await library.names().first { $0.id == EntityKey("place:BE") })
    #expect(belgium.entity.name(in: .vietnamese) == "Vương quốc Bỉ")
    #expect(await library.headlines(Listing(query: .name("vương quốc"))) == ["a", "b"])
    await library.adopt(EntityCorrections())
    #expect(await shown(library, .organization).isEmpty)
  }
}

struct EntityPageTests {
  @Test func `an entity's page has its names, languages, dates and company`() async throws {
    let library = await Library.opened([
      article(
        "a", text: "Minister Penny Wong met Secretary Kristi Noem in Belgium.",
        date: ArticleDate(year: 2025, month: 3, day: 1)),
      article(
        "b", text: "Bà Penny Wong thăm Bỉ. Bỉ cảm ơn.",
        date: ArticleDate(year: 2025, month: 3, day: 4, isInferred: true), language: .vietnamese),
      article("c", text: "Ms. Kristi Noem left.", date: ArticleDate(year: 2024)),
    ])
    let page = try #require(await library.entityPage(of: EntityKey("place:BE")))
    #expect(page.names.map { "\($0.language) \($0.name) \($0.mentions)" } == ["en Belgium 1", "vi Bỉ 2"])
    #expect(page.languages.map { "\($0.language) \($0.articles) \($0.mentions)" } == ["en 1 1", "vi 1 2"])
    #expect(page.first?.description == "2025-03-01" && page.last?.description == "~2025-03-04")
    #expect(page.timeline == DateHistogram(step: .day, start: page.first, articles: [1, 0, 0, 1]))
    #expect(
      page.companions.map { "\($0.entity.name(in: .english)) \($0.articles)" } == [
        "Penny Wong 2", "Kristi Noem 1",
      ])
    #expect(await library.headlines(page.listing).sorted() == ["a", "b"])
  }

  @Test func `nothing names an unknown entity`() async {
    let library = await Library.opened([article("a", text: "Ms. Kristi Noem left.")])
    #expect(await library.entityPage(of: EntityKey("person:nobody")) == nil)
  }
}

struct CorrectedCoverageTests {
  /// Two reports of one event that have little but names in common.
  private static let reports = [
    article("en", text: "Belgium, Estonia, Slovenia and Peru met NATO in Kenya. Peru and Kenya smiled."),
    article(
      "vi", text: "Bỉ, Estonia, Slovenia và Peru gặp NATO tại Kenya. Peru và Kenya vui.",
      language: .vietnamese),
    article("snow", text: "Heavy snow closed the Brenner motorway between Austria and Italy on Friday."),
  ]

  private static let hidden = EntityCorrections(
    ["Belgium", "Estonia", "Slovenia", "Peru", "NATO", "Kenya"].map { .hide(EntityReference($0)) })

  private func paired(_ library: Library) async -> [String] {
    await library.headlines(Listing(query: .coverage(.paired), order: SortOrder(.path)))
  }

  @Test func `a correction of names changes which stories are told in two languages, and back`() async {
    let library = await Library.opened(Self.reports)
    await library.surveyStories()
    #expect(await paired(library) == ["en", "vi"])
    await library.adopt(Self.hidden)
    await library.surveyStories()
    #expect(await paired(library).isEmpty)
    #expect(await library.rows(Listing()).allSatisfy { $0.coverage == .single })
    await library.adopt(EntityCorrections())
    await library.surveyStories()
    #expect(await paired(library) == ["en", "vi"])
  }

  @Test func `a correction that was made while the index was closed holds for coverage too`() async throws {
    let scratch = try Scratch(
      Dictionary(uniqueKeysWithValues: Self.reports.map { ($0.headline.text + ".txt", $0.text) }))
    await scratch.library().open(to: .surveyed) { _ in }
    let library = scratch.library()
    await library.adopt(Self.hidden)
    await library.open(to: .surveyed) { _ in }
    #expect(await library.rows(Listing()).allSatisfy { $0.coverage == .single })
  }
}
