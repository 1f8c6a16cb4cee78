internal import Glibc

/// The size and time of a file, by which a change is noticed without reading the file.
package struct FileStamp: Hashable, Sendable {
  /// In bytes.
  package let size: Int64
  /// When it was last modified, in nanoseconds since 1970.
  package let modified: Int64

  package init(size: Int64, modified: Int64) {
    self.size = size
    self.modified = modified
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }
}
