internal import Catalogue
internal import GRDB

/// The database behind a collection.
extension IndexedCollection {
  typealias Report = @Sendable (ArchiveEvent) -> Void

  /// The database, opened with the table read from it at the first call.
  mutating func open(at location: IndexLocation, _ report: Report) throws -> IndexDatabase {
    if let database { return database }
    let file = location.file(for: paths)
    let opened = try file.map { try Self.open($0, location.mostPages, report) } ?? IndexDatabase()
    adopt(opened, try opened.connections.read { try ArticleTableSnapshot.table($0) })
    return opened
  }

  /// Replaces the open database after an error. False if there is no other.
  mutating func replaceDatabase(after error: any Error, at location: IndexLocation, _ report: Report) -> Bool
  {
    guard let file = database?.file,
      let replaced = try? Self.replacement(for: file, location.mostPages, after: error, report)
    else { return false }
    adopt(replaced, ArticleTable())
    return true
  }

  /// The database in a file. A file that can't be used is made anew; if no file can be made, the database is in memory.
  private static func open(_ file: String, _ mostPages: Int?, _ report: Report) throws -> IndexDatabase {
    do {
      let database = try IndexDatabase(file: file, mostPages: mostPages)
      guard try database.connections.read(IndexPruner.isMostlyDangling) else { return database }
      try database.connections.close()
      IndexDatabase.remove(file)
      return try IndexDatabase(file: file, mostPages: mostPages)
    } catch {
      return try replacement(for: file, mostPages, after: error, report)
    }
  }

  private static func replacement(
    for file: String, _ mostPages: Int?, after error: any Error, _ report: Report
  ) throws -> IndexDatabase {
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    switch IndexFailure(error) {
    case .damaged: report(.notice(.rebuiltDamaged))
    case .outdated: break
    case .newer: report(.notice(.rebuiltNewer))
    case .full:
      report(.notice(.diskFull(folder: folder)))
      return try IndexDatabase()
    case .unwritable(let errno):
      report(.notice(.unwritable(folder: folder, errno: errno)))
      return try IndexDatabase()
    }
    IndexDatabase.remove(file)
    return try (try? IndexDatabase(file: file, mostPages: mostPages)) ?? IndexDatabase()
  }
}
