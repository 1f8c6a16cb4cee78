internal import Foundation
internal import Glibc

/// The processes of the system, as far as `/proc` shows them.
enum ProcessTable {
  /// True if the process that has a lock of `flock` on a file is stopped. False if that can't be known.
  static func isHolderStopped(ofLockAt path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, let locks = text(of: "/proc/locks") else { return false }
    // 1: FLOCK  ADVISORY  WRITE 1234 08:01:131090 0 EOF
    let holders = locks.split(separator: "\n").compactMap { line -> Substring? in
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(status.st_ino)") else { return nil }
      return words[4]
    }
    return !holders.isEmpty && holders.allSatisfy(isStopped)
  }

  /// True if a process is stopped or traced: 1234 (name) T …
  private static func isStopped(_ process: Substring) -> Bool {
    guard let stat = text(of: "/proc/\(process)/stat"), let end = stat.lastIndex(of: ")") else {
      return false
    }
    return ["T", "t"].contains(stat[stat.index(after: end)...].drop { $0 == " " }.prefix(1))
  }

  private static func text(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
