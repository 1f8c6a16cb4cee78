internal import Foundation
internal import Glibc
internal import News

/// Removes indexes whose collections are gone, or weren't opened for half a year. A removed index is made anew when its
/// collection is opened. The folder may hold other databases too, such as the user's reading state: a file counts as an
/// index only if its lock names the collection whose fingerprint is the file's name.
enum AbandonedIndexes {
  /// In seconds: 180 days.
  private static let patience = 180.0 * 24 * 60 * 60

  /// Looks through the folder of an index that is open.
  static func remove(beside file: String) {
    let folder = PathText.folder(of: file)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(".sqlite") {
      let other = folder + "/" + name
      // The process with the lock is indexing now.
      guard other != file, let roots = collection(of: other), isAbandoned(other, roots),
        IndexSchema.signature.isForeign(at: other) == false,
        case .success(let lock) = IndexLock.take(of: other)
      else { continue }
      withExtendedLifetime(lock) {
        IndexDatabase.remove(other)
        _ = unlink(IndexLock.path(of: other))
      }
    }
  }

  /// The canonical paths of the collection that a file is the index of; nil for any other file.
  static func collection(of file: String) -> [[UInt8]]? {
    guard let noted = FileManager.default.contents(atPath: IndexLock.path(of: file)), !noted.isEmpty else {
      return nil
    }
    let roots = noted.split(separator: 0).map { Array($0) }
    let name = CollectionPaths.fingerprint(of: roots) + ".sqlite"
    return file.hasSuffix("/" + name) ? roots : nil
  }

  private static func isAbandoned(_ file: String, _ roots: [[UInt8]]) -> Bool {
    var status = stat()
    guard stat(IndexLock.path(of: file), &status) == 0 else { return false }
    let age = Date().timeIntervalSince1970 - Double(status.st_mtim.tv_sec)
    return age > patience || roots.allSatisfy(isGone)
  }

  private static func isGone(_ root: [UInt8]) -> Bool {
    PathText.withCPath(PathText.text(of: root)) { access($0, F_OK) != 0 && errno == ENOENT }
  }
}
