internal import Foundation
internal import News

extension CorrectionStore {
  /// Looks at the file whenever somebody changes it, until the task is cancelled.
  package func watch() async {
    guard let watcher = FolderWatcher() else { return }
    watcher.watch(file.watchedFolders)
    // Reads the changes that were made before the watching began.
    look()
    for await _ in watcher.changes {
      look()
      watcher.watch(file.watchedFolders)
    }
  }
}

extension CorrectionsFile {
  /// The folder of the file, or the nearest folder above it that exists; for a symbolic link the folder of its target
  /// as well.
  fileprivate var watchedFolders: [String] {
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
