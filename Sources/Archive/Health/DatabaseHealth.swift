internal import Foundation
internal import GRDB
internal import News

/// The condition of a database of gazette, found without a change of it.
package struct DatabaseHealth: Hashable, Sendable {
  /// The databases that gazette has.
  package enum Kind: Hashable, Sendable {
    case index, readingState, subscriptions
  }

  /// The result of the examination.
  package enum Condition: Hashable, Sendable {
    case sound
    /// An older gazette made the index; it is made anew when it is opened.
    case outdated
    /// A newer gazette made the database.
    case newer
    /// A database of another program.
    case foreign
    /// SQLite's words.
    case damaged(String)
    /// SQLite's words.
    case unreadable(String)
  }

  package let file: String
  /// The size on the disk, with the log.
  package let bytes: Int
  /// The files and folders of the collection of an index.
  package let collection: [String]
  package let condition: Condition

  /// Examines a database; nil if there is none.
  ///
  /// - Parameter isThorough: true to read all pages of an index, which takes seconds for a large one.
  package init?(_ kind: Kind, at file: String, isThorough: Bool) {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    self.file = file
    bytes = [file, file + "-wal"].reduce(0) { $0 + Self.size(of: $1) }
    collection = kind == .index ? (AbandonedIndexes.collection(of: file) ?? []).map(PathText.text) : []
    condition = Self.condition(kind, file, isThorough || kind != .index)
  }

  /// Examines all indexes in a folder.
  package static func indexes(in folder: String, isThorough: Bool) -> [DatabaseHealth] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".sqlite") }.sorted().compactMap {
      DatabaseHealth(.index, at: "\(folder)/\($0)", isThorough: isThorough)
    }
  }

  private static func size(of file: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
  }
}

extension DatabaseHealth {
  /// Seconds that another program has to finish what it writes.
  private static let patience = 2.0

  private static func condition(_ kind: Kind, _ file: String, _ readsAllPages: Bool) -> Condition {
    do {
      if kind == .index, try IndexDatabase.lacksChecksums(file) { return .outdated }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      if kind == .index { configuration.prepareDatabase(IndexDatabase.beginChecksums) }
      return try DatabaseQueue(path: file, configuration: configuration).read { db in
        if try signature(of: kind).isForeign(db) { return .foreign }
        if let other = try otherVersion(kind, db) { return other }
        guard readsAllPages else { return .sound }
        let found = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
        return found == "ok" ? .sound : .damaged(found)
      }
    } catch {
      return IndexFailure.isDamage(error) ? .damaged(words(of: error)) : .unreadable(words(of: error))
    }
  }

  private static func signature(of kind: Kind) -> DatabaseSignature {
    switch kind {
    case .index: IndexSchema.signature
    case .readingState: StateSchema.signature
    case .subscriptions: LedgerSchema.signature
    }
  }

  /// The condition of a database of another version of gazette; nil for this version.
  private static func otherVersion(_ kind: Kind, _ db: Database) throws -> Condition? {
    switch kind {
    case .index:
      let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      return found == IndexSchema.number ? nil : found > IndexSchema.number ? .newer : .outdated
    case .readingState: return try StateSchema.migrator.hasBeenSuperseded(db) ? .newer : nil
    case .subscriptions: return try LedgerSchema.migrator.hasBeenSuperseded(db) ? .newer : nil
    }
  }

  private static func words(of error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}
