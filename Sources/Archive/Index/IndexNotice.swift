/// Why an index isn't used as usual. The executable words it.
package enum IndexNotice: Hashable, Sendable {
  /// The file was damaged and is made anew.
  case rebuiltDamaged
  /// The file came from a newer gazette and is made anew.
  case rebuiltNewer
  /// The folder can't be written (`errno`, 0 where SQLite alone refused): the index is kept in memory.
  case unwritable(folder: String, errno: Int32)
  /// The disk is full: the index is kept in memory.
  case diskFull(folder: String)
  /// Another gazette indexes this collection; this one shows what is there, and follows.
  case indexedElsewhere
}
