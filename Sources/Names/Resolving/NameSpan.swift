internal import News

/// A stretch of tokens that names something. What names are found and what they stand for are two questions:
/// `NameTagger` answers the first with these, `EntityResolver` the second.
struct NameSpan: Hashable, Sendable {
  /// Indices into the passage's tokens.
  let tokens: Range<Int>
  let kind: EntityKind
  /// Whether it is an English adjective or the name of a people.
  var isDemonym = false
}
