internal import VirtualTerminal

/// A screen that is played again piece by piece, so that it is known when its frame was complete: other parts of the
/// screen, such as related stories, may follow the frame.
struct FrameWatch {
  private let play: Screenplay
  /// Shows what the program had sent at an earlier time.
  private let replay: Emulator
  private var replayed = 0

  init(of play: Screenplay) {
    self.play = play
    replay = Emulator(columns: Contestant.columns, rows: Contestant.rows)
  }

  /// The answer to a key: the times from the key to the first byte, to the last one that changed the frame, and to the
  /// last one before a time without bytes.
  struct Answer {
    let first: Duration
    let frame: Duration
    let all: Duration
  }

  /// Types a key; nil if no byte follows.
  mutating func answer(to key: String, silence: Duration) -> Answer? {
    _ = frame(upTo: play.output.count)
    let begin = ContinuousClock.now
    var pieces: [(time: Duration, end: Int)] = []
    play.type(key)
    var deadline = begin + .seconds(10)
    while !play.isClosed, play.receive(until: deadline) {
      pieces.append((play.lastOutput - begin, play.output.count))
      deadline = .now + silence
    }
    let frames = pieces.map { frame(upTo: $0.end) }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    let place = frames.lastIndex { $0 != frames.last }.map { $0 + 1 } ?? 0
    return Answer(first: first.time, frame: pieces[place].time, all: last.time)
  }

  /// The list and the reader when so many bytes were sent.
  private mutating func frame(upTo end: Int) -> [String] {
    replay.receive(play.output[replayed..<end])
    replayed = end
    return replay.screen.frame
  }
}

extension EmulatedScreen {
  /// The lines left of the sidebar; whole lines where there is none. The last line is left out: its hints follow the
  /// related stories.
  fileprivate var frame: [String] {
    let borders = line(1).enumerated().filter { Contestant.borders.contains($0.element) }.map(\.offset)
    guard borders.count > 1, let sidebar = borders.last else { return lines }
    return lines.dropLast().map { String($0.prefix(sidebar)) }
  }
}
