import Archive
internal import Catalogue
import Foundation
import GRDB
import Testing

/// The codebook of an index, which is made when there are articles enough. Answers are the same before and after.
struct CodebookTests {
  private static let count = 1_100
  private static let towns = ["Aarhus", "Bergen", "Cork", "Dunkirk", "Elche", "Faro", "Gdansk"]
  private static let things = [
    "pool", "tram", "kitchen", "theatre", "lamp", "footbridge", "reserve", "clock",
  ]

  private static func line(_ number: Int) -> String {
    let (town, thing) = (towns[number % towns.count], things[number % things.count])
    return """
      {"title": "The \(town) \(thing), part \(number)", "text": "Councillors in \(town) voted on item \
      \(number * 37 + 11) of their list, a \(thing). The \(thing) of street \(number % 97) will cost \
      \(number * 911 + 3000) crowns."}
      """
  }

  private static func lines(_ numbers: Range<Int>) -> String {
    numbers.map(line).joined(separator: "\n")
  }

  private static func codebooks(in scratch: Scratch) async throws -> Int? {
    try await scratch.database().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM codebook") }
  }

  /// The stories that are related to some articles.
  private static func related(in library: Library) async -> [[String]] {
    var related: [[String]] = []
    for row in await library.rows(Listing(order: SortOrder(.title))).prefix(20) {
      related.append(
        await library.related(to: row.id).map { "\($0.row.id) \($0.score) \($0.reasons.map(\.text))" })
    }
    return related
  }

  private static func closed(_ scratch: Scratch) async -> [[String]] {
    await related(in: scratch.opened().library)
  }

  @Test func `articles from before and after the codebook are compared alike`() async throws {
    let grown = try Scratch(["a.jsonl": Self.lines(0..<1_000)])
    _ = await Self.closed(grown)
    #expect(try await Self.codebooks(in: grown) == 0)
    try grown.write(Self.lines(1_000..<Self.count), to: "b.jsonl")
    let related = await Self.closed(grown)
    #expect(try await Self.codebooks(in: grown) == 1)
    #expect(related.allSatisfy { !$0.isEmpty })

    let whole = try Scratch(["a.jsonl": Self.lines(0..<1_000), "b.jsonl": Self.lines(1_000..<Self.count)])
    #expect(await Self.closed(whole) == related)
    #expect(try await Self.codebooks(in: whole) == 1)
  }

  @Test func `a newer analysis makes the codebook anew`() async throws {
    let scratch = try Scratch(["a.jsonl": Self.lines(0..<Self.count)])
    let related = await Self.closed(scratch)
    try await scratch.database().write { db in
      try db.execute(
        sql: "UPDATE property SET value = value - 1 WHERE name = 'analysis'; UPDATE codebook SET terms = x''")
    }
    #expect(await Self.closed(scratch) == related)
    let length = try await scratch.database().read { db in
      try Int.fetchAll(db, sql: "SELECT length(terms) FROM codebook")
    }
    #expect(length.count == 1 && length[0] > 0)
  }

  @Test func `an edited article of a large collection keeps its place`() async throws {
    let last = "\n" + #"{"title": "Ferry service resumes", "text": "TEXT"}"#
    let text =
      "The ferry between the two islands sails again from Monday, the harbour office in Rotterdam said."
    let scratch = try Scratch(["a.jsonl": Self.lines(0..<Self.count) + last.replacing("TEXT", with: text)])
    let headline = { @Sendable (library: Library) async throws in
      try #require(await library.rows(Listing(query: Query(parsing: "ferry"))).first?.id)
    }
    let old = try await headline(scratch.opened().library)
    try scratch.write(
      Self.lines(0..<Self.count) + last.replacing("TEXT", with: text.replacing("Monday", with: "Sunday")),
      to: "a.jsonl")
    let (library, _) = await scratch.opened()
    let new = try await headline(library)
    #expect(await library.takeSuccessions() == [ArticleSuccession(former: old, successor: new)])
  }
}
