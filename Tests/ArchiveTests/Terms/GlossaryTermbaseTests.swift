import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// The user's termbase in glossaries.
struct GlossaryTermbaseTests {
  private static let english = article(
    "a",
    text:
      "The mayor said that a ferry left the port. Two passengers of the ferry are missing, the mayor said.")
  private static let vietnamese = article(
    "b", text: "Thị trưởng nói một chiếc phà rời cảng. Hai hành khách của phà mất tích, thị trưởng cho biết.",
    language: .vietnamese)
  private static let both = Termbase.Languages(.english, .vietnamese)

  private func entries(
    _ id: ArticleID, _ decisions: [Termbase.Entry], _ articles: [Article] = [english, vietnamese]
  ) async throws -> [Glossary.Entry] {
    let library = await Library.opened(articles)
    await library.adopt(Termbase(decisions))
    return try #require(await library.glossary(of: id, in: nil)).entries
  }

  @Test func `accepted pairs come first and override the learnt translation, in both directions`()
    async throws
  {
    let decisions = [
      Termbase.Entry("passenger", "khách đi tàu", in: Self.both),
      Termbase.Entry("ferry", "phà", in: Self.both), Termbase.Entry("whale", "cá voi", in: Self.both),
    ]
    let entries = try await entries(Self.english.id, decisions)
    let first = entries.prefix(2).map { "\($0.source) \($0.targets) \($0.isOfTermbase)" }
    #expect(Set(first) == ["passengers [\"khách đi tàu\"] true", "ferry [\"phà\"] true"])
    #expect(!entries.contains { $0.source == "whale" })
    #expect(entries.count { $0.source.hasPrefix("passenger") } == 1)
    let back = try await self.entries(Self.vietnamese.id, decisions)
    #expect(back.first { $0.source == "phà" }?.targets == ["ferry"])
    #expect(back.first { $0.source == "phà" }?.isOfTermbase == true)
  }

  @Test(arguments: [true, false])
  func `a rejected pair is not shown, however its letters are composed`(isComposed: Bool) async throws {
    let target = isComposed ? "thị trưởng" : "thị trưởng".decomposedStringWithCanonicalMapping
    let before = try await entries(Self.english.id, [])
    #expect(before.contains { $0.source == "mayor" })
    let after = try await entries(
      Self.english.id, [Termbase.Entry("mayor", target, in: Self.both, isAccepted: false)])
    #expect(!after.contains { $0.source == "mayor" })
    #expect(after.count == before.count - 1)
  }

  @Test func `a term with other diacritics is another term`() async throws {
    let article = article("c", text: "Chính phủ càng lo ngại về giá điện.", language: .vietnamese)
    let entries = try await entries(
      article.id, [Termbase.Entry("port", "cảng", in: Self.both)], [article])
    #expect(!entries.contains { $0.isOfTermbase })
  }

  @Test func `a pair without languages holds for any, a pair of other languages doesn't`() async throws {
    let entries = try await entries(
      Self.english.id,
      [
        Termbase.Entry("ferry", "bac", in: nil),
        Termbase.Entry("port", "porto", in: Termbase.Languages(.english, Language("it"))),
      ])
    #expect(entries.first?.targets == ["bac"])
    #expect(!entries.contains { $0.targets.contains("porto") })
  }
}
