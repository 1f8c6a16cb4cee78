internal import Foundation
internal import Glibc

/// The right to index a collection, which one process has at a time. The system takes it back when the process ends,
/// however it ends.
///
/// A class, because the lock lives as long as its descriptor.
final class IndexLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a database; nil where another process has it.
  convenience init?(of file: String) {
    self.init(of: file, flags: LOCK_EX | LOCK_NB)
  }

  /// Takes the lock of a database and waits for it. Nil where the file can't be locked at all.
  static func waiting(for file: String) async -> IndexLock? {
    await withCheckedContinuation { continuation in
      // A thread of its own: the wait may be long, and tasks share few threads.
      Thread.detachNewThread { continuation.resume(returning: IndexLock(of: file, flags: LOCK_EX)) }
    }
  }

  private init?(of file: String, flags: Int32) {
    descriptor = open(file + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, flags) != 0 {
      if errno != EINTR { return nil }
    }
  }

  deinit { close(descriptor) }
}
