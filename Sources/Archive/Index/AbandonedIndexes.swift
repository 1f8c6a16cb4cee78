internal import Foundation
internal import Glibc
internal import News

/// Removes indexes whose collections are gone, or weren't opened for half a year. The user's marks and corrections lie
/// elsewhere. A removed index is made anew when its collection is opened.
enum AbandonedIndexes {
  /// In seconds: 180 days.
  private static let patience = 180.0 * 24 * 60 * 60

  /// Looks through the folder of an index that is open.
  static func remove(beside file: String) {
    let folder = URL(filePath: file).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(".sqlite") {
      let other = folder + "/" + name
      // The process with the lock is indexing now.
      guard other != file, isAbandoned(other), let lock = IndexLock(of: other) else { continue }
      withExtendedLifetime(lock) {
        IndexDatabase.remove(other)
        _ = unlink(IndexLock.path(of: other))
      }
    }
  }

  private static func isAbandoned(_ file: String) -> Bool {
    let lock = IndexLock.path(of: file)
    var status = stat()
    guard stat(lock, &status) == 0 else { return false }
    let age = Date().timeIntervalSince1970 - Double(status.st_mtim.tv_sec)
    return age > patience || isGone(FileManager.default.contents(atPath: lock) ?? Data())
  }

  /// True if no path in a lock's file exists.
  private static func isGone(_ roots: Data) -> Bool {
    guard !roots.isEmpty else { return false }
    return roots.split(separator: 0).allSatisfy { root in
      PathText.withCPath(PathText.text(of: root)) { access($0, F_OK) != 0 && errno == ENOENT }
    }
  }
}
