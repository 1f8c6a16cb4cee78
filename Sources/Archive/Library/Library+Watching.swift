package import Catalogue
internal import News

extension Library {
  /// Takes in what changes in the collection's folders, until the task is cancelled.
  package func watch(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    guard case .files = source, let watcher = FolderWatcher() else { return }
    watcher.watch(folders)
    // What changed between the reading of the folders and now.
    await refresh(reporting: report)
    for await _ in watcher.changes {
      await refresh(reporting: report)
      watcher.watch(folders)
    }
  }
}
