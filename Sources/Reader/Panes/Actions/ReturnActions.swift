package import Catalogue
internal import News
internal import Screen

/// The effects at the end of the program: they keep what was read.
package func finish(_ model: inout Model) -> [Effect] {
  model.keepPosition() + model.keepView()
}

// MARK: - Remembering

extension Model {
  /// The time on the screen after which an article counts as read.
  private static let readingTime = Duration.seconds(1)

  /// The article came on the screen or was scrolled: when it stays there for a while, its position is kept.
  func remindToSettle() -> [Effect] {
    guard let id = reader.wanted, reader.isShown, isReaderVisible else { return [] }
    return [.remind(after: Self.readingTime, of: id)]
  }

  private var isReaderVisible: Bool { !layout.reader.isEmpty }

  /// Keeps the position of an article that has been on the screen for a while.
  mutating func settle(on id: ArticleID) -> [Effect] {
    guard id == reader.wanted, reader.isShown, isReaderVisible else { return [] }
    return (isTouched && focus == .reader ? noteReading() : []) + keepPosition() + keepView()
  }

  /// Keeps the position of the article in the history and in the journal, because another article follows.
  mutating func leave() -> [Effect] {
    history.leave(at: position)
    return keepPosition()
  }

  /// The position in the article, or the position at which it is opened when enough of it is set.
  private var position: Int? { reader.awaited.offset ?? reader.page.offset(ofLine: reader.top) }

  /// Keeps the position in the article where it has changed.
  fileprivate mutating func keepPosition() -> [Effect] {
    guard reader.isShown, let id = reader.wanted, let record = reader.record else { return [] }
    let position = position
    guard position != record.position else { return [] }
    reader.record?.position = position
    return [.keepPosition(id, position)]
  }

  /// Keeps the view of the collection where it has changed.
  fileprivate mutating func keepView() -> [Effect] {
    guard returning == nil || isTouched, let article = reader.wanted else { return [] }
    let view = SavedView(
      article: article, language: listing.language, entity: filterEntity, order: listing.order.kept,
      pane: SavedView.Pane(focus), arrangement: chosenArrangement)
    guard view != keptView else { return [] }
    keptView = view
    return [.keepView(view)]
  }
}

extension SortOrder {
  /// The order that is kept: the order by relevance ends with its search.
  fileprivate var kept: SortOrder { key == .relevance ? .newestFirst : self }
}

// MARK: - Coming back

/// The view in which the collection was left; nil if the collection was never read.
package struct LastView: Question {
  package static let lane = Lane.all

  package func answer(from sources: Sources, report: @escaping @Sendable (SavedView?) -> Void) async {
    await sources.journal.listable()
    report(sources.journal.savedView)
  }

  package func receive(_ view: SavedView?, in model: inout Model) -> [Effect] { model.returnTo(view) }
}

extension Model {
  /// Restores the view in which the collection was left, or goes to its first article.
  mutating func returnTo(_ view: SavedView?) -> [Effect] {
    keptView = view
    guard let view, listing == Listing() else { return fetchRows(anchor: .index(0)) }
    listing = view.listing
    chosenArrangement = view.arrangement
    filterEntity = view.entity
    reader.chosen = view.entity?.key
    focus = Focus(view.pane)
    returning = view
    return fetchRows(anchor: returningAnchor ?? .index(0))
  }

  /// The anchor of the rows until the article that was left is found.
  var returningAnchor: RowRequest.Anchor? {
    returning?.article.map { .article($0, orIndex: 0) }
  }

  /// Rows came: restoring the view ends where the user goes elsewhere, and where all files are read and the article is gone.
  /// Until then the article stays chosen, whatever the stories and files that come do to the order.
  mutating func noteReturn() {
    guard let view = returning else { return }
    let isGone = loading.isComplete && list.selectedRow?.id != view.article
    if isTouched || isGone { returning = nil }
  }
}

extension Focus {
  init(_ pane: SavedView.Pane) {
    self =
      switch pane {
      case .list: .list
      case .reader: .reader
      case .sidebar: .sidebar
      }
  }
}

extension SavedView.Pane {
  init(_ focus: Focus) {
    self =
      switch focus {
      case .list: .list
      case .reader: .reader
      case .sidebar: .sidebar
      }
  }
}
