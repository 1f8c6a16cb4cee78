internal import Catalogue
internal import GRDB
internal import Glibc
internal import News

/// The database behind a collection.
extension IndexedCollection {
  typealias Report = @Sendable (ArchiveEvent) -> Void

  /// A database that damaged files replaced so often is kept in memory: the disk can't be trusted.
  private static let mostReplacements = 3

  /// A database with the table that was read from it.
  private typealias Opened = (database: IndexDatabase, table: ArticleTable)

  /// The database, opened with the table read from it at the first call.
  mutating func open(at location: IndexLocation, _ report: Report) throws -> IndexDatabase {
    if let database { return database }
    let opened = try location.file(for: paths).map { file in
      try FolderLock.during(file) { try Self.open(file, location.mostPages, report) }
    }
    let (database, table) = try opened ?? (IndexDatabase(), ArticleTable())
    adopt(database, table)
    return database
  }

  /// Replaces the open database after an error. False if there is no other.
  mutating func replaceDatabase(after error: any Error, at location: IndexLocation, _ report: Report) -> Bool
  {
    guard let database, let file = database.file else { return false }
    let isTrusted = replacements < Self.mostReplacements
    let replaced: Opened? = FolderLock.during(file) {
      // Another gazette may have met the error first.
      database.isStillAtItsPath
        ? try? Self.replacement(for: file, location.mostPages, after: error, isTrusted: isTrusted, report)
        : try? Self.open(file, location.mostPages, report)
    }
    guard let replaced else { return false }
    replacements += 1
    adopt(replaced.database, replaced.table)
    return true
  }

  /// Replaces the open database by a copy of its own. False where there is no room for a copy, nor for an empty
  /// database.
  mutating func replaceDatabaseByCopy() -> Bool {
    guard let database, let copy = try? IndexDatabase(copying: database) else {
      return replaceDatabaseByEmpty()
    }
    guard let table = try? copy.read({ try ArticleTableSnapshot.table($0) }) else {
      return replaceDatabaseByEmpty()
    }
    adopt(copy, table)
    return true
  }

  private mutating func replaceDatabaseByEmpty() -> Bool {
    guard let empty = try? IndexDatabase() else { return false }
    adopt(empty, ArticleTable())
    return true
  }

  /// The database in a file. A file that can't be used is made anew; where no file can be made, the database is in
  /// memory.
  private static func open(_ file: String, _ mostPages: Int?, _ report: Report) throws -> Opened {
    do {
      let database = try IndexDatabase(file: file, mostPages: mostPages)
      guard try database.read(IndexPruner.isMostlyDangling) else {
        return (database, try database.read { try ArticleTableSnapshot.table($0) })
      }
      try database.close()
      IndexDatabase.remove(file)
      return (try IndexDatabase(file: file, mostPages: mostPages), ArticleTable())
    } catch {
      return try replacement(for: file, mostPages, after: error, report)
    }
  }

  private static func replacement(
    for file: String, _ mostPages: Int?, after error: any Error, isTrusted: Bool = true, _ report: Report
  ) throws -> Opened {
    let failure = IndexFailure(error)
    if let reason = failure.obstacle(to: file) {
      report(.notice(reason))
      return (try IndexDatabase(), ArticleTable())
    }
    if let kept = IndexDatabase.remove(file) {
      report(.notice(.foreignDatabase(file: file, kept: kept)))
    } else {
      failure.reasonToRebuild.map { report(.notice($0)) }
    }
    let database = isTrusted ? try? IndexDatabase(file: file, mostPages: mostPages) : nil
    return (try database ?? IndexDatabase(), ArticleTable())
  }
}

extension IndexFailure {
  /// The notice of a failure that leaves no place for an index on the disk; nil where the index can be made anew.
  fileprivate func obstacle(to file: String) -> ArchiveNotice? {
    let folder = PathText.folder(of: file)
    return switch self {
    case .damaged, .newer, .outdated: nil
    case .full: .diskFull(folder: folder)
    case .busy: .stoppedElsewhere
    // The file itself is a folder.
    case .unwritable(EISDIR): .unwritable(path: file, errno: EISDIR)
    case .unwritable(0):
      FileRefusal(of: file).map { .unwritable(path: $0.path, errno: $0.errno) }
        ?? .unwritable(path: folder, errno: 0)
    case .unwritable(let errno): .unwritable(path: folder, errno: errno)
    }
  }

  /// The notice of a failure after which the index is made anew; nil where the user need not know.
  fileprivate var reasonToRebuild: ArchiveNotice? {
    switch self {
    case .damaged: .rebuiltDamaged
    case .newer: .rebuiltNewer
    case .outdated, .full, .busy, .unwritable: nil
    }
  }
}
