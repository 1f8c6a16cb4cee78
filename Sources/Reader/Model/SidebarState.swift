package import News

/// Something in the sidebar that can be chosen.
package enum SidebarTarget: Hashable, Sendable {
  /// A tag of the article.
  case tag(String)
  /// The line in place of the other tags.
  case moreTags
  case name(EntityKey)
  /// The line in place of the names of a kind that are not shown.
  case more(EntityKind)
  case story(ArticleID)
  /// The line in place of the stories that only share names.
  case moreStories

  /// True for a line in place of others.
  var isFolded: Bool {
    switch self {
    case .more, .moreStories, .moreTags: true
    case .name, .story, .tag: false
    }
  }
}

/// The sidebar: what is chosen, what is unfolded, how far it is scrolled.
package struct SidebarState: Sendable {
  package internal(set) var selected: SidebarTarget?
  /// The kinds of which all names are shown.
  package internal(set) var unfolded: Set<EntityKind> = []
  /// True if all tags of the article are shown.
  package internal(set) var showsAllTags = false
  /// True if the stories that only share names are shown.
  package internal(set) var showsAllStories = false
  /// The first visible line.
  package internal(set) var top = 0
}
