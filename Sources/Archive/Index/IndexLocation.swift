internal import News

/// The place of the index of a collection.
package enum IndexLocation: Hashable, Sendable {
  /// A file of its own for each collection in `$XDG_CACHE_HOME/gazette`, or `~/.cache/gazette`.
  case cache
  /// The same in another folder. `mostPages`: the most pages, with which tests simulate a full disk.
  case folder(String, mostPages: Int? = nil)
  /// In memory: the index ends with the library.
  case memory

  /// Files that are named one by one are read faster than an index is opened, up to this number and total size. One
  /// large file of many articles deserves an index on disk.
  private static let fewFiles = 64
  private static let fewBytes = 1 << 20

  /// The database file of a collection; nil for an index in memory.
  func file(for paths: CollectionPaths) -> String? {
    // Two runs read two texts under this one name.
    if paths.named.contains(StandardInput.path) { return nil }
    if let size = paths.sizeOfFiles, paths.roots.count <= Self.fewFiles, size <= Self.fewBytes { return nil }
    return folder.map { "\($0)/\(paths.fingerprint).sqlite" }
  }

  /// The greatest size of the file; nil if only the disk limits the size.
  var mostPages: Int? {
    if case .folder(_, let mostPages) = self { mostPages } else { nil }
  }

  private var folder: String? {
    switch self {
    case .memory: nil
    case .folder(let folder, _): folder
    case .cache: UserFolder.cache.path.map { $0 + "/gazette" }
    }
  }
}
