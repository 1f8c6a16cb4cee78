/// A program played through a terminal: starts it, types, and waits for what the screen is to show.
///
/// A class because it owns the program and its terminal.
package final class Screenplay {
  /// The program's process and the terminal's line to it.
  package let terminal: PseudoTerminal
  private let emulator: Emulator
  /// All bytes the program sent.
  package private(set) var output: [UInt8] = []
  /// When the last of them came.
  package private(set) var lastOutput = ContinuousClock.now
  /// True if the program has closed the terminal.
  package private(set) var isClosed = false

  /// The longest wait for an answer, enough even on a busy test machine.
  package static let patience = Duration.seconds(60)

  /// Starts a program behind a terminal. The environment is exactly this and nothing of this process's own, but
  /// for `PATH`, and for `TERM` and `LANG` where they are not given.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    directory: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws(PseudoTerminalError) {
    let base = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    terminal = try PseudoTerminal(
      [program] + arguments, environment: base.merging(environment) { $1 }, directory: directory,
      columns: columns, rows: rows)
    emulator = Emulator(columns: columns, rows: rows)
  }

  /// The content of the screen now.
  package var screen: EmulatedScreen { emulator.screen }

  /// All that the program sent, as text.
  package var transcript: String { String(decoding: output, as: UTF8.self) }
}

// MARK: - Acting

extension Screenplay {
  /// Types text unchanged.
  package func type(_ text: String) {
    terminal.write(Array(text.utf8))
  }

  /// Presses keys one after the other.
  package func press(_ keys: TerminalKey...) {
    keys.forEach { type($0.rawValue) }
  }

  /// Presses the mouse button, or turns the wheel, at a cell, and lets it go.
  package func mouse(_ button: MouseButton, column: Int, row: Int) {
    type("\u{1b}[<\(button.rawValue);\(column + 1);\(row + 1)M")
    if button == .left { type("\u{1b}[<\(button.rawValue);\(column + 1);\(row + 1)m") }
  }

  /// Changes the size of the terminal.
  package func resize(columns: Int, rows: Int) {
    emulator.resize(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
  }
}

// MARK: - Waiting

extension Screenplay {
  /// Waits until the screen is as wanted.
  @discardableResult
  package func wait(
    for expectation: String = "the screen", within limit: Duration = patience,
    until isReached: (EmulatedScreen) -> Bool
  ) throws(ScreenplayError) -> EmulatedScreen {
    let deadline = ContinuousClock.now + limit
    while true {
      let screen = screen
      if isReached(screen) { return screen }
      guard !isClosed, receive(until: deadline) else {
        throw ScreenplayError(expectation: expectation, screen: screen, isClosed: isClosed)
      }
    }
  }

  /// Waits until the screen shows a text.
  @discardableResult
  package func wait(
    for text: String, within limit: Duration = patience
  ) throws(ScreenplayError) -> EmulatedScreen {
    try wait(for: "“\(text)”", within: limit) { $0.contains(text) }
  }

  /// Waits until another program's screen shows the same as this one's.
  package func wait(
    untilAlike other: Screenplay, within limit: Duration = patience
  ) throws(ScreenplayError) {
    let deadline = ContinuousClock.now + limit
    while screen.text != other.screen.text {
      guard ContinuousClock.now < deadline else {
        throw ScreenplayError(
          expectation: "the screen\n\(other.screen)\n", screen: screen, isClosed: isClosed)
      }
      for play in [self, other] where !play.isClosed { play.receive(until: .now + .milliseconds(10)) }
    }
  }

  /// Waits until the program has ended, and takes all that it still sends.
  package func waitForEnd(within limit: Duration = patience) throws(ScreenplayError) -> ProcessEnding {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      if !isClosed { receive(until: min(deadline, .now + .milliseconds(20))) }
      if let ending = terminal.poll() {
        while !isClosed, receive(until: .now) {}
        return ending
      }
    }
    throw ScreenplayError(expectation: "the end of the program", screen: screen, isClosed: isClosed)
  }

  /// Receives the program's output until the program has been silent for a time. `lastOutput` is the time of the last
  /// byte.
  package func waitForSilence(of silence: Duration) {
    while !isClosed, receive(until: .now + silence) {}
  }

  /// Receives the program's next output. False if nothing came until the deadline.
  @discardableResult
  package func receive(until deadline: ContinuousClock.Instant) -> Bool {
    guard let bytes = terminal.read(within: deadline - .now) else { return false }
    lastOutput = .now
    isClosed = bytes.isEmpty
    output += bytes
    emulator.receive(bytes)
    let answers = emulator.answers()
    if !answers.isEmpty { terminal.write(answers) }
    return true
  }
}

/// The screen didn't show the awaited content.
package struct ScreenplayError: Error, CustomStringConvertible {
  package let expectation: String
  package let screen: EmulatedScreen
  package let isClosed: Bool

  package var description: String {
    "waited in vain for \(expectation)\(isClosed ? "; the program has closed the terminal" : ""):\n\(screen.text)"
  }
}
