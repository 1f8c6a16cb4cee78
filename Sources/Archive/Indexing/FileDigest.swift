internal import GRDB
internal import News
internal import Text

/// A hash of all files of a collection, with their sizes and times and the version of the recognition that reads each.
/// While the hash is the one that the index keeps, no file need be compared with its row.
struct FileDigest: Hashable, Sendable {
  private let number: Int64

  /// The digest of the files that a walk found.
  init(of files: [FileFinder.File], in paths: CollectionPaths) async {
    let hashes = await files.concurrentMap(inRunsOf: 2048) { file in
      var hash = Hash64.empty
      for byte in paths.key(of: file.path).bytes { hash = hash.adding(byte) }
      let version = Format.recognitionVersion(ofFileAt: PathText.text(of: file.path))
      for number in [file.stamp.size, file.stamp.modified, Int64(version)] {
        withUnsafeBytes(of: number.littleEndian) { hash = hash.adding($0) }
      }
      return hash.mixed
    }
    number = Int64(bitPattern: hashes.reduce(UInt64(hashes.count), &+))
  }

  /// True if the index keeps this digest.
  func isKept(in db: Database) throws -> Bool {
    try Int64.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'files'") == number
  }

  /// Keeps the digest. The index must have read each file, and no file may have been refused: a refusal is told at each
  /// start.
  func keep(in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO property (name, value) VALUES ('files', ?)", arguments: [number])
  }

  /// Removes the digest, because files are about to change.
  static func remove(from db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM property WHERE name = 'files'").execute()
  }
}
