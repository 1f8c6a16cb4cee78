package import Languages
package import News

/// A collection of articles that answers the questions of the screen and of the commands.
///
/// An answer never fails: an archive that can't answer gives an empty answer and reports the reason as an event. An
/// archive that still opens answers from the articles that it knows so far.
package protocol ArticleArchive: Sendable {
  /// Updates the collection from its sources and returns when `depth` is reached. `report` is called from any thread,
  /// also later for work in the background.
  func open(to depth: ArchiveDepth, reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async

  /// Follows changes of the sources until the task is cancelled.
  func watch(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async

  /// Reads the files again whose fields go by other names in the settings now.
  func rereadFields(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async

  /// Waits for the repair of an archive that found damage while it answered. Returns true after a repair; earlier
  /// answers may then be incomplete and should be requested again.
  func mended() async -> Bool

  /// Replaces the user's corrections of names. They hold for every later answer.
  func adopt(_ corrections: EntityCorrections) async

  /// Replaces the user's termbase. It holds for every later glossary.
  func adopt(_ termbase: Termbase) async

  /// Asks `source` for the user's terms at each glossary.
  func adopt(termbaseFrom source: @escaping @Sendable () async -> Termbase) async

  /// Replaces the user's marks, for questions that bring none.
  func adopt(_ marks: UserMarks) async

  /// The articles that took the place of others since the last call: what the user did with those belongs to them.
  func takeSuccessions() async -> [ArticleSuccession]

  // MARK: Listings

  /// The rows around an anchor of a listing, complete. `withSnippets`: rows of a search carry snippets, which requires
  /// reading texts.
  func rows(_ request: RowRequest, withSnippets: Bool) async -> RowWindow

  /// The rows around an anchor of a listing, with the user's marks, in stages: `report` may be called several times,
  /// the last time with a complete window. A cancelled answer ends without a complete window.
  func rows(
    _ request: RowRequest, marked marks: any ReadingMarksSource,
    reporting report: @escaping @Sendable (RowWindow) -> Void
  ) async

  /// The counts of a listing, and some rows without snippets, with the user's marks.
  func window(for request: RowRequest, marked marks: any ReadingMarksSource) async -> RowWindow

  /// The unread articles of a listing.
  func unread(in listing: Listing, marked marks: any ReadingMarksSource) async -> [ArticleID]

  /// All articles of a listing, in its order.
  func articles(of listing: Listing, marked marks: any ReadingMarksSource) async -> [ArticleID]

  /// The numbers of unread articles among the files of each source. `files`: the paths of a source's articles, by any
  /// name of the source.
  func unreadCounts(
    ofFiles files: [String: [String]], marked marks: any ReadingMarksSource
  ) async -> [String: Int]

  /// The index of the nearest unread article of a listing; nil if all articles are read.
  func nearestUnread(_ request: UnreadRequest, marked marks: any ReadingMarksSource) async -> Int?

  /// The numbers of articles of a listing by date.
  func timeline(of listing: Listing) async -> Timeline

  // MARK: Articles

  /// True if the collection has the article with an id, as far as the collection is known.
  func contains(_ id: ArticleID) async -> Bool

  /// The article with an id; nil if its file has changed or is gone.
  func article(_ id: ArticleID) async -> Article?

  /// An article that is in memory, without waiting.
  func articleInMemory(_ id: ArticleID) -> Article?

  /// The article whose id begins with the typed characters.
  func lookUp(_ typed: String) async -> IDLookup

  /// The ranges of an article's text that match a query: in the order of the text, without overlaps.
  func matches(in id: ArticleID, of query: Query) async -> [SearchHit]

  // MARK: Names

  /// The names of all analysed articles: by kind, then by descending number of articles.
  func names() async -> [Connections.NameEntry]

  /// The entities with a name that begins with the typed characters, by descending number of mentions.
  func names(beginning typed: String, limit: Int) async -> [Entity]

  /// As `names(beginning:limit:)`, with the number of articles that name each.
  func nameEntries(beginning typed: String, limit: Int) async -> [Connections.NameEntry]

  /// The entities with this name in any language; without such an entity, the entities with a name that contains these
  /// words.
  func entities(called words: String) async -> [EntityKey]

  /// The page of an entity, from the analysed articles; nil if no article names the entity.
  func entityPage(of key: EntityKey) async -> EntityPage?

  // MARK: Stories

  /// The names and related stories of an article; nil if the article is gone.
  func connections(of id: ArticleID) async -> Connections?

  /// The names and related stories of an article that may be newer than the archive.
  func connections(of article: Article) async -> Connections

  /// The stories related to an article, best first. `includingUnrelated`: also candidates with too little in common.
  func related(to id: ArticleID, limit: Int, includingUnrelated: Bool) async -> [RelatedStory]

  /// The stories of a listing around an anchor.
  func stories(_ request: StoryRequest) async -> StoryWindow

  /// For each article the articles of the story that it tells, in the order of time, undated ones last; none if the
  /// article is gone.
  func articles(ofStoriesWith ids: [ArticleID]) async -> [[ArticleRow]]

  /// Two articles side by side; nil if one of them is gone.
  func comparison(_ request: ComparisonRequest) async -> Comparison?

  /// The names and terms of an article in another language; nil if the article is gone. The language is `target`;
  /// without `target`, the language of the nearest story in another language.
  func glossary(of id: ArticleID, in target: Language?) async -> Glossary?

  /// The words and sentences of an article, for a cursor; nil if the article is gone.
  func readingWords(of id: ArticleID) async -> ReadingWords?

  /// The meaning of a word of an article in another language. `entity`: the entity that the word names. Without `target`
  /// the language is the one of most other articles.
  func gloss(
    of words: String, naming entity: Entity?, from source: Language, to target: Language?
  ) async -> Gloss
}

/// The work that `open` has to finish.
package enum ArchiveDepth: Hashable, Sendable {
  /// The articles can be listed and searched.
  case listed
  /// Names are known too.
  case named
  /// Names and related stories are known too.
  case connected
  /// As `connected`; which articles tell one story is worked out in the background.
  case surveying
  /// Which articles tell one story, and in which languages, is known too.
  case surveyed
}

/// Something that an archive reports while it opens or follows its sources.
package enum ArchiveEvent: Sendable {
  /// The number of new and changed files that have been read. `entries`: the number of entries that have been read of a
  /// file of several articles, while the file isn't read to its end.
  case progress(done: Int, files: Int, entries: Int)
  /// The number of articles that can be listed now. `problems`: the files refused since the last event.
  case loaded(articles: Int, problems: [FileProblem], isComplete: Bool)
  /// The number of articles whose names and terms have been worked out, of those that were listed without them.
  case analysed(Int, of: Int)
  /// Names, related stories or stories of the whole collection are known, or have changed.
  case connected
  /// The archive can't be used as usual.
  case notice(ArchiveNotice)
}

/// The user's marks on articles, for an archive.
package protocol ReadingMarksSource: Sendable {
  /// Returns when the marks by which articles are listed have been read from the disk, or can't be read. Many tags and
  /// notes may come later, with another version.
  func listable() async

  /// All marks, tags and notes, and their version; nil if `version` is still the current version.
  func marks(since version: Int) -> (marks: UserMarks, version: Int)?
}

/// The reading state of a collection, for the screen. All answers but `listable` come from memory.
package protocol ReadingJournal: ReadingMarksSource {
  /// The marks of an article, its tags and note, and the position in its text.
  func record(of article: ArticleID) -> ReadingRecord

  /// The view when the user left the collection; nil if the collection was never read.
  var savedView: SavedView? { get }

  /// The tags of all articles, by descending number of articles.
  var tags: [String] { get }

  /// The searches of the user.
  var searches: SearchHistory { get }

  /// Checks in the background if another instance of the program has changed the journal.
  func lookElsewhere()

  /// Checks if another instance of the program has changed the journal, and returns when the journal has these changes.
  func lookedElsewhere() async
}

/// The result of looking up the typed beginning of an id.
package enum IDLookup: Sendable {
  case article(Article)
  /// No id begins with these characters, or they are not the beginning of an id.
  case unknown
  /// Several ids begin with these characters: some of them, in order.
  case ambiguous([ArticleID])
}

// MARK: - Usual arguments

extension ArticleArchive {
  /// Nothing happens where an archive reads no files.
  package func rereadFields(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {}

  package func rows(_ request: RowRequest) async -> RowWindow { await rows(request, withSnippets: true) }

  package func related(to id: ArticleID, limit: Int = 12) async -> [RelatedStory] {
    await related(to: id, limit: limit, includingUnrelated: false)
  }

  package func glossary(of id: ArticleID) async -> Glossary? { await glossary(of: id, in: nil) }
}

extension Query {
  /// The depth to which an archive must be opened to answer the query.
  package var depth: ArchiveDepth { asksForCoverage ? .surveyed : asksForNames ? .named : .listed }

  /// True if the answer depends on names, which are known when the collection is analysed. Words depend on them, too: words
  /// that are a name are also found by the other names of its entity.
  package var asksForNames: Bool {
    contains {
      switch $0 {
      // Quotations are found with the names.
      case .name, .text, .has(.quote): true
      default: false
      }
    }
  }

  /// True if the query asks which stories several languages tell.
  package var asksForCoverage: Bool {
    contains { if case .coverage = $0 { true } else { false } }
  }

  /// True if the query asks what the user did with articles.
  package var asksForMarks: Bool {
    contains {
      switch $0 {
      case .mark, .tag, .has(.note), .has(.tag): true
      default: false
      }
    }
  }

  /// True if the query says of hidden articles if they are sought: then they are not left out.
  package var asksForHidden: Bool { contains { $0 == .mark(.hidden) } }

  /// True if `isSought` holds for one condition of the query, negated or not.
  private func contains(_ isSought: (Query) -> Bool) -> Bool {
    switch self {
    case .not(let negated): negated.contains(isSought)
    case .all(let parts), .any(let parts): parts.contains { $0.contains(isSought) }
    default: isSought(self)
    }
  }
}
