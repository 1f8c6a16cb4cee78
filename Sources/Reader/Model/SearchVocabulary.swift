package import Catalogue

/// The names that a query can use, and that completion offers.
package struct SearchVocabulary: Hashable, Sendable {
  package var context = QueryContext()
  /// The user's tags, the most frequent first.
  package var tags: [String] = []
  /// The names of the sources to which the user subscribed.
  package var sources: [String] = []

  package init() {}
}
