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
  /// The folders that were gone through.
  let folders: [String]

  /// True if nothing has changed since the index was written.
  var isUnchanged: Bool { vanished.isEmpty && unread.isEmpty }

  /// Walks the folders and compares the files with the index. Both are read in the order of their paths, so that no
  /// look-up is needed.
  ///
  /// - Parameter isFirst: true to report problems again that were reported before, and to try files again that could
  /// not be read.
  @concurrent
  static func taken(of paths: CollectionPaths, against database: IndexDatabase, isFirst: Bool) async throws
    -> FolderComparison
  {
    let found = FileFinder.find(paths.named)
    var items = found.files.map { Item(file: $0, key: paths.key(of: $0.path)) }
    // A folder is walked in the order of the paths; only several roots may be named in another one.
    if paths.roots.count > 1 { items.sort { $0.key < $1.key } }
    let comparison = try await database.read { [items] db in
      try FolderComparison(items, found.folders, found.problems, isFirst: isFirst, in: db)
    }
    return comparison
  }

  private init(
    _ items: [Item], _ folders: [String], _ problems: [FileProblem], isFirst: Bool, in db: Database
  ) throws {
    self.problems = isFirst ? problems : []
    self.folders = folders
    var next = items.startIndex
    let known = try Row.fetchCursor(
      db,
      sql:
        "SELECT path, \(FileRecord.columns) FROM file WHERE entry = 0 OR refusal IS NOT NULL ORDER BY path, entry"
    )
    var unchanged: Item?
    while let row = try known.next() {
      let record = try FileRecord(row)
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
