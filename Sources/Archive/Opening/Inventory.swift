internal import Foundation
internal import GRDB
internal import News

/// A collection's files on disk, beside those that the index knows.
struct Inventory: Sendable {
  /// A file with what the index knows it by.
  struct Item: Sendable {
    let file: FileFinder.File
    let key: PathKey

    /// The file's path as it is shown.
    var path: String { PathText.text(of: file.path) }
  }

  /// The files that are new, were changed, or could not be read last time, in the order of their paths.
  private(set) var unread: [Item] = []
  /// The files that are known and not there any more.
  private(set) var vanished: [PathKey] = []
  /// What could not be looked at, and what is known to hold no article.
  private(set) var problems: [FileProblem]
  /// The folders that were gone through.
  let folders: [String]

  /// Whether nothing has changed since the index was written.
  var isUnchanged: Bool { vanished.isEmpty && unread.isEmpty }

  /// Walks the folders and compares what is there with the index. Both are read in the order of their paths, so
  /// that nothing has to be looked up.
  ///
  /// - Parameter isFirst: whether problems are to be told that were told before, and files tried again that could
  ///   not be read.
  @concurrent
  static func taken(of paths: CollectionPaths, against database: IndexDatabase, isFirst: Bool) async throws
    -> Inventory
  {
    let found = FileFinder.find(paths.named)
    var items = found.files.map { Item(file: $0, key: paths.key(of: $0.path)) }
    // A folder is walked in the order of the paths; only several roots may be named in another one.
    if paths.roots.count > 1 { items.sort { $0.key < $1.key } }
    let inventory = try await database.connections.read { [items] db in
      try Inventory(items, found.folders, found.problems, isFirst: isFirst, in: db)
    }
    return inventory
  }

  private init(
    _ items: [Item], _ folders: [String], _ problems: [FileProblem], isFirst: Bool, in db: Database
  ) throws {
    self.problems = isFirst ? problems : []
    self.folders = folders
    var next = items.startIndex
    let known = try Row.fetchCursor(
      db, sql: "SELECT path, size, modified, article, refusal FROM file ORDER BY path")
    while let row = try known.next() {
      let place = try row.withUnsafeData(atIndex: 0) { path in
        // Compared where they lie: 100,000 paths needn't be copied to find that none has changed.
        try Self.place(of: path ?? Data(), in: items, from: next)
      }
      unread += items[next..<place.index]
      next = place.index
      guard place.isFound else {
        vanished.append(PathKey(bytes: row[0]))
        continue
      }
      compare(items[next], with: FileRecord(row), isFirst: isFirst)
      next += 1
    }
    unread += items[next...]
  }

  /// Where a known path stands among the items from an index on, or would.
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

  private mutating func compare(_ item: Item, with record: FileRecord, isFirst: Bool) {
    guard item.file.stamp == record.stamp else { return unread.append(item) }
    guard !record.isArticle, isFirst else { return }
    if let cause = record.refusal {
      problems.append(FileProblem(path: item.path, cause: cause, isNamed: item.file.isNamed))
    } else {
      unread.append(item)
    }
  }
}

extension [UInt8] {
  /// Less than 0 where these bytes come before others, 0 where they are the same.
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

/// What the index knows of a file beside its path.
private struct FileRecord {
  let stamp: FileStamp
  let isArticle: Bool
  /// Why it gave no article; nil where it has to be tried again.
  let refusal: FileProblem.Cause?

  init(_ row: Row) {
    stamp = FileStamp(size: row[1], modified: row[2])
    isArticle = !row.hasNull(atIndex: 3)
    refusal = (row[4] as String?).flatMap(FileProblem.Cause.init(recorded:))
  }
}

extension PathKey {
  /// A path as the database holds it.
  init(bytes: Data) {
    self.init(bytes: Array(bytes))
  }

  var data: Data { Data(bytes) }
}
