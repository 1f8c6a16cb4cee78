internal import Glibc

/// What tells a file that was changed from one that wasn't, without reading it.
struct FileStamp: Hashable, Sendable {
  /// In bytes.
  let size: Int64
  /// When it was last modified, in nanoseconds since 1970.
  let modified: Int64

  init(size: Int64, modified: Int64) {
    self.size = size
    self.modified = modified
  }

  /// The stamp of the file at `path`; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }
}
