package import Languages
package import News

/// The view of a collection when the user left it: the listing and the open article. `ReadingRecord` has the position in
/// the article. A search ends with the program and is not saved.
package struct SavedView: Hashable, Sendable {
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
  /// The arrangement of the panes; nil if the user never changed it.
  package var arrangement: PaneArrangement?

  package init(
    article: ArticleID?, language: Language? = nil, entity: Entity? = nil, order: SortOrder = .newestFirst,
    pane: Pane = .list, arrangement: PaneArrangement? = nil
  ) {
    self.arrangement = arrangement
    self.article = article
    self.language = language
    self.entity = entity
    self.order = order
    self.pane = pane
  }

  /// The listing of the view.
  package var listing: Listing { Listing(language: language, entity: entity?.key, order: order) }
}
