internal import VirtualTerminal

/// The time of the answer to a search.
enum SearchMeasurement {
  /// The typed queries: a name without its diacritics, a name that the other language spells differently, and a word.
  static let queries = ["da nang", "Belgium", "hợp tác"]

  /// Results may follow the frame of the key. After this time without a byte they are complete.
  private static let silence = Duration.milliseconds(250)

  /// From each typed character to the last byte of its results; nil if the program has no search prompt.
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

  /// The time limit for the runs of a command. At least one run counts.
  private static let patience = Duration.seconds(15)

  /// Runs a command for each query to its end; nil if a command fails.
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
