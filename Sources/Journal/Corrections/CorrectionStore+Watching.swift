internal import Foundation
internal import News

extension CorrectionStore {
  /// Looks at the file whenever somebody changes it, until the task is cancelled.
  package func watch() async {
    guard let watcher = FolderWatcher() else { return }
    watcher.watch(file.watchedFolders)
    // What changed between the reading and now.
    look()
    for await _ in watcher.changes {
      look()
      watcher.watch(file.watchedFolders)
    }
  }
}

extension CorrectionsFile {
  /// The folder of the file, or the nearest one above it that is there; where the file is a symbolic link, that of
  /// what it leads to as well.
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
