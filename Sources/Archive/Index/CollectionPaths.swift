internal import Glibc
internal import News

/// The files and folders of a collection: the paths that the user typed, and the paths in the file system.
///
/// The index contains the paths in the file system, so that a collection is the same from every working folder. The
/// screen shows the typed paths.
struct CollectionPaths: Sendable {
  /// A file or folder of the collection, in bytes without a slash at the end.
  struct Root: Sendable {
    let named: [UInt8]
    /// Absolute, without symbolic links.
    let canonical: [UInt8]
  }

  /// Each canonical path once, in the order in which they were named.
  let roots: [Root]
  /// The paths as they were named.
  let named: [String]

  init(_ paths: [String]) {
    named = paths
    var seen: Set<[UInt8]> = []
    roots = paths.map { Root(named: PathText.bytes(of: $0).withoutSlash, canonical: Self.canonical($0)) }
      .filter { seen.insert($0.canonical).inserted }
  }

  /// The total size of the files in bytes; nil if a path is no file.
  var sizeOfFiles: Int? {
    let sizes = roots.compactMap { Self.size(ofFile: $0.canonical) }
    return sizes.count == roots.count ? sizes.reduce(0, +) : nil
  }

  /// The folders in which the files lie that were named one by one.
  var foldersOfFiles: [[UInt8]] {
    Array(Set(files.map { Array($0[..<($0.lastIndex(of: UInt8(ascii: "/")) ?? 0)] + [UInt8(ascii: "/")]) }))
  }

  private var files: [[UInt8]] {
    roots.map(\.canonical).filter { Self.size(ofFile: $0) != nil }
  }

  /// The size of a regular file in bytes; nil for anything else.
  private static func size(ofFile path: [UInt8]) -> Int? {
    var status = stat()
    let isThere = PathText.withCPath(PathText.text(of: path)) { stat($0, &status) == 0 }
    return isThere && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// A name for the collection: 60 bits of a hash of its canonical paths, whatever their order.
  var fingerprint: String { Self.fingerprint(of: roots.map(\.canonical)) }

  static func fingerprint(of canonical: [[UInt8]]) -> String {
    let paths = canonical.sorted { $0.lexicographicallyPrecedes($1) }
    return ArticleID(contents: Array(paths.joined(separator: [0]))).description
  }

  /// The key by which the index knows a file. `path` begins as the user named the collection.
  func key(of path: [UInt8]) -> PathKey {
    for root in roots where path.isBelow(root.named) {
      return PathKey(path: root.canonical + path[root.named.count...])
    }
    return PathKey(path: path)
  }

  /// The key by which the index knows a location.
  func key(of location: Location) -> LocationKey {
    LocationKey(key(of: PathText.bytes(of: location.path)), of: location)
  }

  /// The location behind a key, with the path as it is shown.
  func location(of key: LocationKey) -> Location {
    Location(path: path(of: key.path), entry: key.entry == 0 ? nil : key.entry)
  }

  /// The path of a file as it is shown.
  func path(of key: PathKey) -> String {
    let path = key.pathBytes
    for root in roots where path.isBelow(root.canonical) {
      return PathText.text(of: root.named + path[root.canonical.count...])
    }
    return PathText.text(of: path)
  }

  private static func canonical(_ path: String) -> [UInt8] {
    guard path != StandardInput.path, let resolved = PathText.withCPath(path, { realpath($0, nil) }) else {
      return PathText.bytes(of: path).withoutSlash
    }
    defer { free(resolved) }
    return UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map(UInt8.init(bitPattern:))
      .withoutSlash
  }
}

// MARK: - Changes

extension CollectionPaths {
  /// The places of the collection at which changed paths lie, none below another. Nil if only a walk through all folders
  /// can tell what has changed.
  ///
  /// - Parameter changed: paths of watched folders, continued.
  func places(of changed: some Sequence<[UInt8]>) -> [FileFinder.Place]? {
    guard !areNested else { return nil }
    var places: [PathKey: FileFinder.Place] = [:]
    for path in changed {
      // A folder above a root was moved.
      if roots.contains(where: { $0.canonical != path && $0.canonical.isBelow(path) }) { return nil }
      guard let place = place(of: path) else { continue }
      for place in place.withDependents { places[key(of: place.path)] = place }
    }
    return places.sorted { $0.key < $1.key }.reduce(into: [FileFinder.Place]()) { kept, next in
      if let last = kept.last, next.value.path.isBelow(last.path) { return }
      kept.append(next.value)
    }
  }

  /// Nil for a path outside of the collection, and for a hidden one.
  private func place(of path: [UInt8]) -> FileFinder.Place? {
    for root in roots {
      if root.canonical == path || root.named == path {
        return FileFinder.Place(path: root.named, isNamed: true)
      }
      guard path.isBelow(root.named) else { continue }
      let isHidden = path[root.named.count...].split(separator: UInt8(ascii: "/")).contains {
        $0.first == UInt8(ascii: ".")
      }
      return isHidden ? nil : FileFinder.Place(path: path)
    }
    return nil
  }

  /// True if a root is inside of another.
  private var areNested: Bool {
    roots.contains { inner in
      roots.contains { $0.canonical != inner.canonical && inner.canonical.isBelow($0.canonical) }
    }
  }
}

extension [UInt8] {
  fileprivate var withoutSlash: [UInt8] {
    last == UInt8(ascii: "/") ? Array(dropLast()) : self
  }

  /// True if the path equals `root`, which has no slash at its end, or begins with `root` and a slash.
  fileprivate func isBelow(_ root: [UInt8]) -> Bool {
    starts(with: root) && (count == root.count || self[root.count] == UInt8(ascii: "/"))
  }
}
