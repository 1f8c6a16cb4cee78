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
  /// The files that were visited: a list until there is a link, then a set.
  private var identities: [FileIdentity] = []
  private var seenFiles: Set<FileIdentity>?
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
    case .success(let status): visit(path, FileFacts(status), isNamed: true)
    case .failure(let failure): refuse(path, Self.cause(of: failure.errno), true)
    }
  }

  private mutating func visitStandardInput() {
    let path = Array(StandardInput.path.utf8)
    switch StandardInput.status() {
    case .success(let status): visit(path, FileFacts(status), isNamed: true)
    case .failure(let cause): refuse(path, cause, true)
    }
  }

  /// Visits an entry of a folder. An entry that is gone is no problem.
  private mutating func visit(_ path: [UInt8]) {
    let name = Array(path[((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
    guard name.first != UInt8(ascii: ".") else { return }
    let facts = FileStatus.status(of: path, in: AT_FDCWD).map { FileFacts($0) }
    let isLink = FileStatus.isLink(path)
    switch facts {
    case .failure(let failure) where [ENOENT, ENOTDIR].contains(failure.errno) && !isLink: return
    case .success(let facts) where facts.kind == .file && PassedOverName.matches(name): return
    case .success(let facts) where facts.kind == .folder:
      let siblings = FolderScan.names(at: Array(path.dropLast(name.count)))
      if PassedOverFolder(among: siblings).matches(name) { return }
    default: break
    }
    visit(FolderScan.Entry(path: path, facts: facts, isLink: isLink))
  }

  private mutating func visit(_ entry: FolderScan.Entry) {
    switch entry.facts {
    case .success(let facts):
      visit(entry.path, facts, isLink: entry.isLink, isNamed: false, below: entry.below)
    // ELOOP: a link to itself. Such a link is a problem only if the user named it.
    case .failure(let failure) where failure.errno == ELOOP: break
    case .failure(let failure): refuse(entry.path, Self.cause(of: failure.errno), false)
    }
  }

  /// `below`: what lies below a folder, where that is known.
  private mutating func visit(
    _ path: [UInt8], _ facts: FileFacts, isLink: Bool = false, isNamed: Bool, below: FolderScan? = nil
  ) {
    switch facts.kind {
    case .file:
      let isLinked = isLink || facts.hasOtherNames
      hasLinks = hasLinks || isLinked
      guard isNew(facts.identity, isLinked: isLinked || isNamed) else { return }
      files.append(File(path: path, isNamed: isNamed, stamp: facts.stamp, isLinked: isLinked))
    case .folder:
      hasLinks = hasLinks || isLink
      guard seenFolders.insert(facts.identity).inserted else { return }
      visitFolder(
        path, below ?? FolderScan(of: path, besides: seenFolders, willRead: willRead), isNamed: isNamed)
    case .other:
      if isNamed { refuse(path, .notAFile, isNamed) }
    }
  }

  private mutating func visitFolder(_ path: [UInt8], _ scan: FolderScan, isNamed: Bool) {
    if let errno = scan.errno { refuse(path, .unreadable(errno: errno), isNamed) }
    for entry in scan.entries { visit(entry) }
  }

  /// True if a file wasn't visited before. Folders are visited once, so that only a link leads to a file twice: without
  /// any link, no file need be looked up.
  private mutating func isNew(_ identity: FileIdentity, isLinked: Bool) -> Bool {
    if isLinked, seenFiles == nil { seenFiles = Set(identities) }
    if seenFiles == nil {
      identities.append(identity)
      return true
    }
    return seenFiles?.insert(identity).inserted ?? true
  }

  private mutating func refuse(_ path: [UInt8], _ cause: FileProblem.Cause, _ isNamed: Bool) {
    problems.append(FileProblem(path: PathText.text(of: path), cause: cause, isNamed: isNamed))
  }

  private static func cause(of error: Int32) -> FileProblem.Cause {
    error == ENOENT ? .noSuchFile : .unreadable(errno: error)
  }
}
