internal import Foundation

/// The files that the system keeps in memory.
enum PageCache {
  /// Removes files and all files below folders from memory, as after a start of the machine. Needs no privilege and
  /// leaves files of other programs alone. Files that were written lately are dirty.
  static func forget(_ paths: [String], areDirty: Bool) {
    for path in paths {
      for file in files(at: path) { forget(file, isDirty: areDirty) }
    }
  }

  private static func forget(_ file: String, isDirty: Bool) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Only pages that are on the disk can be removed.
    if isDirty { fdatasync(descriptor) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// The file at a path, or those below it where it is a folder.
  static func files(at path: String) -> [String] {
    let below = FileManager.default.subpaths(atPath: path) ?? []
    return below.isEmpty ? [path] : below.map { "\(path)/\($0)" }
  }
}
