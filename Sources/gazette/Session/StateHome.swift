internal import Foundation

/// Where the reading state lies, after the XDG Base Directory Specification.
enum StateHome {
  /// `$XDG_STATE_HOME/gazette/state.sqlite`, by default below `~/.local/state`.
  static var file: String { folder + "/gazette/state.sqlite" }

  /// The name by which a collection's place is kept: its paths, so that it is the same from whatever folder it is
  /// opened.
  static func name(of paths: [String]) -> String {
    paths.map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL.path }.joined(separator: "\n")
  }

  private static var folder: String {
    let environment = ProcessInfo.processInfo.environment
    // The specification has relative paths ignored.
    if let path = environment["XDG_STATE_HOME"], path.hasPrefix("/") { return path }
    // As everywhere, HOME comes before the password database.
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (home ?? FileManager.default.homeDirectoryForCurrentUser.path) + "/.local/state"
  }
}
