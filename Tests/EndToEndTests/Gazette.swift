import Foundation
import Testing
import VirtualTerminal

/// The repository's own folder of articles, and the folder above it.
enum Repository {
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  static let seeds = root + "/seeds"
}

/// Folders that go when the tests end.
enum Scratch {
  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: Scratch.root) }
    return FileManager.default.temporaryDirectory.appending(path: "gazette-tests-\(getpid())").path
  }()

  /// A new folder's path; the folder is there.
  static func folder() -> String {
    let path = root + "/\(UUID())"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

extension Scratch {
  /// Makes a shell script that can be started. A shell writes it: a file that this process writes can't be started while
  /// a process that another test forks has it open.
  static func program(_ lines: String, at path: String) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$0\" && chmod 755 \"$0\"", path, lines]
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
  }
}

/// The real program on a terminal, reading the seeds unless told otherwise.
func gazette(
  _ arguments: [String] = [Repository.seeds], environment: [String: String] = [:], columns: Int = 80,
  rows: Int = 24
) throws -> Screenplay {
  try Screenplay(
    BuiltProduct.path(of: "gazette"), arguments,
    environment: ["XDG_STATE_HOME": Scratch.folder(), "XDG_CONFIG_HOME": Scratch.folder()]
      .merging(environment) { $1 }, columns: columns,
    rows: rows)
}

/// The real program with all three panes of its first screen complete.
func gazetteWithSidebar(
  _ arguments: [String] = [Repository.seeds], environment: [String: String] = [:], columns: Int = 132,
  rows: Int = 36
) throws -> Screenplay {
  let play = try gazette(arguments, environment: environment, columns: columns, rows: rows)
  try play.wait(for: "the sidebar, complete") { $0.contains("RELATED") && $0.contains("▇") }
  return play
}

extension Screenplay {
  /// Quits gazette, which leaves the terminal as it was.
  func quitGazette(sourceLocation: SourceLocation = #_sourceLocation) throws {
    type("Q")
    #expect(try waitForEnd() == .exited(0), sourceLocation: sourceLocation)
    expectRestoredTerminal(sourceLocation: sourceLocation)
  }

  /// Waits until gazette's screen is there.
  @discardableResult
  func waitForGazette() throws -> EmulatedScreen {
    try wait(for: "gazette's title bar") { $0.line(0).contains("gazette") }
  }

  /// Asserts that the terminal is as it was before the program ran.
  func expectRestoredTerminal(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!screen.isAlternate, "the alternate screen is left", sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, "the cursor is shown", sourceLocation: sourceLocation)
    #expect(terminal.hasInitialModes, "the line discipline is restored", sourceLocation: sourceLocation)
  }
}
