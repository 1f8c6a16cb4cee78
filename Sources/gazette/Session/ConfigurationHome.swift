internal import Archive
internal import Foundation

/// Where the user's settings lie, after the XDG Base Directory Specification.
enum ConfigurationHome {
  /// `$XDG_CONFIG_HOME/gazette/entities.toml`, by default below `~/.config`.
  static var corrections: CorrectionsFile { CorrectionsFile(path: folder + "/gazette/entities.toml") }

  private static var folder: String {
    let environment = ProcessInfo.processInfo.environment
    // The specification has relative paths ignored.
    if let path = environment["XDG_CONFIG_HOME"], path.hasPrefix("/") { return path }
    // As everywhere, HOME comes before the password database.
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (home ?? FileManager.default.homeDirectoryForCurrentUser.path) + "/.config"
  }
}
