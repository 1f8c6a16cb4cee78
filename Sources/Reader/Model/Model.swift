package import Catalogue
internal import Languages
internal import Localization
package import News
package import Screen

/// A key that goes to another place in the text, but not to another pane.
enum TextStep: Sendable {
  case match, mention

  /// Nil for an action that does something else.
  init?(_ action: Action) {
    switch action {
    case .match: self = .match
    case .mention: self = .mention
    default: return nil
    }
  }
}

/// The whole program as a value.
package struct Model: Sendable {
  /// The name of the collection in the title bar.
  package let title: String
  package internal(set) var settings: ReaderSettings
  package internal(set) var size: Size
  package internal(set) var focus = Focus.list
  /// The arrangement that the user chose with keys; nil as long as that of the settings holds.
  var chosenArrangement: PaneArrangement?
  /// The articles that are listed. Where the listing has an entity, `filterEntity` is that entity.
  package internal(set) var listing = Listing() {
    didSet { if !listing.isSame(as: oldValue) { takenFromListing = [] } }
  }
  /// The articles that were kept in the listing and that hiding took from it: they come back when that is undone.
  var takenFromListing: Set<ArticleID> = []
  /// The entity that the list is narrowed to, with its names.
  package internal(set) var filterEntity: Entity?
  /// The search that narrows the list.
  package internal(set) var search: Search?
  /// The reading before a search that is typed, from which its first result is opened; nil if the awaited rows are not the
  /// results of such a search.
  var beforeResults: EarlierReading?
  /// The searches of this sitting and of earlier ones, as far as they are known.
  package internal(set) var searches = SearchHistory()
  /// The names that queries use, as far as they are known.
  package internal(set) var searchNames = SearchVocabulary()
  /// The commands of the shell that the user typed.
  var commands = SearchHistory()
  /// The prompt in place of the hint line.
  package internal(set) var prompt: (any ReaderPrompt)?
  package internal(set) var list = ListState()
  /// The articles that were chosen to be changed together.
  package internal(set) var choice = ArticleChoice()
  package internal(set) var reader = ArticleState()
  package internal(set) var sidebar = SidebarState()
  package internal(set) var history = History()
  /// The related stories that `r` or `x` goes through.
  var storyCycle: StoryCycle?
  package internal(set) var loading = LoadingState()
  package internal(set) var server = ServerState.answers
  /// The progress of a fetch; nil while none goes on.
  package internal(set) var fetching: FetchProgress?
  /// The line between panes that the mouse drags.
  var dragged: Layout.Divider?
  /// The screens that lie over the panes.
  var screens = ScreenStack()
  /// A message in the hint line, until the next key.
  package internal(set) var notice: String? { didSet { isWarning = false } }
  /// True if the message is about a mistake that the user has to mend.
  private(set) var isWarning = false
  var undoLog = UndoLog()
  /// The action that was picked in the command palette, until it is performed.
  var pickedCommand: Action?
  /// The keys that wait for the rest of their sequence.
  package internal(set) var pendingKeys: [Key] = []
  var macroRun = MacroRun()
  /// The keys that wait for what they need.
  var queue = InputQueue()
  /// The questions whose answers keys wait for.
  var asked = AskedQuestions()
  /// The things that did not come in time: no key waits for them.
  var abandoned: Needs = []
  /// The last letter that was typed on panes or screens, as an input method may replace it.
  var lastLetter: Character?
  /// True if a letter came that only an input method makes.
  var usesInputMethod = false
  /// The words to be looked up by a command that was picked in a menu.
  var pickedLookUp: LookUp?
  /// The view in which the collection was left, until its article is shown again.
  var returning: SavedView?
  /// The view that was saved last.
  var keptView: SavedView?
  /// The ids of the articles whose note was left unfinished.
  var drafts: Set<String> = []
  /// The place in the text to which the last key went, whichever pane has the focus: the cursor of the terminal stands
  /// there.
  var textStep: TextStep?
  /// True if the last key went to a line of the prompt's menu: the cursor of the terminal stands there.
  var isAtMenuLine = false
  /// True if the user has done anything: until then the list stays at its top while it fills.
  var isTouched = false
  /// The chosen articles whose pages are opened when the key is pressed again: they are many.
  var offeredPages: [ArticleID]?
  /// The article that the user edited from here.
  var edited: ArticleID?
  /// The edited article, until the collection has it: its file was read, but the index doesn't know it yet.
  var unindexed: ArticleID?

  /// `numbersLinks`: true if links have their numbers until the user hides them.
  package init(
    title: String, size: Size, settings: ReaderSettings = ReaderSettings(), numbersLinks: Bool = false
  ) {
    self.title = title
    reader.numbersLinks = numbersLinks
    self.settings = settings
    self.size = size
  }
}

extension Model {
  /// Shows a message about a mistake that the user has to mend.
  mutating func warn(_ words: String) -> [Effect] {
    notice = words
    isWarning = true
    return []
  }

  /// Shows a message about something that no key asked for. A warning stays.
  mutating func mention(_ words: String) {
    if !isWarning { notice = words }
  }

  /// Follows other choices of the user from now on.
  package mutating func adopt(_ settings: ReaderSettings) { self.settings = settings }

  package var layout: Layout { Layout(size: size, focus: focus, chosen: arrangement) }

  /// The arrangement of the panes: the one that the user chose with keys, else that of the settings.
  package var arrangement: PaneArrangement { chosenArrangement ?? settings.layout }

  /// The number of articles in each language, as far as is known, in the order of the title bar.
  package var census: Census { (list.window?.census ?? Census()).putting(first: settings.languages) }

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

  /// The tags and the note of the article to read, as far as they are known.
  var annotation: Annotation {
    reader.record?.annotation ?? reader.wanted.flatMap(list.row(of:))?.annotation ?? Annotation()
  }

  /// The tags that the file of the article gives it, as a feed or a page names categories, without those that the user gave
  /// it too.
  var publishedTags: [String] {
    guard let article = reader.article, article.id == reader.wanted else { return [] }
    return article.tags.reduce(into: []) { tags, tag in
      if !(annotation.tags + tags).contains(where: { Tag.isSame($0, tag) }) { tags.append(tag) }
    }
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

  /// The stories in other languages that tell the same story as the article; where none does, the nearest related one. So
  /// the key that goes to the other language goes back and forth between two tellings of one story.
  var tellingsInOtherLanguages: [RelatedStory] {
    let stories = storiesInOtherLanguages
    let tellings = stories.filter { $0.grade == .sameStory }
    return tellings.isEmpty ? Array(stories.prefix(1)) : tellings
  }

  /// A word for the effect of Esc; nil if Esc has none.
  var takeBackWords: String? {
    if !choice.isEmpty { return wording(en: "choose none", vi: "bỏ chọn") }
    if reader.readingCursor != nil { return wording(en: "end cursor", vi: "tắt con trỏ") }
    if reader.chosen != nil, reader.chosen != listing.entity {
      return wording(en: "unmark", vi: "bỏ chọn tên")
    }
    if search != nil { return wording(en: "end search", vi: "thôi tìm") }
    if listing.entity != nil { return wording(en: "all names", vi: "bỏ lọc tên") }
    if listing.language != nil { return wording(en: "all languages", vi: "mọi ngôn ngữ") }
    return closesPane ? wording(en: "list", vi: "danh sách") : nil
  }

  /// True if `q` goes back to the list.
  var closesPane: Bool { focus != .list }

  /// A word for the effect of `q`.
  var closeWords: String {
    closesPane ? wording(en: "list", vi: "danh sách") : wording(en: "quit", vi: "thoát")
  }
}
