internal import Foundation
internal import Glibc

/// The size and time of a file. A change is noticed by the stamp, without reading the file.
package struct FileStamp: Hashable, Sendable {
  /// In bytes.
  package let size: Int64
  /// The time of the last modification, in nanoseconds since 1970.
  package let modified: Int64

  package init(size: Int64, modified: Int64) {
    self.size = size
    self.modified = modified
  }

  /// Nil if the path leads to no file.
  package init?(at path: String) {
    guard case .success(let status) = FileStatus.status(of: PathText.bytes(of: path), in: AT_FDCWD) else {
      return nil
    }
    self.init(status)
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }
}

/// The identity of a file: its device and its inode number. Two paths with the same identity are one file.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  /// Nil if the path leads to no file.
  package init?(at path: String) {
    guard case .success(let status) = FileStatus.status(of: PathText.bytes(of: path), in: AT_FDCWD) else {
      return nil
    }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

/// The system's record of a file, as far as the walk through folders needs it.
struct FileFacts: Sendable {
  enum Kind { case file, folder, other }

  let kind: Kind
  let identity: FileIdentity
  let stamp: FileStamp
  /// True if the file has several names.
  let hasOtherNames: Bool

  init(_ status: stat) {
    kind = FileStatus.isRegularFile(status) ? .file : FileStatus.isFolder(status) ? .folder : .other
    (identity, stamp) = (FileIdentity(status), FileStamp(status))
    hasOtherNames = status.st_nlink > 1
  }
}

/// The system's record of a file.
package enum FileStatus {
  struct Failure: Error { let errno: Int32 }

  /// The status of the file at a path, links followed. A relative path begins at an open folder.
  static func status(of path: [UInt8], in folder: Int32) -> Result<stat, Failure> {
    var status = stat()
    let isFound = path.withCPath { fstatat(folder, $0, &status, 0) == 0 }
    return isFound ? .success(status) : .failure(Failure(errno: errno))
  }

  /// The path behind a symbolic link, whether a file is there or not; any other path unchanged.
  package static func target(of path: String) -> String {
    var target = path
    // Linux follows 40 links.
    for _ in 0..<40 {
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else {
        return target
      }
      target = link.hasPrefix("/") ? link : PathText.folder(of: target) + "/" + link
    }
    return path
  }

  /// True for a path that leads to a regular file.
  package static func isRegularFile(at path: String) -> Bool {
    guard case .success(let status) = status(of: PathText.bytes(of: path), in: AT_FDCWD) else { return false }
    return isRegularFile(status)
  }

  /// True for a path that is a symbolic link itself.
  static func isLink(_ path: [UInt8]) -> Bool {
    var status = stat()
    return path.withCPath { lstat($0, &status) == 0 } && status.st_mode & S_IFMT == S_IFLNK
  }

  /// True for a path that leads to a folder.
  static func isFolder(_ path: [UInt8]) -> Bool {
    guard case .success(let status) = status(of: path, in: AT_FDCWD) else { return false }
    return isFolder(status)
  }

  static func isRegularFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
  static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
}
