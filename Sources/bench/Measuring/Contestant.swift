internal import VirtualTerminal

/// A program whose screen is timed.
struct Contestant {
  let name: String
  let program: String
  let arguments: [String]
  let environment: [String: String]
  /// True if the first screen is complete.
  let isComplete: @Sendable (EmulatedScreen) -> Bool
  /// The preparation of each start.
  var prepare: @Sendable () throws -> Void = {}

  /// After this time without a byte a frame is complete. The time is not part of the measurement, which ends with the
  /// last byte.
  static let silence = Duration.milliseconds(15)

  /// The right border of a pane of gazette, and the part of the border that shows the place in the list.
  static let borders: Set<Character> = ["│", "▐"]

  /// The size of the terminal: wide enough for gazette's three panes, and low enough for `less` to have
  /// something to scroll.
  static let columns = 120
  static let rows = 20

  func start() throws -> Screenplay {
    try prepare()
    return try Screenplay(
      program, arguments, environment: environment, columns: Self.columns, rows: Self.rows)
  }

  /// Waits until the first screen is complete.
  func waitForFirstScreen(of play: Screenplay) throws {
    try play.wait(for: "the first screen of \(name)", within: .seconds(60), until: isComplete)
  }

  /// Waits until the first screen is complete and no byte follows.
  func waitForScreen(of play: Screenplay) throws {
    try waitForFirstScreen(of: play)
    play.waitForSilence(of: Self.silence)
  }

  /// From exec to the last byte of the first complete screen.
  func timeOfStart() throws -> Duration {
    try prepare()
    let begin = ContinuousClock.now
    let play = try Screenplay(
      program, arguments, environment: environment, columns: Self.columns, rows: Self.rows)
    try waitForScreen(of: play)
    return play.lastOutput - begin
  }
}

extension Contestant {
  /// gazette on a collection.
  static func gazette(
    _ name: String, _ program: String, on collection: TestCollection, in homes: Homes
  ) -> Contestant {
    Contestant(
      name: "gazette, \(collection.name)\(name)", program: program, arguments: [collection.folder],
      environment: homes.environment, isComplete: gazetteIsComplete)
  }

  /// gazette on the kept news of a home's subscriptions.
  static func gazetteOnKeptNews(_ program: String, _ homes: Homes) -> Contestant {
    Contestant(
      name: "gazette", program: program, arguments: [], environment: homes.environment,
      isComplete: gazetteIsComplete)
  }

  /// `less` on the first article of a collection.
  static func less(on collection: TestCollection) throws -> Contestant {
    guard let article = collection.firstFile else { throw BenchError.noArticle(folder: collection.folder) }
    return Contestant(
      name: "less, one article", program: "/usr/bin/less", arguments: [article], environment: [:],
      isComplete: { !$0.line(0).isEmpty })
  }

  /// The title bar, the hint line, articles in the list, and an article in the reader.
  private static func gazetteIsComplete(_ screen: EmulatedScreen) -> Bool {
    let panes = (1..<6).map {
      screen.line($0).split(omittingEmptySubsequences: false, whereSeparator: borders.contains)
    }
    return screen.line(0).contains("gazette") && screen.line(screen.rows - 1).contains("help")
      && (0..<2).allSatisfy { pane in
        panes.count { $0.count > pane && $0[pane].contains(where: \.isLetter) } > 2
      }
  }
}
