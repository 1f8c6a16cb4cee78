package import Languages
package import News

/// Where a collection was left: what was listed, which article was open. How far it was read stands in its
/// `ReadingRecord`. A search is over when the program ends and belongs to no place.
package struct Place: Hashable, Sendable {
  /// The pane that had the focus.
  package enum Pane: String, Hashable, Sendable, CaseIterable {
    case list, reader, sidebar
  }

  package var article: ArticleID?
  package var language: Language?
  /// The entity that the list was narrowed to.
  package var entity: Entity?
  package var order: SortOrder
  package var pane: Pane

  package init(
    article: ArticleID?, language: Language? = nil, entity: Entity? = nil, order: SortOrder = .newestFirst,
    pane: Pane = .list
  ) {
    self.article = article
    self.language = language
    self.entity = entity
    self.order = order
    self.pane = pane
  }

  /// What is listed at this place.
  package var listing: Listing { Listing(language: language, entity: entity?.key, order: order) }
}
