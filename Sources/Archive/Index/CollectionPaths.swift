internal import Corpus
internal import Glibc

/// The files and folders that make a collection, as they were named and as the file system has them.
///
/// The index knows the latter, so that a collection is the same from every working folder; the user sees paths
/// that begin as they were named.
struct CollectionPaths: Sendable {
  /// A file or folder of the collection.
  struct Root: Sendable {
    let named: String
    /// Absolute, without symbolic links.
    let canonical: String
  }

  /// Each canonical path once, in the order in which they were named.
  let roots: [Root]
  /// The paths as they were named.
  let named: [String]

  init(_ paths: [String]) {
    named = paths
    var seen: Set<String> = []
    roots = paths.map { Root(named: $0, canonical: Self.canonical($0)) }
      .filter { seen.insert($0.canonical).inserted }
  }

  /// Whether no folder is among them.
  var areFiles: Bool { roots.allSatisfy { Self.isFile($0.canonical) } }

  /// The folders in which the files lie that were named one by one.
  var foldersOfFiles: [String] {
    let files = roots.map(\.canonical).filter(Self.isFile)
    return Set(files.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) + "/" }).sorted()
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A name for the collection: 60 bits of a hash of its canonical paths, whatever their order.
  var fingerprint: String {
    let paths = roots.map(\.canonical).sorted().joined(separator: "\0")
    return ArticleID(contents: Array(paths.utf8)).description
  }

  /// What the index knows a file by whose path begins as it was named.
  func key(of path: String) -> PathKey {
    for root in roots {
      if let rest = Self.rest(of: path, below: root.named) { return PathKey(root.canonical + rest) }
    }
    return PathKey(path)
  }

  /// The path of a file as it is shown.
  func path(of key: PathKey) -> String {
    let path = key.path
    for root in roots {
      if let rest = Self.rest(of: path, below: root.canonical) {
        return root.named.hasSuffix("/") && rest.hasPrefix("/")
          ? root.named + rest.dropFirst() : root.named + rest
      }
    }
    return path
  }

  /// What follows a root in a path, from the slash on; nil where the path lies elsewhere.
  private static func rest(of path: String, below root: String) -> Substring? {
    let root = root.utf8.last == UInt8(ascii: "/") ? root.utf8.dropLast() : root.utf8[...]
    guard path.utf8.starts(with: root) else { return nil }
    let rest = path.utf8.dropFirst(root.count)
    return rest.first.map { $0 == UInt8(ascii: "/") } ?? true ? Substring(rest) : nil
  }

  private static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
