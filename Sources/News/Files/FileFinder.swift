internal import Dispatch
internal import Glibc

/// Finds the files in named folders, and named files.
///
/// Named paths keep their order. The entries of a folder come in byte order of their names, the content of a folder at
/// the folder's place. Hidden entries, leftovers of editors and source code (`PassedOverName`), and the folders of
/// saved pages (`PassedOverFolder`) are left out unless the user named them. Pipes, sockets and devices in folders are left out. Symbolic links are followed, and each file and
/// folder is visited once.
package struct FileFinder: Sendable {
  /// A file to read.
  package struct File: Hashable, Sendable {
    /// The bytes of the path: the named path, continued to the file.
    package let path: [UInt8]
    /// True if the user named this path and not a folder above it.
    package let isNamed: Bool
    package let stamp: FileStamp
    /// True if other paths may lead to the same file: then only a walk through all folders tells by which path the file
    /// is known.
    package let isLinked: Bool
  }

  /// A file or a folder of a collection at which something has changed.
  package struct Place: Hashable, Sendable {
    package let path: [UInt8]
    package let isNamed: Bool

    package init(path: [UInt8], isNamed: Bool = false) {
      (self.path, self.isNamed) = (path, isNamed)
    }

    /// This place, and the folders beside it that are read or passed over as the place is there or not.
    package var withDependents: [Place] {
      let name = path[((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
      let dependents = PassedOverFolder.names(dependingOn: Array(name))
        .map { Array(path.dropLast(name.count)) + $0 }
      return [self] + dependents.filter(FileStatus.isFolder).map { Place(path: $0) }
    }
  }

  package private(set) var files: [File] = []
  package private(set) var problems: [FileProblem] = []
  /// True if several paths may lead to a file or a folder.
  package private(set) var hasLinks = false
  private let willRead: @Sendable (_ folder: [UInt8]) -> Void
  private var seenFiles: Set<FileIdentity> = []
  private var seenFolders: Set<FileIdentity> = []

  private init(_ willRead: @escaping @Sendable (_ folder: [UInt8]) -> Void) {
    self.willRead = willRead
  }

  /// The files at and below `paths`, and the problems. `willRead` gets each folder before it is read. Takes two
  /// microseconds a file if the folders are in memory.
  package static func find(
    _ paths: [String], willRead: @escaping @Sendable (_ folder: [UInt8]) -> Void = { _ in }
  ) -> FileFinder {
    var finder = FileFinder(willRead)
    for path in paths { finder.visit(named: path) }
    return finder
  }

  /// The files at and below places, as the walk through all folders would find them.
  package static func find(
    _ places: [Place], willRead: @escaping @Sendable (_ folder: [UInt8]) -> Void = { _ in }
  ) -> FileFinder {
    var finder = FileFinder(willRead)
    for place in places {
      if place.isNamed {
        finder.visit(named: PathText.text(of: place.path))
      } else {
        finder.visit(place.path)
      }
    }
    return finder
  }
}

extension FileFinder {
  private mutating func visit(named text: String) {
    if text == StandardInput.path { return visitStandardInput() }
    let path = PathText.bytes(of: text)
    switch FileStatus.status(of: path, in: AT_FDCWD) {
    case .success(let status): visit(path, status, isNamed: true)
    case .failure(let failure): refuse(path, Self.cause(of: failure.errno), true)
    }
  }

  private mutating func visitStandardInput() {
    let path = Array(StandardInput.path.utf8)
    switch StandardInput.status() {
    case .success(let status): visit(path, status, isNamed: true)
    case .failure(let cause): refuse(path, cause, true)
    }
  }

  /// Visits an entry of a folder. An entry that is gone is no problem.
  private mutating func visit(_ path: [UInt8]) {
    let name = Array(path[((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
    guard name.first != UInt8(ascii: ".") else { return }
    let (status, isLink) = (FileStatus.status(of: path, in: AT_FDCWD), FileStatus.isLink(path))
    if case .failure(let failure) = status, [ENOENT, ENOTDIR].contains(failure.errno), !isLink { return }
    var siblings: [[UInt8]] = []
    let folder = Array(path.dropLast(name.count))
    if case .success(let status) = status, FileStatus.isFolder(status) {
      siblings = Self.names(ofFolderAt: folder)
    }
    visit(name, status, isLink: isLink, after: folder, PassedOverFolder(among: siblings))
  }

  private mutating func visit(_ path: [UInt8], _ status: stat, isLink: Bool = false, isNamed: Bool) {
    let identity = FileIdentity(status)
    if FileStatus.isRegularFile(status) {
      let isLinked = isLink || status.st_nlink > 1
      hasLinks = hasLinks || isLinked
      guard seenFiles.insert(identity).inserted else { return }
      files.append(File(path: path, isNamed: isNamed, stamp: FileStamp(status), isLinked: isLinked))
    } else if FileStatus.isFolder(status) {
      hasLinks = hasLinks || isLink
      if seenFolders.insert(identity).inserted { visitFolder(path, isNamed: isNamed) }
    } else if isNamed {
      refuse(path, .notAFile, isNamed)
    }
  }

  private mutating func visitFolder(_ path: [UInt8], isNamed: Bool) {
    willRead(path)
    guard let folder = path.withCPath(opendir) else {
      return refuse(path, .unreadable(errno: errno), isNamed)
    }
    defer { closedir(folder) }
    let prefix = path.last == UInt8(ascii: "/") ? path : path + [UInt8(ascii: "/")]
    let entries = Self.entries(of: folder)
    let names = entries.map(\.name)
    let passedOver = PassedOverFolder(among: names)
    for (entry, status) in zip(entries, Self.statuses(of: names, in: dirfd(folder))) {
      visit(entry.name, status, isLink: entry.isLink, after: prefix, passedOver)
    }
  }

  /// Visits the entry of a folder with a name.
  private mutating func visit(
    _ name: [UInt8], _ status: Result<stat, FileStatus.Failure>, isLink: Bool, after prefix: [UInt8],
    _ passedOver: PassedOverFolder
  ) {
    switch status {
    case .success(let status) where FileStatus.isRegularFile(status) && PassedOverName.matches(name): break
    case .success(let status) where FileStatus.isFolder(status) && passedOver.matches(name): break
    case .success(let status): visit(prefix + name, status, isLink: isLink, isNamed: false)
    // ELOOP: a link to itself. Such a link is a problem only if the user named it.
    case .failure(let failure) where failure.errno == ELOOP: break
    case .failure(let failure): refuse(prefix + name, Self.cause(of: failure.errno), false)
    }
  }

  /// A thread is worth its cost for so many names.
  private static let namesOfThread = 128

  /// The status of each name in an open folder. Looked up from the open folder, so that the system doesn't walk the whole
  /// path for each of 100,000 files, and on all cores.
  private static func statuses(
    of names: [[UInt8]], in folder: Int32
  ) -> [Result<stat, FileStatus.Failure>] {
    let runs = (names.count + namesOfThread - 1) / namesOfThread
    guard runs > 1 else { return names.map { FileStatus.status(of: $0, in: folder) } }
    return Array(unsafeUninitializedCapacity: names.count) { buffer, count in
      // Each place is written by one thread only.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: runs) { run in
        for index in run * namesOfThread..<min((run + 1) * namesOfThread, names.count) {
          places.initializeElement(at: index, to: FileStatus.status(of: names[index], in: folder))
        }
      }
      count = names.count
    }
  }

  /// The entries of a folder that are not hidden, in the byte order of their names.
  private static func entries(of folder: OpaquePointer) -> [(name: [UInt8], isLink: Bool)] {
    var entries: [(name: [UInt8], isLink: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      // Some file systems don't tell the type.
      entries.append((name, [DT_LNK, DT_UNKNOWN].contains(Int(entry.pointee.d_type))))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func names(ofFolderAt path: [UInt8]) -> [[UInt8]] {
    guard let folder = path.withCPath(opendir) else { return [] }
    defer { closedir(folder) }
    return entries(of: folder).map(\.name)
  }

  private mutating func refuse(_ path: [UInt8], _ cause: FileProblem.Cause, _ isNamed: Bool) {
    problems.append(FileProblem(path: PathText.text(of: path), cause: cause, isNamed: isNamed))
  }

  private static func cause(of error: Int32) -> FileProblem.Cause {
    error == ENOENT ? .noSuchFile : .unreadable(errno: error)
  }
}
