internal import Foundation

extension UserTextFile {
  /// Calls `look` now and whenever somebody changes the file, until the task is cancelled.
  package func watch(_ look: @Sendable () -> Void) async {
    guard let watcher = FolderWatcher() else { return }
    watchFolders(by: watcher)
    // Reads the changes that were made before the watching began.
    look()
    for await _ in watcher.changes {
      _ = watcher.takeChanges()
      look()
      watchFolders(by: watcher)
    }
  }

  private func watchFolders(by watcher: FolderWatcher) {
    for folder in watchedFolders { watcher.watch(PathText.bytes(of: folder)) }
  }

  /// The folder of the file, or the nearest folder above it that exists; for a symbolic link the folder of its target
  /// as well.
  private var watchedFolders: [String] {
    let link = URL(filePath: path)
    let folders = [link, link.resolvingSymlinksInPath()].map { Self.nearestFolder(to: $0) }
    return Array(Set(folders)).sorted()
  }

  private static func nearestFolder(to file: URL) -> String {
    var folder = file.deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path) {
      folder = folder.deletingLastPathComponent()
    }
    return folder.path
  }
}
