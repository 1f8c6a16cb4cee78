package import Foundation
internal import Glibc

/// Files that are whole on the disk or not there at all.
package enum DurableFile {
  /// Makes a file that is not there yet, and waits until the disk has it. A link under that name is not followed, and a
  /// file that can't be finished is not left behind. `mode`: the rights, narrowed by the creation mask unless `isExact`.
  package static func make(
    at path: String, mode: mode_t, isExact: Bool = false, _ bytes: [UInt8]
  ) throws(POSIXError) {
    let descriptor = PathText.withCPath(path) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    }
    guard descriptor >= 0 else { throw POSIXError(errno) }
    defer { close(descriptor) }
    do throws(POSIXError) {
      guard !isExact || fchmod(descriptor, mode) == 0 else { throw POSIXError(errno) }
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw POSIXError(errno) }
    } catch {
      _ = PathText.withCPath(path) { unlink($0) }
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(POSIXError) {
    try write(bytes, to: descriptor, at: 0)
  }

  /// Writes bytes at an offset of an open file.
  package static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) throws(POSIXError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let position = offset + bytes.count - rest.count
      let written = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, position) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw POSIXError(written < 0 ? errno : EIO) }
      rest.removeFirst(written)
    }
  }

  /// Gives a file another path on the same disk.
  package static func move(_ path: String, to other: String) throws(POSIXError) {
    let status = PathText.withCPath(path) { from in PathText.withCPath(other) { rename(from, $0) } }
    guard status == 0 else { throw POSIXError(errno) }
  }

  /// Waits until the disk has the names in a folder.
  package static func synchronize(folder: String) throws(POSIXError) {
    let number = PathText.withCPath(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard number >= 0 else { throw POSIXError(errno) }
    defer { close(number) }
    // Some file systems can't synchronise folders.
    guard fsync(number) == 0 || errno == EINVAL else { throw POSIXError(errno) }
  }
}

extension POSIXError {
  /// The error with a number of the system.
  package init(_ number: Int32) {
    self.init(POSIXErrorCode(rawValue: number) ?? .EIO)
  }

  /// The system's number of the error.
  package var number: Int32 { code.rawValue }
}
