package import News
internal import Text

extension EntityKey {
  /// The number of an entity in a shared archive: 63 bits of a hash of its key, so that clients know the number without
  /// asking. Of ten million entities two have one number with a probability of 1 to 180,000.
  package var archiveNumber: Int64 { Int64(Hash64(rawValue).mixed >> 1) }
}
