internal import VirtualTerminal

/// Measures the answers of open screens to keys, and their memory.
extension BenchSession {
  func measureScreens() throws {
    var contestants = zip(collections, homes).map { Contestant.gazette("", program, on: $0, in: $1) }
    contestants.append(try .less(on: collections[0]))
    let plays = try contestants.map { try $0.start() }
    for (contestant, play) in zip(contestants, plays) {
      try contestant.waitForFirstScreen(of: play)
      addMemory("memory at the first screen", .resident, contestant.name, play)
    }
    let areIdle = plays.map { ScreenMeasurement.waitUntilIdle($0, within: Self.patience) }
    let names = zip(contestants, areIdle).map { $0.name + ($1 ? "" : " (still busy)") }
    for (name, play) in zip(names, plays) { addMemory("memory of an idle screen", .resident, name, play) }
    try measureKeys(names, plays)
    measureSearch(names, plays)
    try measureChanges(names, plays)
    for (name, play) in zip(names, plays) { addMemory("most memory of a screen", .peak, name, play) }
  }

  private func addMemory(_ what: String, _ kind: ProcessUse.Memory, _ name: String, _ play: Screenplay) {
    guard let bytes = ProcessUse.memory(kind, of: play.terminal.process) else { return }
    figures.add("\(what): \(name)", (Double(bytes) / 1e6).text(decimals: 0), "MB")
  }

  private func measureKeys(_ names: [String], _ plays: [Screenplay]) throws {
    for (name, keys) in ScreenMeasurement.moves {
      let samples = try ScreenMeasurement.frames(keys, of: plays, runs: Self.keyRuns)
      for (contestant, sample) in zip(names, samples) {
        figures.add("key to frame, \(name): \(contestant)", sample)
      }
    }
    // The related stories may follow the frame. After this time without a byte they are complete.
    let gazettes = Array(plays.dropLast())
    let samples = try ScreenMeasurement.answers(
      ("j", "k"), of: gazettes, runs: Self.relatedRuns, silence: .milliseconds(150))
    for (contestant, sample) in zip(names, samples) {
      figures.add("key to names and related stories: \(contestant)", sample)
    }
  }

  private func measureSearch(_ names: [String], _ plays: [Screenplay]) {
    for (name, play) in zip(names, plays).dropLast() {
      if let sample = SearchMeasurement.keystrokes(in: play, rounds: 1) {
        figures.add("search, a keystroke: \(name)", sample)
      } else {
        figures.skip("search, a keystroke: \(name)", "no search on the screen")
      }
    }
  }

  /// Files are written into generated collections only.
  private func measureChanges(_ names: [String], _ plays: [Screenplay]) throws {
    for (name, (play, collection)) in zip(names, zip(plays, collections)).dropFirst() {
      if let sample = try ChangeMeasurement(in: collection).times(in: play) {
        figures.add("changed file on the screen: \(name)", sample)
      } else {
        figures.skip("changed file on the screen: \(name)", "never shown")
      }
    }
  }
}
