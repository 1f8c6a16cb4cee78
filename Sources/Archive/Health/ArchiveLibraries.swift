internal import CZlib
internal import GRDB

/// The libraries that keep the index, with their versions.
package enum ArchiveLibraries {
  package static var versions: [(name: String, version: String)] {
    let database = try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
    return [("SQLite", database ?? ""), ("zlib", String(cString: zlibVersion()))]
  }
}
