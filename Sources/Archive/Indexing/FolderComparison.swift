internal import Foundation
internal import GRDB
internal import News

/// The files of a collection on the disk, compared with those that the index knows.
struct FolderComparison: Sendable {
  /// A file on the disk.
  struct Item: Sendable {
    let file: FileFinder.File
    let key: PathKey
    /// The version of the recognition by which the file is read. A file that is being read while the user changes the
    /// names of fields keeps the version before, and is read again.
    let recognition: Int
    /// True if the index has rows of this file.
    var isKnown = false
    /// True if the file is unchanged and is read again only because the recognition is newer.
    var isUnchanged = false

    init(file: FileFinder.File, key: PathKey) {
      (self.file, self.key) = (file, key)
      recognition = Format.recognitionVersion(ofFileAt: PathText.text(of: file.path))
    }

    /// The file's path as it is shown.
    var path: String { PathText.text(of: file.path) }
  }

  /// The files to read, in the order of their paths: those that are new or changed, that could not be read last time,
  /// or that an older recognition read.
  private(set) var unread: [Item] = []
  /// The files that the index knows and the disk no longer has.
  private(set) var vanished: [PathKey] = []
  /// The files and folders that could not be read, and the files that are known to contain no article.
  private(set) var problems: [FileProblem]
  /// True if several paths may lead to one file: then a change at one path may concern another.
  private(set) var hasLinks: Bool

  /// The digest of the files; nil if the index keeps it, or if only some files were compared.
  private var digest: FileDigest?
  /// True if the index knows a file, or an entry, without an article.
  private var hasRefusals = false

  /// The digest that the index can keep; nil if there is none.
  var digestToKeep: FileDigest? { isUnchanged && !hasRefusals ? digest : nil }

  /// True if nothing has changed since the index was written.
  var isUnchanged: Bool { vanished.isEmpty && unread.isEmpty }

  /// Walks the folders and compares the files with the index. Both are read in the order of their paths, so that no
  /// look-up is needed.
  ///
  /// - Parameters:
  ///   - isFirst: true to report problems again that were reported before, and to try files again that could not be read.
  ///   - watcher: watches each folder from before it is read.
  @concurrent
  static func taken(
    of paths: CollectionPaths, against database: IndexDatabase, isFirst: Bool, watcher: FolderWatcher?
  ) async throws -> FolderComparison {
    for folder in paths.foldersOfFiles { watcher?.watch(folder) }
    let found = FileFinder.find(paths.named) { watcher?.watch($0) }
    let digest = await FileDigest(of: found.files, in: paths)
    if try await database.read({ try digest.isKept(in: $0) }) {
      return FolderComparison(isFirst ? found.problems : [], hasLinks: found.hasLinks)
    }
    var items = found.files.map { Item(file: $0, key: paths.key(of: $0.path)) }
    // A folder is walked in the order of the paths; only several roots may be named in another one.
    if paths.roots.count > 1 { items.sort { $0.key < $1.key } }
    return try await database.read { [items] db in
      var comparison = FolderComparison(isFirst ? found.problems : [], hasLinks: found.hasLinks)
      try comparison.compare(items, with: .all, isFirst: isFirst, in: db)
      comparison.digest = digest
      return comparison
    }
  }

  /// Compares the files at and below some places, none of which is below another.
  @concurrent
  static func taken(
    at places: [FileFinder.Place], of paths: CollectionPaths, against database: IndexDatabase,
    watcher: FolderWatcher?
  ) async throws -> FolderComparison {
    let found = places.map { place in
      (key: paths.key(of: place.path), files: FileFinder.find([place]) { watcher?.watch($0) })
    }
    return try await database.read { db in
      var comparison = FolderComparison([], hasLinks: found.contains { $0.files.hasLinks })
      for (key, files) in found {
        let items = files.files.map { Item(file: $0, key: paths.key(of: $0.path)) }
        try comparison.compare(items, with: .below(key), isFirst: false, in: db)
      }
      // Only a walk through all folders tells by which of its paths a new file is known.
      comparison.unread.removeAll { $0.file.isLinked && !$0.isKnown }
      return comparison
    }
  }

  private init(_ problems: [FileProblem], hasLinks: Bool) {
    (self.problems, self.hasLinks) = (problems, hasLinks)
  }

  /// The files that the index knows, as far as they are compared.
  private enum Known {
    case all
    /// A file or folder, and all below.
    case below(PathKey)

    private static let files = """
      SELECT path, \(FileRecord.columns) FROM file WHERE (entry = 0 OR refusal IS NOT NULL)
      """

    /// In the order of paths and entries.
    func rows(in db: Database) throws -> RowCursor {
      switch self {
      case .all:
        return try Row.fetchCursor(db, sql: "\(Self.files) ORDER BY path, entry")
      case .below(let key):
        let statement = try db.cachedStatement(
          sql: "\(Self.files) AND path >= ? AND path < ? ORDER BY path, entry")
        return try Row.fetchCursor(statement, arguments: [key.data, Data(key.bytes + [1])])
      }
    }
  }

  /// Compares files with those that the index knows. Both come in the order of their paths.
  private mutating func compare(_ items: [Item], with known: Known, isFirst: Bool, in db: Database) throws {
    var next = items.startIndex
    let known = try known.rows(in: db)
    var unchanged: Item?
    while let row = try known.next() {
      let record = try FileRecord(row)
      hasRefusals = hasRefusals || record.refusal != nil || record.entry == 0 && record.entries == 0
      if record.entry > 0 {
        if isFirst, let unchanged { note(record, of: unchanged) }
        continue
      }
      let place = try row.withUnsafeData(atIndex: 0) { path in
        // Compared where they lie: 100,000 paths needn't be copied to find that none has changed.
        try Self.place(of: path ?? Data(), in: items, from: next)
      }
      unread += items[next..<place.index]
      next = place.index
      unchanged = nil
      guard place.isFound else {
        vanished.append(PathKey(bytes: try row.value(0)))
        continue
      }
      var item = items[next]
      item.isKnown = true
      if compare(item, with: record, isFirst: isFirst) { unchanged = item }
      next += 1
    }
    unread += items[next...]
  }

  /// The place of a known path among the items from an index on.
  private static func place(of path: Data, in items: [Item], from start: Int) throws -> (
    index: Int, isFound: Bool
  ) {
    path.withUnsafeBytes { path in
      var index = start
      while index < items.endIndex {
        let order = items[index].key.bytes.order(to: path)
        if order >= 0 { return (index, order == 0) }
        index += 1
      }
      return (index, false)
    }
  }

  /// True if a file is unchanged since it was indexed.
  private mutating func compare(_ item: Item, with record: FileRecord, isFirst: Bool) -> Bool {
    guard item.file.stamp == record.stamp, record.recognition == item.recognition else {
      var item = item
      item.isUnchanged = item.file.stamp == record.stamp
      unread.append(item)
      return false
    }
    if record.entries == 0, isFirst {
      if record.refusal == nil { unread.append(item) } else { note(record, of: item) }
    }
    return true
  }

  /// Notes the problem of a file or of an entry that the index knows.
  private mutating func note(_ record: FileRecord, of item: Item) {
    guard let cause = record.refusal else { return }
    problems.append(
      FileProblem(
        path: item.path, entry: record.entry == 0 ? nil : record.entry, cause: cause,
        isNamed: item.file.isNamed))
  }
}

extension [UInt8] {
  /// Less than 0 if these bytes come before others, 0 if they are the same.
  fileprivate func order(to others: UnsafeRawBufferPointer) -> Int {
    withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress, let other = others.baseAddress else {
        return bytes.count - others.count
      }
      let order = memcmp(first, other, Swift.min(bytes.count, others.count))
      return order == 0 ? bytes.count - others.count : Int(order)
    }
  }
}
