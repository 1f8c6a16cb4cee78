internal import Foundation
internal import Glibc

/// The right to index a collection, which one process has at a time. The system takes it back when the process ends,
/// however it ends.
///
/// A class, because the lock lives as long as its descriptor.
final class IndexLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a database; nil if another process has it.
  convenience init?(of file: String) {
    self.init(of: file, flags: LOCK_EX | LOCK_NB)
  }

  /// Takes the lock of a database and waits for it. Nil if the file can't be locked at all.
  static func waiting(for file: String) async -> IndexLock? {
    await withCheckedContinuation { continuation in
      // A thread of its own: the wait may be long, and tasks share few threads.
      Thread.detachNewThread { continuation.resume(returning: IndexLock(of: file, flags: LOCK_EX)) }
    }
  }

  private init?(of file: String, flags: Int32) {
    let path = Self.path(of: file)
    var opened: Int32
    repeat {
      opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard opened >= 0 else { return nil }
      while flock(opened, flags) != 0 {
        guard errno == EINTR else {
          close(opened)
          return nil
        }
      }
      // A process that removes an index removes the lock's file too: then the new file has to be locked.
    } while !Self.isStill(opened, at: path)
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// The file that is locked for a database.
  static func path(of file: String) -> String { file + ".lock" }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var (opened, there) = (stat(), stat())
    if fstat(descriptor, &opened) == 0, stat(path, &there) == 0, opened.st_ino == there.st_ino { return true }
    close(descriptor)
    return false
  }

  /// Writes into the file what collection is opened, and with it when.
  func note(_ paths: CollectionPaths) {
    let text = paths.roots.map(\.canonical).joined(separator: [0])
    ftruncate(descriptor, 0)
    _ = Array(text).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }
}
