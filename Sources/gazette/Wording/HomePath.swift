internal import Foundation
internal import News

/// A path as messages name a file of the user's: `~/.config/gazette/searches.toml`.
func homePath(_ path: String) -> String {
  let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
  let shown = Sanitized(path).text
  guard home.hasPrefix("/"), home.count > 1, shown.hasPrefix(home + "/") else { return shown }
  return "~" + shown.dropFirst(home.count)
}
