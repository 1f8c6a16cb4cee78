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

extension Screenplay {
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
