package import Catalogue
package import Languages
package import News
internal import Search
package import Stories

/// The archive on SQLite: a collection of files with its index. A façade: `IndexedCollection` answers, and
/// `IndexMaintenance` keeps the index up to date.
///
/// An actor, because the screen asks questions while the collection still loads.
package actor Library: ArticleArchive {
  private var collection: IndexedCollection
  private let location: IndexLocation
  let maintenance: IndexMaintenance
  nonisolated let cache: ArticleCache
  private let source: ArticleSource
  /// The user's terms. A glossary asks for them, so that the user's file need not be read before.
  private var termbase: @Sendable () async -> Termbase = { Termbase() }
  /// The last task that makes the index anew after an answer met damage.
  private var mending: Task<Void, Never>?

  /// A library of the files and folders at `paths`, with its index at `location`. Nothing is read before `open`.
  package init(paths: [String], index location: IndexLocation = .cache, lexicon: Lexicon = .shared) {
    let collection = IndexedCollection(
      paths: CollectionPaths(paths), source: .files(DerivedTexts(), SearchedTexts()), lexicon: lexicon)
    self.init(collection, location)
  }

  /// A library of articles in memory. They are listed at once, and connected by `open`.
  package init(articles: [Article], lexicon: Lexicon = .shared) {
    self.init(IndexedCollection(articles: articles, lexicon: lexicon), .memory)
  }

  private init(_ collection: IndexedCollection, _ location: IndexLocation) {
    self.collection = collection
    self.location = location
    (cache, source) = (collection.cache, collection.source)
    maintenance = IndexMaintenance(paths: collection.paths, source: collection.source, location: location)
  }
}

// MARK: - Opening

extension Library: CollectionOwner {
  func update<Result: Sendable>(
    _ change: @Sendable (inout IndexedCollection) throws -> Result
  ) rethrows -> Result {
    try change(&collection)
  }

  /// Brings the index in line with the files and analyses the articles; returns when all is known. Answers to
  /// questions grow better meanwhile.
  package func open(
    to depth: ArchiveDepth = .connected, reporting report: @escaping @Sendable (ArchiveEvent) -> Void
  ) async {
    // The articles of the index can be listed before any file is looked at.
    _ = try? collection.open(at: location, report)
    let count = collection.table.count
    if count > 0 { report(.loaded(articles: count, problems: [], isComplete: false)) }
    await maintenance.open(to: depth, self, reporting: report)
    mendDamage()
    if await mended(), depth == .surveyed { await surveyStories() }
  }

  /// Follows the changes in the collection's folders until the task is cancelled.
  package func watch(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    await maintenance.watch(self, reporting: report)
  }

  /// Works out which articles tell one story. True if that was unknown for any article.
  @discardableResult
  package func surveyStories() async -> Bool { await maintenance.surveyStories(self) }

  /// Makes the index anew in the background where an answer met damage.
  private func mendDamage() {
    guard let error = collection.database?.damage.takeForMending() else { return }
    mending = Task(priority: .utility) { [earlier = mending] in
      await earlier?.value
      await maintenance.rebuild(after: error, self)
    }
  }

  /// Waits until the index is made anew, where an answer met damage since the last call. True where one did: then the
  /// question should be asked again.
  package func mended() async -> Bool {
    guard let mending else { return false }
    await mending.value
    if self.mending == mending { self.mending = nil }
    return true
  }

  /// Answers from the collection.
  private func answer<Answer>(_ question: (inout IndexedCollection) -> Answer) -> Answer {
    defer { mendDamage() }
    return question(&collection)
  }
}

extension Library {
  var lexicon: Lexicon { collection.stories.lexicon }
  var currentTermbase: Termbase { get async { await termbase() } }

  /// The language of most articles that are not in a language.
  func otherLanguage(than language: Language) -> Language { collection.otherLanguage(than: language) }
}

// MARK: - What the user did

extension Library {
  /// Replaces the user's marks.
  package func adopt(_ marks: UserMarks) { collection.adopt(marks) }

  /// Replaces the marks of one article.
  package func adopt(_ marks: ReadingMarks, for id: ArticleID) { collection.adopt(marks, for: id) }

  /// Replaces the user's corrections of names. They hold for every later answer, and nothing is indexed anew.
  package func adopt(_ corrections: EntityCorrections) async {
    if collection.adopt(corrections) { await maintenance.beginResurvey(self) }
  }

  package func adopt(_ termbase: Termbase) { self.termbase = { termbase } }

  package func adopt(termbaseFrom source: @escaping @Sendable () async -> Termbase) { termbase = source }
}

// MARK: - Listings

extension Library {
  package func rows(_ request: RowRequest, withSnippets: Bool) async -> RowWindow {
    defer { mendDamage() }
    let pipeline = RowPipeline(request: request, owner: self, source: source, withSnippets: withSnippets)
    return await pipeline.window() ?? collection.window(request)
  }

  package func rows(
    _ request: RowRequest, marked marks: any ReadingMarksSource,
    reporting report: @escaping @Sendable (RowWindow) -> Void
  ) async {
    await marks.listable()
    collection.adopt(marks)
    // The request was replaced while others were answered.
    guard !Task.isCancelled else { return }
    guard request.listing.query != nil else { return report(answer { $0.window(request) }) }
    defer { mendDamage() }
    let pipeline = RowPipeline(request: request, owner: self, source: source, reportEarly: report)
    if let window = await pipeline.window() { report(window) }
  }

  package func window(for request: RowRequest, marked marks: any ReadingMarksSource) async -> RowWindow {
    collection.adopt(marks)
    return await rows(request, withSnippets: false)
  }

  package func unread(in listing: Listing, marked marks: any ReadingMarksSource) -> [ArticleID] {
    collection.adopt(marks)
    return answer { $0.unread(in: listing) }
  }

  package func articles(of listing: Listing, marked marks: any ReadingMarksSource) -> [ArticleID] {
    collection.adopt(marks)
    return answer { $0.articles(of: listing) }
  }

  /// The numbers of unread articles among the files of each source. `files`: the paths of a source's articles, by any
  /// name of the source.
  package func unreadCounts(
    ofFiles files: [String: [String]], marked marks: any ReadingMarksSource
  ) -> [String: Int] {
    collection.adopt(marks)
    return answer { $0.unreadCounts(ofFiles: files) }
  }

  package func nearestUnread(_ request: UnreadRequest, marked marks: any ReadingMarksSource) -> Int? {
    collection.adopt(marks)
    return answer { $0.nearestUnread(request) }
  }

  package func timeline(of listing: Listing) -> Timeline { answer { $0.timeline(of: listing) } }
}

// MARK: - Articles

extension Library {
  package func contains(_ id: ArticleID) -> Bool { collection.table.slot(of: id) != nil }

  /// The articles that took the place of others since the last call: what the user did with those belongs to them.
  package func takeSuccessions() -> [ArticleSuccession] {
    defer { mendDamage() }
    return collection.database.flatMap { try? ArticleSuccession.take(from: $0) } ?? []
  }

  package func article(_ id: ArticleID) async -> Article? {
    guard let slot = collection.table.slot(of: id) else { return nil }
    if let article = cache[id] { return article }
    guard let location = answer({ $0.location(of: id) }) else { return nil }
    let language = collection.table.language(at: slot)
    return await cache.article(id) { [source] in source.article(id, at: location, among: [language]) }
  }

  package nonisolated func articleInMemory(_ id: ArticleID) -> Article? { cache[id] }

  package func lookUp(_ typed: String) async -> IDLookup {
    guard let found = collection.ids(beginning: typed), let first = found.first else { return .unknown }
    if found.count > 1 { return .ambiguous(found) }
    return await article(first).map(IDLookup.article) ?? .unknown
  }

  package func matches(in id: ArticleID, of query: Query) async -> [SearchHit] {
    let finder = answer { $0.finder(for: query) }
    guard !finder.isEmpty, let article = await article(id) else { return [] }
    return finder.hits(in: article.text, headline: article.headline.range).map {
      SearchHit($0.range, alias: finder.alias(of: $0))
    }
  }
}

// MARK: - Names

extension Library {
  package func names() -> [Connections.NameEntry] { answer { $0.names() } }

  package func names(beginning typed: String, limit: Int) -> [Entity] {
    answer { $0.names(beginning: typed, limit: limit) }
  }

  package func nameEntries(beginning typed: String, limit: Int) -> [Connections.NameEntry] {
    answer { $0.nameEntries(beginning: typed, limit: limit) }
  }

  package func entities(called words: String) -> [EntityKey] { answer { $0.entities(called: words) } }

  package func entityPage(of key: EntityKey) -> EntityPage? { answer { $0.entityPage(of: key) } }
}

// MARK: - Stories

extension Library {
  package func connections(of id: ArticleID) async -> Connections? {
    guard let article = await article(id) else { return nil }
    return await connections(of: article)
  }

  package func connections(of article: Article) async -> Connections {
    defer { mendDamage() }
    return await collection.connectionsFinder().connections(of: article, isComplete: collection.isConnected)
  }

  package func related(to id: ArticleID, limit: Int, includingUnrelated: Bool) async -> [RelatedStory] {
    guard let article = await article(id) else { return [] }
    defer { mendDamage() }
    return await collection.connectionsFinder().stories(
      related: article, limit: limit, includingUnrelated: includingUnrelated)
  }

  /// The candidates that were compared with an article, best first, without reasons: for `eval`.
  package func candidates(of id: ArticleID) async -> [StoryCandidate] {
    await collection.connectionsFinder().candidates(of: id)
  }

  package func stories(_ request: StoryRequest) -> StoryWindow { answer { $0.window(request) } }

  package func articles(ofStoriesWith ids: [ArticleID]) -> [[ArticleRow]] {
    answer { $0.articles(ofStoriesWith: ids) }
  }

  /// The articles of each story of two and more, as far as stories are known: for `eval`.
  package func storyGroups() -> [[ArticleID]] { collection.storyGroups }

  package func comparison(_ request: ComparisonRequest) async -> Comparison? {
    guard let left = await article(request.left) else { return nil }
    let other = request.left == request.right ? left.formerVersion ?? left : await article(request.right)
    guard let right = other else { return nil }
    let corrections = answer { $0.currentCorrections() }
    return await Self.compare(Sides(left: left, right: right), corrections, collection.stories.lexicon)
  }

  /// Off the actor, so that other questions are answered meanwhile.
  @concurrent
  private static func compare(
    _ articles: Sides<Article>, _ corrections: ResolvedCorrections, _ lexicon: Lexicon
  ) async -> Comparison {
    Comparer.comparison(of: articles, corrections, lexicon)
  }

  package func glossary(of id: ArticleID, in target: Language?) async -> Glossary? {
    guard let article = await article(id) else { return nil }
    let connections = await connections(of: article)
    let finder = GlossaryFinder(
      article, connections, collection.stories, answer { $0.currentCorrections() },
      forms: answer { $0.writtenNames(of: connections.names.map(\.id)) }, termbase: await termbase())
    var partner: Article?
    if let story = finder.partnerStory(in: target) { partner = await self.article(story.id) }
    let language =
      target ?? finder.story(in: target)?.row.language
      ?? collection.otherLanguage(than: article.language.language)
    return await finder.glossary(in: language, with: partner)
  }
}
