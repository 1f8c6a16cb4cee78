package import Catalogue
internal import Languages
package import News
package import Screen

/// The whole program as a value.
package struct Model: Sendable {
  /// What the title bar calls the collection.
  package let title: String
  package internal(set) var size: Size
  package internal(set) var focus = Focus.list
  /// Which articles are listed. Its entity, where it has one, is `filterEntity`.
  package internal(set) var listing = Listing()
  /// The entity that the list is narrowed to, with its names.
  package internal(set) var filterEntity: Entity?
  /// The search that narrows the list.
  package internal(set) var search: Search?
  /// The searches of this sitting and of earlier ones, as far as they are known.
  package internal(set) var searches = SearchHistory()
  /// What is being typed in place of the hint line.
  package internal(set) var prompt: Prompt?
  package internal(set) var list = ListState()
  package internal(set) var reader = ReaderState()
  package internal(set) var sidebar = SidebarState()
  package internal(set) var history = History()
  /// The related stories that `r` or `x` goes through.
  var round: StoryRound?
  package internal(set) var loading = LoadingState()
  /// The screens that lie over the panes, the one on top last.
  package internal(set) var overlays: [Overlay] = []
  /// Something to be told once, until the next key.
  package internal(set) var notice: String?
  /// What the user marked, and can take back.
  var marking = Marking()
  /// Where the collection was left, until its article is shown again.
  var returning: Place?
  /// The place that was remembered last.
  var keptPlace: Place?
  /// Whether the user did anything yet: until then the list stays at its top while it fills.
  var isTouched = false

  package init(title: String, size: Size) {
    self.title = title
    self.size = size
  }
}

extension Model {
  var layout: Layout { Layout(size: size, focus: focus) }

  /// How many articles there are in each language, as far as is known.
  package var census: Census { list.window?.census ?? Census() }

  /// The names and related stories of the article that is to be read, where they are known.
  var connections: Connections? { reader.connections?.article == reader.wanted ? reader.connections : nil }

  /// The nearest story to the article that is read.
  var nearestStory: RelatedStory? { connections?.related.first }

  /// The nearest story in another language.
  var nearestTranslation: RelatedStory? { translations.first }

  /// The related stories in other languages, nearest first.
  var translations: [RelatedStory] {
    guard let article = reader.article, reader.isShown else { return [] }
    return (connections?.related ?? []).filter { $0.row.language != article.language.language }
  }

  /// What `Esc` would take back, in a word; nil where there is nothing.
  var takeBackWords: String? {
    if reader.chosen != nil, reader.chosen != listing.entity { return "unmark" }
    if search != nil { return "end search" }
    if listing.entity != nil { return "all names" }
    if listing.language != nil { return "all languages" }
    return closesPane ? "list" : nil
  }

  /// Whether a pane lies over the list, as it does on a narrow screen.
  var closesPane: Bool { layout.arrangement == .narrow && focus != .list }

  /// What `q` would do, in a word.
  var closeWords: String { closesPane ? "list" : "quit" }
}
