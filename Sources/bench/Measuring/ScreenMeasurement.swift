internal import VirtualTerminal

/// The time until a screen is complete, and until it answers keys. The contestants take turns, so that the load of the
/// machine affects all of them.
enum ScreenMeasurement {
  /// From exec to the last byte of the first complete screen.
  static func starts(of contestants: [Contestant], runs: Int) throws -> [Sample] {
    var samples = contestants.map { _ in Sample() }
    for run in 0...runs {
      for (index, contestant) in contestants.enumerated() {
        samples[index].add(try contestant.timeOfStart(), isFirst: run == 0)
      }
    }
    return samples
  }

  /// Between two articles, and between the ends of the list.
  static let moves = [("j, k", ("j", "k")), ("G, g", ("G", "g"))]

  /// From a key to the last byte of its frame: of the list and of the reader. Two keys alternate.
  static func frames(_ keys: (String, String), of plays: [Screenplay], runs: Int) throws -> [Sample] {
    var watches = plays.map { FrameWatch(of: $0) }
    return try samples(keys, of: plays.count, runs) {
      watches[$0].answer(to: $1, silence: Contestant.silence)?.frame
    }
  }

  /// From a key to the last byte before a time without bytes.
  static func answers(
    _ keys: (String, String), of plays: [Screenplay], runs: Int, silence: Duration
  ) throws -> [Sample] {
    try samples(keys, of: plays.count, runs) { time(of: $1, in: plays[$0], silence: silence) }
  }

  private static func samples(
    _ keys: (String, String), of count: Int, _ runs: Int, _ time: (_ play: Int, _ key: String) -> Duration?
  ) throws -> [Sample] {
    var samples = [Sample](repeating: Sample(), count: count)
    for run in 0..<runs {
      for play in samples.indices {
        let key = run.isMultiple(of: 2) ? keys.0 : keys.1
        guard let time = time(play, key) else { throw BenchError.noAnswer(key) }
        samples[play].add(time, isFirst: run == 0)
      }
    }
    return samples
  }

  /// From a key to the last byte before a time without bytes; nil if no byte follows.
  static func time(of key: String, in play: Screenplay, silence: Duration) -> Duration? {
    let before = play.output.count
    let begin = ContinuousClock.now
    play.type(key)
    play.receive(until: begin + .seconds(2))
    play.waitForSilence(of: silence)
    return play.output.count > before ? play.lastOutput - begin : nil
  }

  /// Waits until a program is idle: until its threads have not been on a processor for a while. False if the time is
  /// over before.
  @discardableResult
  static func waitUntilIdle(_ play: Screenplay, within limit: Duration) -> Bool {
    let deadline = ContinuousClock.now + limit
    var last = -1
    while ContinuousClock.now < deadline {
      play.waitForSilence(of: .milliseconds(500))
      guard let ticks = ProcessUse.ticks(of: play.terminal.process) else { return false }
      if ticks == last { return true }
      last = ticks
    }
    return false
  }
}
