internal import Corpus
internal import Foundation
internal import GRDB

/// A collection's files on disk, beside those that the index knows.
struct Inventory: Sendable {
  /// A file with what the index knows it by.
  struct Item: Sendable {
    let file: FileFinder.File
    let key: PathKey
    let stamp: FileStamp
    /// Whether it gave no article last time and hasn't changed since.
    fileprivate(set) var isRefusedBefore = false
  }

  /// The files that are new, were changed, or gave no article last time, in the order of their paths.
  private(set) var unread: [Item] = []
  /// Whether nothing has changed since the index was written, but for files that were refused and still would be.
  var isUnchanged: Bool { vanished.isEmpty && unread.allSatisfy(\.isRefusedBefore) }

  /// The files that are known and not there any more.
  private(set) var vanished: [PathKey] = []
  /// What could not be looked at.
  let problems: [FileProblem]
  /// How many files there are.
  let count: Int
  /// The folders that were gone through.
  let folders: [String]

  /// Walks the folders and compares what is there with the index. Both are read in the order of their paths, so
  /// that nothing has to be looked up.
  ///
  /// - Parameter isFirst: whether problems are to be told that were told before.
  @concurrent
  static func taken(of paths: CollectionPaths, against database: IndexDatabase, isFirst: Bool) async throws
    -> Inventory
  {
    let found = FileFinder.find(paths.named)
    let items = found.files.compactMap { file in
      FileStamp(of: file.path).map { Item(file: file, key: paths.key(of: file.path), stamp: $0) }
    }
    var inventory = try await database.connections.read { db in
      try Inventory(items.sorted { $0.key < $1.key }, found.folders, isFirst ? found.problems : [], in: db)
    }
    if !isFirst { inventory.unread.removeAll(where: \.isRefusedBefore) }
    return inventory
  }

  private init(_ items: [Item], _ folders: [String], _ problems: [FileProblem], in db: Database) throws {
    self.problems = problems
    self.folders = folders
    count = items.count
    var rest = items[...]
    let known = try Row.fetchCursor(db, sql: "SELECT path, size, modified, article FROM file ORDER BY path")
    while let row = try known.next() {
      let record = FileRecord(row)
      while let item = rest.first, item.key < record.key {
        unread.append(item)
        rest.removeFirst()
      }
      guard var item = rest.first, item.key == record.key else {
        vanished.append(record.key)
        continue
      }
      item.isRefusedBefore = item.stamp == record.stamp && !record.isArticle
      if item.stamp != record.stamp || item.isRefusedBefore { unread.append(item) }
      rest.removeFirst()
    }
    unread += rest
  }
}

/// A file that the index knows.
private struct FileRecord {
  let key: PathKey
  let stamp: FileStamp
  let isArticle: Bool

  init(_ row: Row) {
    key = PathKey(bytes: row[0])
    stamp = FileStamp(size: row[1], modified: row[2])
    isArticle = !row.hasNull(atIndex: 3)
  }
}

extension PathKey {
  /// A path as the database holds it.
  init(bytes: Data) {
    self.init(bytes: Array(bytes))
  }

  var data: Data { Data(bytes) }
}
