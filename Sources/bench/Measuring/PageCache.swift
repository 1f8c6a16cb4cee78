internal import Foundation

/// What the system keeps of files in memory.
enum PageCache {
  /// Makes the system forget files and all below folders, as after a start of the machine. Needs no privilege,
  /// and leaves alone what other programs have read. Those that may have been written lately are dirty.
  static func forget(_ paths: [String], areDirty: Bool) {
    for path in paths {
      for file in files(at: path) { forget(file, isDirty: areDirty) }
    }
  }

  private static func forget(_ file: String, isDirty: Bool) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Only what is on the disk can be forgotten.
    if isDirty { fdatasync(descriptor) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// The file at a path, or those below it where it is a folder.
  static func files(at path: String) -> [String] {
    let below = FileManager.default.subpaths(atPath: path) ?? []
    return below.isEmpty ? [path] : below.map { "\(path)/\($0)" }
  }
}
