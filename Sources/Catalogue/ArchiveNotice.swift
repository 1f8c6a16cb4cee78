/// Why an archive can't be used as usual. The executable words it.
package enum ArchiveNotice: Hashable, Sendable {
  /// The index was damaged and is made anew.
  case rebuiltDamaged
  /// The index came from a newer gazette and is made anew.
  case rebuiltNewer
  /// The folder or file can't be written (`errno`, 0 if the engine alone refused): the index is kept in memory.
  case unwritable(path: String, errno: Int32)
  /// A database of another program had the path of the index, and is renamed to `kept`.
  case foreignDatabase(file: String, kept: String)
  /// The disk is full: the index is kept in memory.
  case diskFull(folder: String)
  /// Another gazette indexes this collection; this one shows what is there, and follows.
  case indexedElsewhere
  /// The other gazette doesn't go on; this one indexes the rest for itself.
  case stoppedElsewhere
  /// The server at an address gives no answer.
  case server(String, ServerTrouble)
  /// The server at an address answers again.
  case serverIsBack(String)
}

extension ArchiveNotice {
  /// True for a trouble that ends by itself, and for its end.
  package var isPassing: Bool {
    switch self {
    case .server(_, .away), .serverIsBack: true
    default: false
    }
  }
}

/// Why a server gives no answer. The texts are the server's own words.
package enum ServerTrouble: Hashable, Sendable {
  /// The library that speaks with servers can't be loaded; the file or function that is missing.
  case noLibrary(String)
  case invalidAddress(String)
  /// The address contains a password, which other users of the machine can read.
  case passwordInAddress
  /// The server can't be reached, or takes too long. The same question may be answered later.
  case away(String)
  case loginRefused(String)
  case noDatabase(String)
  case noRights(String)
  case diskFull(String)
  case refused(code: String, String)
  /// The database has no archive.
  case noArchive
  /// A newer gazette made the archive.
  case newerArchive(version: Int)
  /// Another version of gazette worked out the words, names and stories: this one finds less by them.
  case otherAnalysis(archive: Int, own: Int)
  /// An older gazette made the archive, and nobody has upgraded it.
  case olderArchive(version: Int)
}
