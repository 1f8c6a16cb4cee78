internal import Dispatch
internal import Glibc

/// Finds the files in named folders, and named files.
///
/// Named paths keep their order. The entries of a folder come in byte order of their names, the content of a folder at
/// the folder's place. Hidden entries, leftovers of editors and source code (`PassedOverName`), and the folders of
/// saved pages (`PassedOverFolder`) are left out unless the user named them. Pipes, sockets and devices in folders are left out. Symbolic links are followed, and each file and
/// folder is visited once.
package struct FileFinder {
  /// A file to read.
  package struct File: Hashable, Sendable {
    /// The bytes of the path: the named path, continued to the file.
    package let path: [UInt8]
    /// True if the user named this path and not a folder above it.
    package let isNamed: Bool
    package let stamp: FileStamp
  }

  private var files: [File] = []
  private var folders: [String] = []
  private var problems: [FileProblem] = []
  private var seenFiles: Set<FileIdentity> = []
  private var seenFolders: Set<FileIdentity> = []

  private init() {}

  /// The files at and below `paths`, the folders that were read, and the problems. Takes two microseconds a file if the
  /// folders are in memory.
  package static func find(
    _ paths: [String]
  ) -> (files: [File], folders: [String], problems: [FileProblem]) {
    var finder = FileFinder()
    for path in paths { finder.visit(named: path) }
    return (finder.files, finder.folders, finder.problems)
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

  private mutating func visit(_ path: [UInt8], _ status: stat, isNamed: Bool) {
    let identity = FileIdentity(status)
    if FileStatus.isRegularFile(status) {
      guard seenFiles.insert(identity).inserted else { return }
      files.append(File(path: path, isNamed: isNamed, stamp: FileStamp(status)))
    } else if FileStatus.isFolder(status) {
      if seenFolders.insert(identity).inserted { visitFolder(path, isNamed: isNamed) }
    } else if isNamed {
      refuse(path, .notAFile, isNamed)
    }
  }

  private mutating func visitFolder(_ path: [UInt8], isNamed: Bool) {
    guard let folder = path.withCPath(opendir) else {
      return refuse(path, .unreadable(errno: errno), isNamed)
    }
    defer { closedir(folder) }
    folders.append(PathText.text(of: path))
    let prefix = path.last == UInt8(ascii: "/") ? path : path + [UInt8(ascii: "/")]
    let names = Self.names(in: folder)
    let passedOver = PassedOverFolder(among: names)
    for (name, status) in zip(names, Self.statuses(of: names, in: dirfd(folder))) {
      switch status {
      case .success(let status) where FileStatus.isRegularFile(status) && PassedOverName.matches(name): break
      case .success(let status) where FileStatus.isFolder(status) && passedOver.matches(name): break
      case .success(let status): visit(prefix + name, status, isNamed: false)
      // ELOOP: a link to itself. Such a link is a problem only if the user named it.
      case .failure(let failure) where failure.errno == ELOOP: break
      case .failure(let failure): refuse(prefix + name, Self.cause(of: failure.errno), false)
      }
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

  /// The names in a folder that are not hidden, in byte order.
  private static func names(in folder: OpaquePointer) -> [[UInt8]] {
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func refuse(_ path: [UInt8], _ cause: FileProblem.Cause, _ isNamed: Bool) {
    problems.append(FileProblem(path: PathText.text(of: path), cause: cause, isNamed: isNamed))
  }

  private static func cause(of error: Int32) -> FileProblem.Cause {
    error == ENOENT ? .noSuchFile : .unreadable(errno: error)
  }
}
