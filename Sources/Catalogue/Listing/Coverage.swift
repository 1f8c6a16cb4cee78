/// Whether a story is told in one language of the collection or in several.
package enum Coverage: String, Hashable, Sendable, CaseIterable {
  /// No article in another language tells it.
  case single
  /// An article in another language tells it too.
  case paired
}
