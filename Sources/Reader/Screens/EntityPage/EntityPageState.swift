package import Catalogue
package import News
package import Text

/// Something on an entity's page that can be chosen.
package enum EntityPageTarget: Hashable, Sendable {
  /// The name on top.
  case title
  /// A name as it is written, as an index into the page's forms.
  case form(Int)
  /// The line that stands for forms that are not shown.
  case moreForms
  /// The timeline; which of its bars is chosen stands in the state.
  case timeline
  case companion(EntityKey)
  /// The articles; which of them is chosen stands in the state.
  case articles
}

/// The page of an entity: what is known, what is chosen, how far it is scrolled.
package struct EntityPageState: Hashable, Sendable {
  package let key: EntityKey
  /// The entity as it was known where the page was asked for.
  let known: Entity?
  /// Nil until it is known.
  package internal(set) var page: EntityPage?
  /// Whether the collection doesn't name the entity (any more).
  package internal(set) var isGone = false
  package internal(set) var selected = EntityPageTarget.title
  /// A day of the bar that is chosen; nil for the last bar.
  package internal(set) var day: DayNumber?
  /// The articles, a window at a time; the chosen one and how far they are scrolled.
  package internal(set) var articles = ListState()
  /// The first visible line of the column that has the names.
  package internal(set) var top = 0
  /// Whether all forms are shown.
  package internal(set) var showsAllForms = false

  init(_ key: EntityKey, known: Entity?) {
    self.key = key
    self.known = known
  }

  /// The entity with its names, as far as is known.
  package var entity: Entity? { page?.entity ?? known }

  /// Its articles, the newest first.
  var listing: Listing { Listing(entity: page?.entity.key ?? key) }
}
