internal import Dispatch
internal import Glibc

/// A folder as it lies on the disk, with all folders below, which are read on all cores: looking up 100,000 files takes
/// longer than all else that a list of them takes. Links to folders are not followed.
struct FolderScan: Sendable {
  /// An entry of a folder that is neither hidden nor passed over.
  struct Entry: Sendable {
    let path: [UInt8]
    let facts: Result<FileFacts, FileStatus.Failure>
    let isLink: Bool
    /// The content of a folder; nil if the entry is no folder, or a link to one.
    var below: FolderScan?
  }

  /// In the byte order of their names.
  private(set) var entries: [Entry] = []
  /// Why the folder can't be read; nil if it was read.
  private(set) var errno: Int32?

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - known: folders that were read before and are not read again.
  ///   - willRead: gets each folder before it is read, on any thread.
  init(
    of path: [UInt8], besides known: Set<FileIdentity>, willRead: @Sendable (_ folder: [UInt8]) -> Void
  ) {
    willRead(path)
    guard let folder = path.withCPath(opendir) else {
      errno = Glibc.errno
      return
    }
    entries = Self.entries(of: folder, at: path.last == UInt8(ascii: "/") ? path : path + [UInt8(ascii: "/")])
    closedir(folder)
    let folders = entries.indices.filter { entries[$0].isFolderToRead(besides: known) }
    let scans = folders.map { entries[$0].path }.concurrentlyMapped(inRunsOf: 1) {
      FolderScan(of: $0, besides: known, willRead: willRead)
    }
    for (index, scan) in zip(folders, scans) { entries[index].below = scan }
  }

  /// A thread is worth its cost for so many names.
  private static let namesOfThread = 512

  /// The status of a name is looked up from the open folder, so that the system doesn't walk the whole path for each.
  private static func entries(of folder: OpaquePointer, at prefix: [UInt8]) -> [Entry] {
    let names = names(in: folder)
    let passedOver = PassedOverFolder(among: names.map(\.name))
    let descriptor = dirfd(folder)
    return names.concurrentlyMapped(inRunsOf: namesOfThread) { name, isLink -> Entry? in
      let facts = FileStatus.status(of: name, in: descriptor).map { FileFacts($0) }
      switch try? facts.get().kind {
      case .file where PassedOverName.matches(name): return nil
      case .folder where passedOver.matches(name): return nil
      default: return Entry(path: prefix + name, facts: facts, isLink: isLink)
      }
    }.compactMap(\.self)
  }

  /// The names in a folder that are not hidden, in byte order. `isLink`: true for a symbolic link, and where the file
  /// system doesn't tell.
  private static func names(in folder: OpaquePointer) -> [(name: [UInt8], isLink: Bool)] {
    var names: [(name: [UInt8], isLink: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      names.append((name, [DT_LNK, DT_UNKNOWN].contains(Int(entry.pointee.d_type))))
    }
    return names.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// The names in the folder at a path that are not hidden; none if it can't be read.
  static func names(at path: [UInt8]) -> [[UInt8]] {
    guard let folder = path.withCPath(opendir) else { return [] }
    defer { closedir(folder) }
    return names(in: folder).map(\.name)
  }
}

extension FolderScan.Entry {
  fileprivate func isFolderToRead(besides known: Set<FileIdentity>) -> Bool {
    guard !isLink, case .success(let facts) = facts else { return false }
    return facts.kind == .folder && !known.contains(facts.identity)
  }
}

extension Array where Element: Sendable {
  /// The results of `transform` in the elements' order, worked out on all cores, so many elements by one thread.
  fileprivate func concurrentlyMapped<Result>(
    inRunsOf share: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let runs = (count + share - 1) / share
    guard runs > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Each place is written by one thread only.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: runs) { run in
        for index in run * share..<Swift.min((run + 1) * share, count) {
          places.initializeElement(at: index, to: transform(self[index]))
        }
      }
      initializedCount = count
    }
  }
}
