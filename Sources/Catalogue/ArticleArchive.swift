package import Languages
package import News

/// A collection of articles that answers the questions of the screen and of the commands.
///
/// An answer never fails: an archive that can't answer gives an empty answer and reports the reason as an event. An
/// archive may be asked while it still opens; its answers are then made of the articles that it knows so far.
package protocol ArticleArchive: Sendable {
  /// Brings the collection up to date with its sources and returns when `depth` is reached.
  /// `report` is called from any thread, and goes on to be called for work that follows in the background.
  func open(to depth: ArchiveDepth, reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async

  /// Takes in changes of the sources until the task is cancelled.
  func watch(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async

  /// Waits until an archive that met damage while it answered is mended. True where that happened: earlier answers may
  /// lack something, and should be asked for again.
  func mended() async -> Bool

  /// Replaces the user's corrections of names. They hold for every later answer.
  func adopt(_ corrections: EntityCorrections) async

  // MARK: Listings

  /// Rows around an anchor of a listing, complete. `withSnippets`: whether rows of a search carry snippets, for which
  /// texts have to be read.
  func rows(_ request: RowRequest, withSnippets: Bool) async -> RowWindow

  /// Rows around an anchor of a listing, with the user's marks, in stages: `report` may be called several times, the
  /// last time with a complete window. A cancelled answer ends without a complete one.
  func rows(
    _ request: RowRequest, marked marks: any ReadingMarksSource,
    reporting report: @escaping @Sendable (RowWindow) -> Void
  ) async

  /// The unread articles of a listing.
  func unread(in listing: Listing, marked marks: any ReadingMarksSource) async -> [ArticleID]

  /// The index of the nearest unread article of a listing; nil where all are read.
  func nearestUnread(_ request: UnreadRequest, marked marks: any ReadingMarksSource) async -> Int?

  /// How many articles of a listing bear which date.
  func timeline(of listing: Listing) async -> Timeline

  // MARK: Articles

  /// The article with an id; nil where its file has changed or gone.
  func article(_ id: ArticleID) async -> Article?

  /// An article that is in memory, without waiting.
  func articleInMemory(_ id: ArticleID) -> Article?

  /// The article whose id begins as typed.
  func lookUp(_ typed: String) async -> IDLookup

  /// Where an article's text has the words and names that a query asks for: in the text's order, without overlaps.
  func matches(in id: ArticleID, of query: Query) async -> [SearchHit]

  // MARK: Names

  /// The names of all articles that are analysed: by kind, then those that most articles have.
  func names() async -> [Connections.NameEntry]

  /// The entities one of whose names begins as typed, those that are named most first.
  func names(beginning typed: String, limit: Int) async -> [Entity]

  /// As `names(beginning:limit:)`, with the number of articles that name each.
  func nameEntries(beginning typed: String, limit: Int) async -> [Connections.NameEntry]

  /// The entities with this name in any language; where there is none, those whose names contain these words.
  func entities(called words: String) async -> [EntityKey]

  /// The page of an entity, made of the articles that are analysed; nil where no article names the entity.
  func entityPage(of key: EntityKey) async -> EntityPage?

  // MARK: Stories

  /// The names and related stories of an article; nil where the article is gone.
  func connections(of id: ArticleID) async -> Connections?

  /// The names and related stories of an article at hand, which may be newer than the archive.
  func connections(of article: Article) async -> Connections

  /// The stories related to an article, best first. `includingUnrelated`: also the candidates that were compared and
  /// have too little in common.
  func related(to id: ArticleID, limit: Int, includingUnrelated: Bool) async -> [RelatedStory]

  /// Two articles side by side; nil where one of them is gone.
  func comparison(_ request: ComparisonRequest) async -> Comparison?

  /// The names and terms of an article in another language; nil where the article is gone. The language is `target`,
  /// or that of the nearest story in another language where `target` is nil.
  func glossary(of id: ArticleID, in target: Language?) async -> Glossary?
}

/// How far an archive is to be brought up to date.
package enum ArchiveDepth: Hashable, Sendable {
  /// The articles can be listed and searched.
  case listed
  /// Names and related stories are known too.
  case connected
  /// As `connected`; which stories several languages tell is worked out in the background.
  case surveying
  /// It is known too which stories several languages tell.
  case surveyed
}

/// Something that an archive reports while it opens or follows its sources.
package enum ArchiveEvent: Sendable {
  /// How many of the new and changed files have been read.
  case progress(done: Int, files: Int)
  /// How many articles can be listed now. `problems`: the files refused since the last event.
  case loaded(articles: Int, problems: [FileProblem], isComplete: Bool)
  /// Names, related stories or coverage of the whole collection are known, or have changed.
  case connected
  /// The archive can't be used as usual.
  case notice(ArchiveNotice)
}

/// Why an archive can't be used as usual. The executable words it.
package enum ArchiveNotice: Hashable, Sendable {
  /// The index was damaged and is made anew.
  case rebuiltDamaged
  /// The index came from a newer gazette and is made anew.
  case rebuiltNewer
  /// The folder can't be written (`errno`, 0 where the engine alone refused): the index is kept in memory.
  case unwritable(folder: String, errno: Int32)
  /// The disk is full: the index is kept in memory.
  case diskFull(folder: String)
  /// Another gazette indexes this collection; this one shows what is there, and follows.
  case indexedElsewhere
}

/// What the user did with articles, as archives ask for it.
package protocol ReadingMarksSource: Sendable {
  /// Returns when the marks are read from the disk, or can't be.
  func loaded() async

  /// The marks of all articles that have any, with their version; nil where they are still those of `version`.
  func marks(since version: Int) -> (marks: [ArticleID: ReadingMarks], version: Int)?
}

/// What the user did with the articles of a collection, as the screen asks for it. All but `loaded` answers from memory.
package protocol ReadingJournal: ReadingMarksSource {
  /// The marks of an article, and how far it was read.
  func record(of article: ArticleID) -> ReadingRecord

  /// What was listed and read when the collection was left; nil where the collection was never read.
  var place: SavedView? { get }

  /// What was searched.
  var searches: SearchHistory { get }

  /// Has a look, in the background, whether another instance of the program has changed the journal.
  func lookElsewhere()
}

/// The article that a typed beginning of an id stands for.
package enum IDLookup: Sendable {
  case article(Article)
  /// No article's id begins so, or it is no id at all.
  case unknown
  /// Several ids begin so: some of them, in order.
  case ambiguous([ArticleID])
}

// MARK: - Usual arguments

extension ArticleArchive {
  package func rows(_ request: RowRequest) async -> RowWindow { await rows(request, withSnippets: true) }

  package func related(to id: ArticleID, limit: Int = 12) async -> [RelatedStory] {
    await related(to: id, limit: limit, includingUnrelated: false)
  }

  package func glossary(of id: ArticleID) async -> Glossary? { await glossary(of: id, in: nil) }
}

extension Query {
  /// How far an archive has to be opened before it can answer the query.
  package var depth: ArchiveDepth { asksForCoverage ? .surveyed : asksForNames ? .connected : .listed }

  /// True if the query asks for names. Names are known when the collection is analysed.
  package var asksForNames: Bool {
    contains { if case .name = $0 { true } else { false } }
  }

  /// True if the query asks which stories several languages tell.
  package var asksForCoverage: Bool {
    contains { if case .coverage = $0 { true } else { false } }
  }

  /// True if `isSought` holds for one condition of the query, negated or not.
  private func contains(_ isSought: (Query) -> Bool) -> Bool {
    switch self {
    case .not(let negated): negated.contains(isSought)
    case .all(let parts), .any(let parts): parts.contains { $0.contains(isSought) }
    default: isSought(self)
    }
  }
}
