import DatabaseServer
import PostgreSQL
import Testing

/// Tests of questions to a server. They need PostgreSQL on this machine.
@Suite(.enabled(if: DatabaseServer.programs != nil, "PostgreSQL isn't installed: apt install postgresql"))
struct ConnectionTests {
  static let server = Result { try DatabaseServer() }

  private func connect(_ settings: [String] = []) throws -> Connection {
    Connection(to: try ServerAddress(Self.server.get().address()), settings: settings)
  }

  @Test func `values come back as they went`() async throws {
    let rows = try await connect().rows([
      Statement(
        "SELECT $1, $2, $3, $4, $5, $6, $7, $8",
        [
          .int(-7), .double(0.5), .bool(true), .text("đất Việt 'a' \"b\" \\ 🗞"), .bytes([0, 255, 1]),
          .ints([1, -2, 1 << 40]), .texts(["", "a,b", "{}"]), .text(nil),
        ])
    ])
    let row = try #require(rows[0].first)
    #expect(row.int(0) == -7 && row.double(1) == 0.5 && row.bool(2))
    #expect(row.text(3) == "đất Việt 'a' \"b\" \\ 🗞" && row.bytes(4) == [0, 255, 1])
    #expect(row.ints(5) == [1, -2, 1 << 40] && row.texts(6) == ["", "a,b", "{}"] && row.isNull(7))
  }

  @Test func `an empty text and an empty array are not NULL`() async throws {
    let row = try await connect().rows([
      Statement("SELECT $1, $2, $3", [.text(""), .ints([]), .bytes([])])
    ])[0][0]
    #expect(row.optionalText(0) == "" && !row.isNull(1) && row.ints(1) == [] && !row.isNull(2))
  }

  @Test func `several statements are answered in order`() async throws {
    let connection = try connect()
    for _ in 0..<2 {
      let answers = try await connection.rows([
        Statement("SELECT generate_series(1, $1)", [.int(3)]), Statement("SELECT 'a'"),
        Statement("SELECT generate_series(1, $1)", [.int(5000)]),
      ])
      #expect(answers.map(\.count) == [3, 1, 5000])
    }
  }

  @Test func `statements of one round trip are all done or none`() async throws {
    let (connection, table) = (try connect(), "together")
    _ = try await connection.rows([Statement("CREATE TABLE \(table) (n int PRIMARY KEY)", isPrepared: false)])
    await #expect(throws: ServerFailure.self) {
      try await connection.rows([
        Statement("INSERT INTO \(table) VALUES ($1)", [.int(1)]),
        Statement("INSERT INTO \(table) VALUES ($1)", [.int(1)]),
      ])
    }
    #expect(try await connection.rows([Statement("SELECT count(*) FROM \(table)")])[0][0].int(0) == 0)
  }

  @Test func `the connection is of use after a mistake`() async throws {
    let connection = try connect()
    await #expect { try await connection.rows([Statement("SELECT nonsense")]) } throws: { error in
      if case ServerFailure.refused(code: "42703", _) = error { true } else { false }
    }
    #expect(try await connection.rows([Statement("SELECT 1")])[0][0].int(0) == 1)
  }

  @Test func `rows come one by one`() async throws {
    let numbers = try await connect().perform(within: .seconds(30)) { session in
      var (numbers, rest) = ([Int64](), [Int64]())
      // Twice, because the first time the statement is prepared.
      for limit in [3000 as Int64, 2] {
        try session.forEachRow("SELECT n, repeat('x', 5000) FROM generate_series(1, $1) n", [.int(limit)]) {
          #expect($0.text(1).utf8.count == 5000)
          numbers.append($0.int(0))
        }
      }
      for row in try session.rows("SELECT 7").rows { rest.append(row.int(0)) }
      return numbers + rest
    }
    #expect(numbers == Array(1...3000) + [1, 2, 7])
  }

  @Test func `a mistake among rows that come one by one ends them`() async throws {
    struct Enough: Error {}
    let connection = try connect()
    let answer = try await connection.perform(within: .seconds(30)) { session in
      var taken = 0
      #expect(throws: Enough.self) {
        try session.forEachRow("SELECT generate_series(1, 5000)") { _ in
          taken += 1
          if taken == 3 { throw Enough() }
        }
      }
      #expect(taken == 3)
      #expect {
        try session.forEachRow("SELECT 10 / (n - 4) FROM generate_series(1, 9) n") { _ in taken += 1 }
      } throws: { error in
        if case ServerFailure.refused(code: "22012", _) = error { true } else { false }
      }
      #expect(taken == 6)
      #expect(throws: ServerFailure.self) { try session.forEachRow("SELECT nonsense") { _ in } }
      return try session.rows("SELECT 1")[0].int(0)
    }
    #expect(answer == 1)
  }

  @Test func `rows are copied into a table`() async throws {
    let count = try await connect().perform(within: .seconds(30)) { session in
      try session.transaction {
        try session.execute("CREATE TABLE copied (n bigint, t text, w tsvector, a bigint[]) ")
        var rows = CopyRows(into: "copied", ["n", "t", "w", "a"])
        for number in 0..<5000 {
          var words = WordPositions()
          words.add(Array("ab".utf8)[...], at: 1, weight: .a)
          words.add(Array("c\(number)".utf8)[...], at: 2)
          rows.append([.long(Int64(number)), .text("đ"), .words(words), .longs([1, 2])])
        }
        try session.copy(rows)
      }
      return try session.rows(
        "SELECT count(*) FROM copied WHERE w @@ to_tsquery('simple', $1) AND a = '{1,2}' AND t = 'đ'",
        [.text("ab:A <-> c4999")])[0].int(0)
    }
    #expect(count == 1)
  }

  @Test func `a cancelled question ends and the server gives it up`() async throws {
    let connection = try connect()
    let question = Task {
      try await connection.rows([Statement("SELECT pg_sleep(600)")], within: .seconds(300))
    }
    let other = try connect()
    let running = Statement(
      "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(600)%' AND state = 'active'")
    while try await other.rows([running])[0][0].int(0) == 0 { await Task.yield() }
    question.cancel()
    await #expect(throws: ServerFailure.cancelled) { try await question.value }
    while try await other.rows([running])[0][0].int(0) > 0 { await Task.yield() }
    #expect(try await connection.rows([Statement("SELECT 1")])[0][0].int(0) == 1)
  }

  @Test func `a question has a deadline`() async throws {
    let connection = try connect()
    await #expect(throws: ServerFailure.deadline) {
      try await connection.rows([Statement("SELECT pg_sleep(600)")], within: .milliseconds(50))
    }
    #expect(try await connection.rows([Statement("SELECT 1")])[0][0].int(0) == 1)
  }

  @Test func `a connection is made anew after it was cut`() async throws {
    let (connection, other) = (try connect(), try connect())
    let number = try await connection.rows([Statement("SELECT pg_backend_pid()")])[0][0].int(0)
    _ = try await other.rows([Statement("SELECT pg_terminate_backend($1::int)", [.int(number)])])
    await #expect { while true { _ = try await connection.rows([Statement("SELECT 1")]) } } throws: { error in
      (error as? ServerFailure)?.isPassing == true
    }
    #expect(try await connection.rows([Statement("SELECT 1")])[0][0].int(0) == 1)
  }

  @Test func `each session begins with the settings`() async throws {
    let row = try await connect(["SET jit = off"]).rows([Statement("SHOW jit")])[0][0]
    #expect(row.text(0) == "off")
  }

  @Test func `what the server says of a login is told apart`() async throws {
    let server = try Self.server.get()
    func failure(_ address: String) async -> ServerFailure? {
      do {
        _ = try await Connection(to: ServerAddress(address)).rows([Statement("SELECT 1")])
        return nil
      } catch { return error as? ServerFailure }
    }
    let stranger = await failure(server.address(as: "stranger"))
    if case .loginRefused(let reason) = stranger {
      #expect(reason.contains("stranger"))
    } else {
      Issue.record("\(stranger)")
    }
    let missing = await failure(server.address(of: "missing"))
    if case .noDatabase = missing {} else { Issue.record("\(missing)") }
    let away = await failure("postgresql:///x?host=\(server.folder)/away")
    if case .unreachable = away {} else { Issue.record("\(away)") }
  }
}
