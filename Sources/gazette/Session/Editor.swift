internal import Foundation
internal import News

/// The editor that people chose for themselves.
enum Editor {
  /// `$EDITOR`, which may hold options too; vi, which is everywhere, where it is not set.
  static var command: String {
    let chosen = ProcessInfo.processInfo.environment["EDITOR"] ?? ""
    return chosen.allSatisfy(\.isWhitespace) ? "vi" : chosen
  }

  /// The program to run, with what it is told. The shell splits the command; the path is never part of it.
  static func arguments(toEdit path: String) -> [[UInt8]] {
    let path = path.hasPrefix("-") ? "./" + path : path
    return ["/bin/sh", "-c", command + " \"$1\"", "gazette"].map { Array($0.utf8) } + [
      PathText.bytes(of: path)
    ]
  }
}
