internal import Foundation

/// A home folder for a run, so that the run neither changes files of the user nor finds files of an earlier run.
struct Homes {
  let folder: String

  init(_ folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    try self.init(kept: folder)
  }

  /// A home that an earlier run may have left.
  init(kept folder: String) throws {
    self.folder = folder
    for name in ["cache", "state", "config", "data"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
  }

  var environment: [String: String] {
    [
      "HOME": folder, "XDG_CACHE_HOME": "\(folder)/cache", "XDG_STATE_HOME": "\(folder)/state",
      "XDG_CONFIG_HOME": "\(folder)/config", "XDG_DATA_HOME": "\(folder)/data", "LANG": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  /// The folder of gazette's index.
  var cache: String { "\(folder)/cache" }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }
}

/// The bytes of the files at or below a path.
func size(of path: String) -> Int {
  PageCache.files(at: path).reduce(0) { sum, file in
    var status = stat()
    return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? sum + Int(status.st_size) : sum
  }
}
