internal import Glibc

/// Finds the files that named files and folders stand for.
///
/// Named paths keep their order; below a folder, entries come in byte order of their names, a folder's whole
/// content at the folder's place. Hidden entries are passed over unless they are named themselves; so are, in
/// folders, pipes, sockets and devices. Symbolic links are followed, but no file and no folder is met twice.
package struct FileFinder {
  /// A file to read.
  package struct File: Hashable, Sendable {
    /// The named path, and below it the way to the file.
    package let path: String
    /// Whether the user named this path, rather than a folder above it.
    package let isNamed: Bool

    package init(path: String, isNamed: Bool) {
      self.path = path
      self.isNamed = isNamed
    }
  }

  private var files: [File] = []
  private var folders: [String] = []
  private var problems: [FileProblem] = []
  private var seenFiles: Set<FileIdentity> = []
  private var seenFolders: Set<FileIdentity> = []

  private init() {}

  /// The files that `paths` stand for, the folders that were gone through, and what could not be looked at.
  package static func find(
    _ paths: [String]
  ) -> (files: [File], folders: [String], problems: [FileProblem]) {
    var finder = FileFinder()
    for path in paths { finder.visit(path, isNamed: true) }
    return (finder.files, finder.folders, finder.problems)
  }
}

extension FileFinder {
  private mutating func visit(_ path: String, isNamed: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      // ELOOP: a link that leads to itself, of which there is nothing to tell unless it was asked for.
      if errno != ELOOP || isNamed { refuse(path, Self.cause(of: errno), isNamed) }
      return
    }
    if FileIdentity.isFolder(status) {
      visitFolder(path, FileIdentity(status), isNamed: isNamed)
    } else if FileIdentity.isRegularFile(status) {
      add(path, FileIdentity(status), isNamed: isNamed)
    } else if isNamed {
      refuse(path, .notAFile, isNamed)
    }
  }

  private mutating func visitFolder(_ path: String, _ identity: FileIdentity, isNamed: Bool) {
    guard seenFolders.insert(identity).inserted else { return }
    let entries: [FolderEntry]
    do {
      entries = try FolderEntry.all(in: path)
    } catch {
      return refuse(path, error, isNamed)
    }
    folders.append(path)
    let prefix = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
    for entry in entries where entry.name.first != UInt8(ascii: ".") {
      visit(entry, below: prefix, device: identity.device)
    }
  }

  private mutating func visit(_ entry: FolderEntry, below prefix: String, device: UInt64) {
    guard let name = String(validating: entry.name, as: UTF8.self) else {
      return refuse(prefix + String(decoding: entry.name, as: UTF8.self), .unreadable(errno: EILSEQ), false)
    }
    if entry.isRegularFile {
      // The listing says all that a file's identity needs: no call of its own for each of 100,000 files.
      add(prefix + name, FileIdentity(device: device, inode: entry.inode), isNamed: false)
    } else {
      visit(prefix + name, isNamed: false)
    }
  }

  private mutating func add(_ path: String, _ identity: FileIdentity, isNamed: Bool) {
    if seenFiles.insert(identity).inserted { files.append(File(path: path, isNamed: isNamed)) }
  }

  private mutating func refuse(_ path: String, _ cause: FileProblem.Cause, _ isNamed: Bool) {
    problems.append(FileProblem(path: path, cause: cause, isNamed: isNamed))
  }

  private static func cause(of error: Int32) -> FileProblem.Cause {
    error == ENOENT ? .noSuchFile : .unreadable(errno: error)
  }
}

/// A name in a folder.
private struct FolderEntry {
  let name: [UInt8]
  let inode: UInt64
  /// Whether the listing itself says that it is a regular file; false where it says nothing.
  let isRegularFile: Bool

  /// The entries of a folder in byte order of their names.
  static func all(in folder: String) throws(FileProblem.Cause) -> [FolderEntry] {
    guard let stream = opendir(folder) else { throw .unreadable(errno: errno) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      entries.append(FolderEntry(entry))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private init(_ entry: UnsafeMutablePointer<dirent>) {
    name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    inode = UInt64(entry.pointee.d_ino)
    isRegularFile = entry.pointee.d_type == UInt8(DT_REG)
  }
}
