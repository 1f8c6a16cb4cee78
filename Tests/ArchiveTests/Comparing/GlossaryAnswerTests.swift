import Archive
internal import Catalogue
internal import Languages
internal import News
import Testing

struct GlossaryAnswerTests {
  private static let reports = [
    article(
      "a",
      text: """
        Secretary Kristi Noem met Prime Minister Bart De Wever in Belgium. They spoke of drug trafficking and \
        cocaine at the port of Antwerp. Belgium wants to fight drug trafficking.
        """),
    article(
      "b",
      text: """
        Bà Kristi Noem gặp Thủ tướng Bart De Wever tại Bỉ. Họ nói về buôn bán ma túy và cocaine ở cảng Antwerp.
        """, language: .vietnamese),
  ]

  @Test func `names and terms have their forms of the other language`() async throws {
    let library = await Library.opened(Self.reports)
    let glossary = try #require(await library.glossary(of: Self.reports[0].id))
    #expect(glossary.source == .english)
    #expect(glossary.target == .vietnamese)
    let pairs = Dictionary(
      glossary.entries.map { ($0.source.lowercased(), $0.targets.first) },
      uniquingKeysWith: { first, _ in first })
    #expect(pairs["belgium"] == "Bỉ")
    #expect(pairs["drug trafficking"] == "buôn bán ma túy")
    // A part of a longer term is left out if the text has it nowhere else.
    #expect(pairs["trafficking"] == nil)
  }

  @Test func `what was seen in the same story is told`() async throws {
    let library = await Library.opened(Self.reports)
    let glossary = try #require(await library.glossary(of: Self.reports[1].id))
    let belgium = try #require(glossary.entries.first { $0.source == "Bỉ" })
    #expect(belgium.targets.first == "Belgium")
    #expect(belgium.evidence.contains(.articles(2)))
    // Words in the language of the article, with its diacritics.
    #expect(glossary.entries.contains { $0.source == "buôn bán ma túy" })
    #expect(glossary.entries.allSatisfy { Set($0.targets).count == $0.targets.count })
  }

  @Test func `a language can be asked for, one that nobody speaks too`() async throws {
    let library = await Library.opened(Self.reports)
    let glossary = try #require(await library.glossary(of: Self.reports[0].id, in: Language("ja")))
    #expect(glossary.target == Language("ja"))
    #expect(glossary.entries.allSatisfy { $0.kind != .term })
  }

  @Test func `an article that is gone has none, one without words an empty one`() async throws {
    let empty = article("e", text: "…")
    let library = await Library.opened([empty])
    #expect(await library.glossary(of: ArticleID(rawValue: 7)) == nil)
    #expect(try #require(await library.glossary(of: empty.id)).entries.isEmpty)
  }

  @Test func `glossaries of one pair of languages are joined`() {
    let belgium = Entity(key: EntityKey("place:BE"), kind: .place, names: [.english: "Belgium"])
    func glossary(_ source: Language, _ target: Language, _ entries: [Glossary.Entry]) -> Glossary {
      Glossary(from: source, to: target, entries: entries)
    }
    let once = Glossary.Entry(
      .name(belgium), source: "Belgium", targets: ["Bỉ"], mentionCount: 2, evidence: [.reference])
    let twice = Glossary.Entry(
      .name(belgium), source: "Belgium", targets: ["nước Bỉ"], mentionCount: 3, evidence: [.partner])
    let term = Glossary.Entry(.term, source: "port", targets: [], mentionCount: 1, evidence: [])
    let joined = Glossary.joining([
      glossary(.english, .vietnamese, [once, term]), glossary(.vietnamese, .english, []),
      glossary(.english, .vietnamese, [twice]),
    ])
    #expect(joined.map(\.source) == [.english, .vietnamese])
    #expect(
      joined[0].entries == [
        Glossary.Entry(
          .name(belgium), source: "Belgium", targets: ["nước Bỉ", "Bỉ"], mentionCount: 5, evidence: [.partner]
        ),
        term,
      ])
  }
}
