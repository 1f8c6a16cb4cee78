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

  /// Takes the lock of a database; nil where someone else has it.
  init?(of file: String) {
    let path = Self.path(of: file)
    guard let opened = Self.lock(path) else { return nil }
    descriptor = opened
    self.path = path
    Self.held.withLock { _ = $0.insert(path) }
  }

  deinit {
    Self.held.withLock { _ = $0.remove(path) }
    close(descriptor)
  }

  /// True if this process has the lock of a database.
  static func isHeldHere(for file: String) -> Bool { held.withLock { $0.contains(path(of: file)) } }

  /// The file that is locked for a database.
  static func path(of file: String) -> String { file + ".lock" }

  /// True if the lock of a database can't be taken at all, because its file can't be made.
  static func isImpossible(for file: String) -> Bool {
    let opened = open(path(of: file), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if opened >= 0 { close(opened) }
    return opened < 0
  }

  private static func lock(_ path: String) -> Int32? {
    var opened: Int32
    repeat {
      opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard opened >= 0 else { return nil }
      while flock(opened, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EINTR else {
          close(opened)
          return nil
        }
      }
      // A process that removes an index removes the lock's file too: then the new file has to be locked.
    } while !isStill(opened, at: path)
    return opened
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
