package import Foundation
internal import Glibc

/// The right to change files of a folder, which one instance of gazette has at a time. The system takes the right back
/// when the process ends, however it ends.
///
/// A class, because the lock lives as long as its descriptor.
package final class FolderLock: Sendable {
  /// The longest wait for an instance that writes a file anew. An instance that keeps the lock longer was stopped.
  private static let patience = Duration.seconds(5)
  /// The longest wait for an instance that makes the tables of a database, which takes milliseconds.
  private static let briefPatience = Duration.seconds(2)
  /// The time between two attempts, in microseconds.
  private static let pause: UInt32 = 2000

  private let descriptor: Int32

  /// Makes the folder where it is missing, for its owner alone, and waits until no other instance has the lock. Throws
  /// `EBUSY` where another instance doesn't give it back.
  package convenience init(of folder: String) throws(POSIXError) {
    try self.init(of: folder, patience: Self.patience)
  }

  /// As above, with a longest wait of the caller's.
  package init(of folder: String, patience: Duration) throws(POSIXError) {
    try Self.make(folder)
    descriptor = PathText.withCPath(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw POSIXError(errno) }
    let deadline = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // Some file systems have no locks.
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      guard ContinuousClock.now < deadline else { throw POSIXError(EBUSY) }
      usleep(Self.pause)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Does work with the lock of the folder that has a file: of instances that start at once, one makes the file and the
  /// others wait a moment. Does the work without the lock where the folder can't be locked, or another instance keeps
  /// the lock for too long.
  package static func during<Result>(_ file: String, _ work: () throws -> Result) rethrows -> Result {
    let lock = try? FolderLock(of: PathText.folder(of: file), patience: briefPatience)
    return try withExtendedLifetime(lock, work)
  }

  /// Writes to the disk which names the folder has, so that a renamed file keeps its new name after a power cut.
  package func synchronize() { fsync(descriptor) }
}

// MARK: - Folders

extension FolderLock {
  /// Makes a folder and those above it that are missing, for their owner alone.
  package static func make(_ folder: String) throws(POSIXError) {
    let bytes = PathText.bytes(of: folder)
    var ends = bytes.indices.filter { $0 > 0 && bytes[$0] == UInt8(ascii: "/") }
    ends.append(bytes.endIndex)
    if errorOfFolder(bytes) == 0 { return }
    for end in ends {
      let path = Array(bytes[..<end])
      let error = errorOfFolder(path)
      if error == 0 { continue }
      guard path.withCPath({ mkdir($0, 0o700) }) != 0 else { continue }
      // A link to nothing is in the folder's place, or another instance made the folder meanwhile.
      let reason = errno == EEXIST ? errorOfFolder(path) : errno
      if reason != 0 { throw POSIXError(reason) }
    }
  }

  /// Zero for a folder; otherwise the system's reason why the path leads to none.
  private static func errorOfFolder(_ path: [UInt8]) -> Int32 {
    switch FileStatus.status(of: path, in: AT_FDCWD) {
    case .success(let status): FileStatus.isFolder(status) ? 0 : ENOTDIR
    case .failure(let failure): failure.errno
    }
  }
}
