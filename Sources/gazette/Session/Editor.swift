internal import Foundation
internal import News

/// The editor that people chose for themselves.
enum Editor {
  /// The editor of the settings; else `$EDITOR`; else vi, which is everywhere. Each may hold options too.
  static var command: String {
    let own = ActiveSettings.settings.editor
    let chosen = own.isEmpty ? ProcessInfo.processInfo.environment["EDITOR"] ?? "" : own
    return chosen.allSatisfy(\.isWhitespace) ? "vi" : chosen
  }

  /// The program to run with its arguments: the path, and before it `+n` where the article is on line `n` of the file.
  /// The shell splits the editor's command; the path is never part of it.
  static func arguments(toEdit location: Location) -> [[UInt8]] {
    let path = location.path.hasPrefix("-") ? "./" + location.path : location.path
    let line = location.entry.map { "+\($0) " } ?? ""
    return ["/bin/sh", "-c", "\(command) \(line)\"$1\"", "gazette"].map { Array($0.utf8) } + [
      PathText.bytes(of: path)
    ]
  }
}
