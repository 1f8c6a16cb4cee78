internal import VirtualTerminal

/// How fast searches are answered.
enum SearchMeasurement {
  /// What is typed: a name without its marks, a name that the other language writes otherwise, and a word.
  static let queries = ["da nang", "Belgium", "hợp tác"]

  /// Results may come some time after the key's own frame; so long without a byte means that they are there.
  private static let silence = Duration.milliseconds(250)

  /// From each character typed into the search prompt to the last byte of its results. Nil where the program
  /// has no such prompt.
  static func keystrokes(in play: Screenplay, rounds: Int) -> Sample? {
    var sample = Sample()
    for round in 0...rounds {
      for query in queries {
        guard ScreenMeasurement.time(of: "/", in: play, silence: silence) != nil else { return nil }
        for character in query {
          let time = ScreenMeasurement.time(of: String(character), in: play, silence: silence)
          guard let time else { return nil }
          if round > 0 { sample.add(time, isFirst: false) }
        }
        for _ in 0..<2 {
          _ = ScreenMeasurement.time(of: TerminalKey.escape.rawValue, in: play, silence: silence)
        }
      }
    }
    return sample
  }

  /// How long a command may be measured. At least one run is counted.
  private static let patience = Duration.seconds(15)

  /// A command for each query, run to its end. Nil where it fails.
  static func commands(
    runs: Int, environment: [String: String], _ command: (String) -> [String]
  ) throws -> Sample? {
    var sample = Sample()
    let deadline = ContinuousClock.now + patience
    for run in 0...runs where run < 2 || ContinuousClock.now < deadline {
      for query in queries {
        let process = try FinishedProcess(command(query), environment: environment)
        guard process.exitCode == 0 else { return nil }
        sample.add(process.time, isFirst: run == 0)
      }
    }
    return sample
  }
}
