internal import Foundation
internal import Glibc
internal import Synchronization

/// The right to index a collection, which one process has at a time. The system takes it back when the process ends,
/// however it ends.
///
/// A class, because the lock lives as long as its descriptor.
final class IndexLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// The locks that this process has: one part of it may wait for another.
  private static let held = Mutex<Set<String>>([])

  /// Why a lock can't be taken.
  enum Refusal: Error {
    /// Another part of this process has it.
    case isHeldHere
    case isHeldElsewhere
    /// Its file can't be made.
    case isImpossible
  }

  private init(_ descriptor: Int32, _ path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  /// Takes the lock of a database. Taken and released under one mutex, so that no part of the process takes another part
  /// for a process of its own.
  static func take(of file: String) -> Result<IndexLock, Refusal> {
    let path = path(of: file)
    return held.withLock { held in
      switch lock(path) {
      case .success(let descriptor):
        held.insert(path)
        return .success(IndexLock(descriptor, path))
      case .failure(.isHeldElsewhere) where held.contains(path): return .failure(.isHeldHere)
      case .failure(let refusal): return .failure(refusal)
      }
    }
  }

  deinit {
    Self.held.withLock { held in
      held.remove(path)
      // A process that is just being started has the descriptor too, until it runs its own program.
      flock(descriptor, LOCK_UN)
      close(descriptor)
    }
  }

  /// The file that is locked for a database.
  static func path(of file: String) -> String { file + ".lock" }

  private static func lock(_ path: String) -> Result<Int32, Refusal> {
    var opened: Int32
    repeat {
      opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard opened >= 0 else { return .failure(.isImpossible) }
      while flock(opened, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EINTR else {
          close(opened)
          return .failure(.isHeldElsewhere)
        }
      }
      // A process that removes an index removes the lock's file too: then the new file has to be locked.
    } while !isStill(opened, at: path)
    return .success(opened)
  }

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
