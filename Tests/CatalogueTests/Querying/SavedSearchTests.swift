internal import Catalogue
internal import Languages
import Testing

/// Saved searches in queries.
struct SavedSearchTests {
  private static let context = QueryContext(
    searches: SavedSearches([
      SavedSearch("Cảng", "cảng OR port"), SavedSearch("hai", "in:Cảng lang:vi"),
      SavedSearch("vòng", "in:tròn"),
      SavedSearch("tròn", "x OR in:vòng"), SavedSearch("faulty", "lang:"), SavedSearch("two words", "strike"),
      SavedSearch("headlines", "in:title port"),
    ]), folders: ["Việt Nam": ["Nhật báo", "AFP"]])

  private static let port = Query.any([.text(TextMatch("cảng")), .text(TextMatch("port"))])

  @Test(arguments: [
    ("in:Cảng", port), ("in:cang", port), ("in:\"Ca\u{309}ng\"", port), ("-in:Cảng", .not(port)),
    ("in:hai", .all([port, .language(.vietnamese)])),
    ("in:\"two words\" x ", .all([.text(TextMatch("strike")), .text(TextMatch("x"))])),
    ("in:headlines", .text(TextMatch("port", field: .title))),
    // The words of a saved search are where it seeks them.
    (
      "in:title x in:\"two words\"",
      .all([.text(TextMatch("x", field: .title)), .text(TextMatch("strike"))])
    ),
    ("folder:\"viet nam\"", .folder("viet nam", sources: ["AFP", "Nhật báo"])),
  ])
  func `a query names saved searches and folders`(typed: String, query: Query) throws {
    #expect(try Query(parsing: typed, in: Self.context) == query)
  }

  @Test(arguments: [
    ("a in:nowhere", QueryError.Cause.unknownSearch("nowhere"), 5),
    ("in:vòng", .circularSearch(["vòng", "tròn", "vòng"]), 3),
    ("x in:faulty", .faultySearch("faulty", .missingValue(field: .language)), 5),
  ])
  func `an error of a saved search is told at its name`(typed: String, cause: QueryError.Cause, position: Int)
  {
    #expect(throws: QueryError(cause, at: position)) { try Query(parsing: typed, in: Self.context) }
  }

  @Test func `searches that name each other many times don't grow without limit`() throws {
    let doubling = (1...30).map { SavedSearch("s\($0)", "in:s\($0 - 1) a\($0) in:s\($0 - 1)") }
    let context = QueryContext(searches: SavedSearches([SavedSearch("s0", "x OR y")] + doubling))
    _ = try Query(parsing: "in:s5", in: context)
    #expect(throws: QueryError(.tooManyConditions, at: 3)) { try Query(parsing: "in:s30", in: context) }
    let chain = (1...100).map { SavedSearch("s\($0)", "in:s\($0 - 1)") }
    let long = QueryContext(searches: SavedSearches([SavedSearch("s0", "x")] + chain))
    #expect(throws: QueryError(.tooManyConditions, at: 3)) { try Query(parsing: "in:s100", in: long) }
  }

  @Test(arguments: [
    ("port", false), ("in:title port", false), ("in:Cảng", true), ("a OR -in:x", true), ("folder:y", true),
    ("\"in:x\"", false),
  ])
  func `the user's files are needed only by queries that name what is in them`(typed: String, needs: Bool) {
    #expect(Query.needsContext(typed) == needs)
  }

  @Test func `a search that is kept again takes the place of the former one`() {
    let searches = SavedSearches([SavedSearch("a", "1"), SavedSearch("b", "2")])
    let changed = searches.applying(.keep(SavedSearch("A", "3")))
    #expect(changed.all == [SavedSearch("A", "3"), SavedSearch("b", "2")])
    #expect(changed.applying(.remove(SavedSearch("a", ""))).all == [SavedSearch("b", "2")])
  }
}
