internal import Glibc
internal import VirtualTerminal

/// A program whose screen is timed.
struct Contestant {
  let name: String
  let program: String
  let arguments: [String]
  /// Whether all that belongs to the first screen stands.
  let isComplete: @Sendable (EmulatedScreen) -> Bool

  /// No byte for so long means that a frame is complete. It is not part of the time, which ends with the last
  /// byte.
  static let silence = Duration.milliseconds(15)

  /// The size of the terminal: wide enough for gazette's three panes, and low enough for `less` to have
  /// something to scroll.
  static let columns = 120
  static let rows = 20

  /// gazette on a folder, and `less` on the first of its files.
  static func all(program: String, folder: String) throws -> [Contestant] {
    guard let article = firstFile(in: folder) else { throw BenchError.noArticle(folder: folder) }
    return [
      Contestant(name: "gazette", program: program, arguments: [folder], isComplete: gazetteIsComplete),
      Contestant(name: "less", program: "/usr/bin/less", arguments: [article]) { !$0.line(0).isEmpty },
    ]
  }

  func start() throws -> Screenplay {
    try Screenplay(program, arguments, columns: Self.columns, rows: Self.rows)
  }

  /// Waits until the first screen stands and nothing more comes.
  func waitForScreen(of play: Screenplay) throws {
    try play.wait(for: "the first screen of \(name)", within: .seconds(5), until: isComplete)
    play.waitForSilence(of: Self.silence)
  }

  /// The title bar, the hint line, and articles in the list.
  private static func gazetteIsComplete(_ screen: EmulatedScreen) -> Bool {
    screen.line(0).contains("gazette") && screen.line(screen.rows - 1).contains("help")
      && (1..<6).allSatisfy { !screen.line($0).isEmpty }
  }

  private static func firstFile(in folder: String) -> String? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.min().map { "\(folder)/\($0)" }
  }
}
