import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Journal
import Testing

/// Tests of searches that are kept from one session to the next.
@Suite struct KeptSearchesTests {
  @Test func `searches are there at the next start, in every collection, the newest last`() async throws {
    let fixture = try StateFixture()
    let typed = ["da nang", "\"Hà Nội\" -lang:en", "name:'\"; DROP TABLE search", "Đà", "da nang"]
    await fixture.sitting { state in typed.forEach { state.keep(search: $0) } }
    #expect(await fixture.opened(collection: "/other").searches.entries == Array(typed.dropFirst()))
  }

  @Test func `the file keeps no more of them than anyone goes back`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { state in
      for number in 0..<SearchHistory.capacity + 7 { state.keep(search: "search \(number)") }
    }
    let rows = try await fixture.database().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM search") }
    #expect(rows == SearchHistory.capacity)
    #expect(await fixture.opened().searches[0] == "search 7")
  }

  @Test func `two instances add to one history`() async throws {
    let fixture = try StateFixture()
    let (first, second) = (await fixture.opened(), await fixture.opened())
    first.keep(search: "port")
    first.finish(within: .seconds(60))
    second.keep(search: "harbour")
    second.finish(within: .seconds(60))
    #expect(await fixture.opened().searches.entries == ["port", "harbour"])
  }

  @Test func `a state from before searches were kept takes them, and keeps what it has`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    let database = try fixture.database()
    try await database.write { db in
      try db.execute(sql: "DROP TABLE search; DELETE FROM grdb_migrations WHERE identifier = '2'")
    }
    try database.close()
    await fixture.sitting { $0.keep(search: "port") }
    let state = await fixture.opened()
    #expect(state.searches.entries == ["port"])
    #expect(state.record(of: id(1)).marks.isStarred)
  }
}
