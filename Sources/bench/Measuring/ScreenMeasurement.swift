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

  /// From a key to the last byte of its frame, before a time without bytes. Two keys that undo each other alternate, so
  /// that each key changes the screen and an even number of runs restores it.
  static func keys(
    _ keys: (String, String), of plays: [Screenplay], runs: Int, silence: Duration = Contestant.silence
  ) throws -> [Sample] {
    var samples = plays.map { _ in Sample() }
    for run in 0..<runs {
      for (index, play) in plays.enumerated() {
        let key = run.isMultiple(of: 2) ? keys.0 : keys.1
        guard let time = time(of: key, in: play, silence: silence) else { throw BenchError.noAnswer(key) }
        samples[index].add(time, isFirst: run == 0)
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
