internal import Foundation
internal import VirtualTerminal

/// The time until a screen shows a headline that another program has changed.
struct ChangeMeasurement {
  static let runs = 30
  /// Between two changes the work on the one before ends.
  private static let pause = Duration.seconds(2)

  /// The changed file, which exists only as long as the measurement.
  private let path: String

  /// A new file in the collection.
  init(in collection: TestCollection) {
    path = collection.folder + "/changed-\(UUID().uuidString.prefix(8)).txt"
  }

  /// From the writing of a file to the last byte of the frame with its headline. The date puts the article to the top of
  /// the list. nil if a headline never comes.
  func times(in play: Screenplay) throws -> Sample? {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(0)
    guard (try? play.wait(for: headline(0), within: .seconds(20))) != nil else { return nil }
    play.type("g")
    var sample = Sample()
    for run in 1...Self.runs {
      play.waitForSilence(of: Self.pause)
      let begin = ContinuousClock.now
      try write(run)
      guard (try? play.wait(for: headline(run), within: .seconds(20))) != nil else { return nil }
      sample.add(play.lastOutput - begin, isFirst: run == 1)
    }
    return sample
  }

  private func headline(_ run: Int) -> String { "Ferry \(run) sails again" }

  private func write(_ run: Int) throws {
    let text = """
      \(headline(run))

      31 December 2099

      The ferry between the two islands sails again from Monday, the harbour office in Rotterdam said. Storms had kept
      the ships in port for nine days.
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
