import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// Names that gazette itself took for one, and the user doesn't.
struct EntitySplitsTests {
  private static let ministry = "Bộ Ngoại giao Bỉ"
  private static let department = "Belgian Ministry of Foreign Affairs"
  private static let reports = [
    article("a", text: "The \(department) thanked Ms. Kristi Noem. The \(department) was glad."),
    article("b", text: "Hôm qua, \(ministry) ra thông báo về bà Kristi Noem.", language: .vietnamese),
    article("c", text: "Ms. Kristi Lynn Noem met Mr. Bart Somers."),
    article("d", text: "Theo \(ministry), bà Kristi Noem rời Ghent.", language: .vietnamese),
  ]

  private static func different(_ names: String...) -> EntityCorrection {
    .different(names.map { EntityReference($0) })
  }

  private func library(_ corrections: EntityCorrection...) async -> Library {
    let library = await Library.opened(Self.reports)
    await library.adopt(EntityCorrections(corrections))
    return library
  }

  private func shown(_ library: Library, _ kind: EntityKind) async -> [String] {
    await library.names().filter { $0.entity.kind == kind }.map { entry in
      let names = entry.entity.names.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return "\(names.joined(separator: ", ")): \(entry.articleCount) \(entry.mentionCount)"
    }
  }

  @Test(arguments: [
    [ministry, department],
    [ministry.decomposedStringWithCanonicalMapping, department.uppercased()],
    ["Bo Ngoai giao Bi", department],
    ["Bộ Ngoại giao Bỉ", "Belgian  ministry of foreign affairs"],
  ])
  func `names that were composed into one stand apart, each with its own articles`(
    names: [String]
  ) async throws {
    let library = await library(.different(names.map { .name($0) }))
    #expect(
      await shown(library, .organization) == ["vi \(Self.ministry): 2 2", "en \(Self.department): 1 2"])
    let keys = await library.entities(called: Self.department)
    try #require(keys.count == 1)
    #expect(await library.headlines(Listing(entity: keys[0])) == ["a"])
    #expect(await library.headlines(Listing(query: .name(Self.department))) == ["a"])
    #expect(await library.headlines(Listing(query: .name("bo ngoai giao bi"))) == ["b", "d"])
    let page = try #require(await library.entityPage(of: keys[0]))
    #expect(page.names.map(\.name) == [Self.department] && page.articles == 1 && page.mentions == 2)
    #expect(page.hasOneName && page.partableNames.isEmpty)
  }

  @Test func `the first name keeps the entity, in either order`() async throws {
    let library = await library(Self.different(Self.department, Self.ministry))
    #expect(
      await shown(library, .organization) == ["vi \(Self.ministry): 2 2", "en \(Self.department): 1 2"])
    let whole = try #require(await self.library().entities(called: Self.ministry).first)
    #expect(await library.entities(called: Self.department) == [whole])
    #expect(await library.entities(called: Self.ministry) != [whole])
  }

  @Test func `the open article has the name that it writes`() async throws {
    let library = await library(Self.different(Self.ministry, Self.department))
    for (report, name) in [(Self.reports[0], Self.department), (Self.reports[1], Self.ministry)] {
      let connections = try #require(await library.connections(of: report.id))
      let entry = try #require(connections.names.first { $0.entity.kind == .organization })
      #expect(entry.entity.names.values.map(\.self) == [name])
      #expect(await library.entities(called: name) == [entry.id])
      #expect(connections.mentions.contains { $0.entity == entry.id })
      #expect(
        connections.related.allSatisfy { story in
          story.row.headline.text == "d" || story.reasons.allSatisfy { !$0.text.contains(name) }
        })
    }
  }

  @Test func `a person known by a full and a middle name is two where the user says so`() async {
    let library = await library(Self.different("Kristi Lynn Noem", "Kristi Noem"))
    #expect(
      await shown(library, .person) == [
        "en Kristi Noem, vi Kristi Noem: 3 3", "en Bart Somers: 1 1", "en Kristi Lynn Noem: 1 1",
      ])
  }

  @Test func `another entity's page tells them apart in its company`() async throws {
    let library = await library(Self.different(Self.ministry, Self.department))
    let page = try #require(await library.entityPage(of: EntityKey("person:kristi noem")))
    let bodies = page.companions.filter { $0.entity.kind == .organization }
    #expect(
      bodies.map { "\($0.entity.name(in: .english)) \($0.articles)" } == [
        "\(Self.ministry) 2", "\(Self.department) 1",
      ])
  }

  @Test func `names are one again when that is taken back`() async {
    let library = await library()
    let before = await shown(library, .organization)
    #expect(before == ["en \(Self.department), vi \(Self.ministry): 3 4"])
    await library.adopt(EntityCorrections([Self.different(Self.ministry, Self.department)]))
    #expect(await shown(library, .organization).count == 2)
    await library.adopt(EntityCorrections())
    #expect(await shown(library, .organization) == before)
  }

  @Test func `what is parted can be hidden, called otherwise and joined to another`() async {
    let apart = Self.different(Self.ministry, Self.department)
    let part = EntityReference(Self.department)
    #expect(await shown(library(apart, .hide(part)), .organization) == ["vi \(Self.ministry): 2 2"])
    #expect(
      await shown(library(apart, .name(part, .english, "Foreign Office")), .organization).contains(
        "en Foreign Office: 1 2"))
    let joined = await shown(library(apart, .same([EntityReference("Ghent"), part])), .place)
    #expect(joined == ["en Ghent, vi Ghent: 2 3"])
  }

  @Test func `an entity that always goes by one name stays whole`() async throws {
    let ghent = EntityReference.key(try #require(await library().entities(called: "Ghent").first))
    let library = await library(.different([ghent, .name("Ghent")]))
    #expect(await shown(library, .place).contains { $0.hasSuffix("Ghent: 1 1") })
  }
}
