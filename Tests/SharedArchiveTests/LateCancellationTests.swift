import PostgreSQL
import Testing

@testable import SharedArchive

/// Tests of questions that the server gives up though their reader still waits for them.
@Suite(needsPostgreSQL)
struct LateCancellationTests {
  @Test func `a question that another one's cancellation ends is asked again`() async throws {
    let fixture = try await ArchiveFixture()
    let access = ServerAccess(to: try fixture.address(), isPatient: false)
    async let answer = access.ask { try $0.rows("SELECT pg_sleep(1), 17")[0].int(1) }
    var cancelled = ""
    while cancelled.isEmpty {
      cancelled = try fixture.query(
        """
        SELECT pg_cancel_backend(pid) FROM pg_stat_activity
        WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active' AND datname = current_database()
        """)
    }
    #expect(await answer == 17)
    access.close()
  }
}
