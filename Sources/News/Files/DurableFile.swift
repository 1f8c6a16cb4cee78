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
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw POSIXError(written < 0 ? errno : EIO) }
      rest.removeFirst(written)
    }
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
