package import Catalogue
internal import Languages
internal import Localization
package import News
package import Screen

/// The whole program as a value.
package struct Model: Sendable {
  /// The name of the collection in the title bar.
  package let title: String
  package internal(set) var settings = ReaderSettings()
  package internal(set) var size: Size
  package internal(set) var focus = Focus.list
  /// The articles that are listed. Where the listing has an entity, `filterEntity` is that entity.
  package internal(set) var listing = Listing()
  /// The entity that the list is narrowed to, with its names.
  package internal(set) var filterEntity: Entity?
  /// The search that narrows the list.
  package internal(set) var search: Search?
  /// The searches of this sitting and of earlier ones, as far as they are known.
  package internal(set) var searches = SearchHistory()
  /// The commands of the shell that the user typed.
  var commands = SearchHistory()
  /// The prompt in place of the hint line.
  package internal(set) var prompt: (any ReaderPrompt)?
  package internal(set) var list = ListState()
  package internal(set) var reader = ArticleState()
  package internal(set) var sidebar = SidebarState()
  package internal(set) var history = History()
  /// The related stories that `r` or `x` goes through.
  var storyCycle: StoryCycle?
  package internal(set) var loading = LoadingState()
  /// The progress of a fetch; nil while none goes on.
  package internal(set) var fetching: FetchProgress?
  /// The sizes of the panes that the user chose.
  package internal(set) var paneSizes = PaneSizes()
  /// The line between panes that the mouse drags.
  var dragged: Layout.Divider?
  /// The screens that lie over the panes.
  var screens = ScreenStack()
  /// A message in the hint line, until the next key.
  package internal(set) var notice: String?
  var undoLog = UndoLog()
  /// The action that was picked in the command palette, until it is performed.
  var pickedCommand: Action?
  /// The words to be looked up by a command that was picked in a menu.
  var pickedLookUp: LookUp?
  /// The keys that asked for an unread article and have no answer yet.
  var unreadSteps: [Direction] = []
  /// The view in which the collection was left, until its article is shown again.
  var returning: SavedView?
  /// The view that was saved last.
  var keptView: SavedView?
  /// True if the user has done anything: until then the list stays at its top while it fills.
  var isTouched = false
  /// The article that the user edited from here.
  var edited: ArticleID?

  package init(title: String, size: Size) {
    self.title = title
    self.size = size
  }
}

extension Model {
  var layout: Layout { Layout(size: size, focus: focus, sizes: paneSizes) }

  /// The number of articles in each language, as far as is known.
  package var census: Census { list.window?.census ?? Census() }

  /// The names and related stories of the article to read; nil until they are known.
  var connections: Connections? { reader.connections?.article == reader.wanted ? reader.connections : nil }

  /// The matches of the search in the article that is shown, where both are there.
  var shownMatches: Matches? {
    guard let matches = reader.matches, matches.subject.article == reader.article?.id, search != nil else {
      return nil
    }
    return matches
  }

  /// The marks of the article to read, as far as they are known.
  var marks: ReadingMarks {
    reader.record?.marks ?? reader.wanted.flatMap(list.row(of:))?.marks ?? ReadingMarks()
  }

  /// True if the article that is read is gone: a text that is still on the screen can be read, but not marked.
  var isReadArticleGone: Bool { reader.wanted != nil && reader.missing == reader.wanted }

  /// The language of the article that is read, in which names are shown.
  var readingLanguage: Language { reader.article?.language.language ?? .undetermined }

  /// The related stories in other languages, nearest first.
  var storiesInOtherLanguages: [RelatedStory] {
    guard let article = reader.article, reader.isShown else { return [] }
    return (connections?.related ?? []).filter { $0.row.language != article.language.language }
  }

  /// A word for the effect of Esc; nil if Esc has none.
  var takeBackWords: String? {
    if reader.readingCursor != nil { return wording(en: "end cursor", vi: "tắt con trỏ") }
    if reader.chosen != nil, reader.chosen != listing.entity { return "unmark" }
    if search != nil { return "end search" }
    if listing.entity != nil { return "all names" }
    if listing.language != nil { return "all languages" }
    return closesPane ? "list" : nil
  }

  /// True if a pane lies over the list, as it does on a narrow screen.
  var closesPane: Bool { layout.arrangement == .narrow && focus != .list }

  /// A word for the effect of `q`.
  var closeWords: String { closesPane ? "list" : "quit" }
}
