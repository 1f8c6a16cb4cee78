internal import Glibc
internal import News

/// Paths beside a database for files that are kept and not used any more: `state.sqlite.damaged-1`.
enum SparePath {
  /// Why the file is kept, as its name says.
  enum Reason: String, Codable {
    case damaged
    /// A database of another kind.
    case foreign
  }

  /// The endings of the files that have pages of a database besides: of its write-ahead log and of its rollback journal.
  static let logs = ["-wal", "-journal"]

  /// The first path that no file has. A path that is another name of the file itself counts as free.
  static func free(for file: String, _ reason: Reason) -> String {
    var number = 1
    while let identity = FileIdentity(at: path(file, reason, number)), identity != FileIdentity(at: file) {
      number += 1
    }
    return path(file, reason, number)
  }

  /// The path with the highest number that a file has; the first path where no file has one.
  static func last(for file: String, _ reason: Reason) -> String {
    var number = 1
    while FileIdentity(at: path(file, reason, number + 1)) != nil { number += 1 }
    return path(file, reason, number)
  }

  private static func path(_ file: String, _ reason: Reason, _ number: Int) -> String {
    "\(file).\(reason.rawValue)-\(number)"
  }
}
