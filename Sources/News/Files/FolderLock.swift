package import Foundation
internal import Glibc

/// The right to change files of a folder, which one instance of gazette has at a time. The system takes the right back
/// when the process ends, however it ends.
///
/// A class, because the lock lives as long as its descriptor.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Makes the folder where it is missing, for its owner alone, and waits until no other instance has the lock.
  package init(of folder: String) throws(POSIXError) {
    try Self.make(folder)
    descriptor = PathText.withCPath(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw POSIXError(errno) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { close(descriptor) }

  /// Writes to the disk which names the folder has, so that a renamed file keeps its new name after a power cut.
  package func synchronize() { fsync(descriptor) }

  /// Makes a folder and those above it that are missing, for their owner alone.
  package static func make(_ folder: String) throws(POSIXError) {
    let bytes = PathText.bytes(of: folder)
    var ends = bytes.indices.filter { $0 > 0 && bytes[$0] == UInt8(ascii: "/") }
    ends.append(bytes.endIndex)
    if isFolder(bytes) { return }
    for end in ends where !isFolder(Array(bytes[..<end])) {
      let result = Array(bytes[..<end]).withCPath { mkdir($0, 0o700) }
      if result != 0 { throw POSIXError(errno == EEXIST ? ENOTDIR : errno) }
    }
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    guard case .success(let status) = FileStatus.status(of: path, in: AT_FDCWD) else { return false }
    return FileStatus.isFolder(status)
  }
}
