internal import Glibc
internal import News

/// The system's reason not to let this user read and write a file, for which SQLite has no words.
struct FileRefusal {
  /// The file, or the folder that has it.
  let path: String
  let errno: Int32

  /// Nil if the system allows to read and to write both.
  init?(of file: String) {
    for path in [file, PathText.folder(of: file)]
    where PathText.withCPath(path, { access($0, R_OK | W_OK) }) != 0 {
      (self.path, errno) = (path, Glibc.errno)
      return
    }
    return nil
  }
}
