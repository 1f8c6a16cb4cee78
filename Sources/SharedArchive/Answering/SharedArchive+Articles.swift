package import Catalogue
package import Languages
package import News
internal import Search
internal import Stories

// MARK: - Articles

extension SharedArchive {
  package func contains(_ id: ArticleID) async -> Bool {
    await ask { try $0.table.hit(id) != nil } ?? false
  }

  package func article(_ id: ArticleID) async -> Article? {
    if let article = cache[id] { return article }
    return await cache.article(id) { [self] in
      await ask { try ArticleTexts($0.session).article(id) } ?? nil
    }
  }

  package nonisolated func articleInMemory(_ id: ArticleID) -> Article? { cache[id] }

  package func lookUp(_ typed: String) async -> IDLookup {
    guard let prefix = IDPrefix(typed) else { return .unknown }
    let found = await ask { try $0.table.ids(in: prefix.range, limit: 8) } ?? []
    guard let first = found.first else { return .unknown }
    if found.count > 1 { return .ambiguous(found) }
    return await article(first).map(IDLookup.article) ?? .unknown
  }

  package func matches(in id: ArticleID, of query: Query) async -> [SearchHit] {
    guard let article = await article(id) else { return [] }
    return await ask { try SnippetReader(moment: $0).matches(in: article, of: query) } ?? []
  }
}

// MARK: - Names

extension SharedArchive {
  package func names() async -> [Connections.NameEntry] {
    await ask { try NameLists(moment: $0).all() } ?? []
  }

  package func names(beginning typed: String, limit: Int) async -> [Entity] {
    await ask { try $0.entities.entities(beginning: typed, limit: limit) } ?? []
  }

  package func nameEntries(beginning typed: String, limit: Int) async -> [Connections.NameEntry] {
    await ask { try NameLists(moment: $0).entries(beginning: typed, limit: limit) } ?? []
  }

  package func entities(called words: String) async -> [EntityKey] {
    await ask { try NameSearch($0.entities).closestEntities(called: words) } ?? []
  }

  package func entityPage(of key: EntityKey) async -> EntityPage? {
    await ask { try EntityPageReader(moment: $0).page(of: key) } ?? nil
  }
}

// MARK: - Stories

extension SharedArchive {
  package func connections(of id: ArticleID) async -> Connections? {
    guard let article = await article(id) else { return nil }
    return await connections(of: article)
  }

  package func connections(of article: Article) async -> Connections {
    let found = await finding(article) { try $0.connections() }
    return found ?? Connections(article: article.id, names: [], mentions: [], related: [], isComplete: false)
  }

  package func related(to id: ArticleID, limit: Int, includingUnrelated: Bool) async -> [RelatedStory] {
    guard let article = await article(id) else { return [] }
    return await finding(article) { try $0.related(limit: limit, includingUnrelated: includingUnrelated) }
      ?? []
  }

  private func finding<Answer: Sendable>(
    _ article: Article, _ body: @escaping @Sendable (ConnectionsFinder) throws -> Answer
  ) async -> Answer? {
    let analysis = await ArticleAnalysis.make(of: article)
    guard await currentContext() != nil else { return nil }
    let statistics = statistics
    return await ask {
      try body(ConnectionsFinder(moment: $0, statistics: statistics, article: article, analysis: analysis))
    }
  }

  package func stories(_ request: StoryRequest) async -> StoryWindow {
    var listing = request.listing.byArticle
    listing.order = .newestFirst
    let (asked, entry) = (listing, await entry(listing))
    let window = await ask { moment -> StoryWindow? in
      guard let entry else { return nil }
      let range = 0..<min(entry.length, Hit.mostCounted)
      let hits = try ListingReader(moment: moment).hits(at: range, of: entry, asked)
      return try StoryWindowReader(moment: moment).window(request, among: hits)
    }
    return window.flatMap(\.self)
      ?? StoryWindow(
        request: request, start: 0, stories: [], total: 0, anchorIndex: nil, sharedCount: 0, soleCounts: [],
        isComplete: false)
  }

  package func articles(ofStoriesWith ids: [ArticleID]) async -> [[ArticleRow]] {
    await ask { try StoryWindowReader(moment: $0).articles(ofStoriesWith: ids) } ?? ids.map { _ in [] }
  }

  package func comparison(_ request: ComparisonRequest) async -> Comparison? {
    guard let left = await article(request.left), let right = await other(request) else { return nil }
    guard let context = await currentContext() else { return nil }
    return await Self.compare(Sides(left: left, right: right), context.corrections, statistics.lexicon)
  }

  /// The article to compare with: an article is compared with its former version where no other one is named.
  private func other(_ request: ComparisonRequest) async -> Article? {
    guard request.left == request.right else { return await article(request.right) }
    let former = await ask { try SuccessionTable($0.session).former(of: request.left) }
    return await article(former.flatMap(\.self) ?? request.left)
  }

  /// Off the actor, so that other questions are answered meanwhile.
  @concurrent
  private static func compare(
    _ articles: Sides<Article>, _ corrections: ResolvedCorrections, _ lexicon: Lexicon
  ) async -> Comparison {
    Comparer.comparison(of: articles, corrections, lexicon)
  }
}

// MARK: - Words

extension SharedArchive {
  package func glossary(of id: ArticleID, in target: Language?) async -> Glossary? {
    guard let article = await article(id) else { return nil }
    let connections = await connections(of: article)
    guard let context = await currentContext() else { return nil }
    let shared = statistics
    let facts = await ask { moment in
      let forms = try connections.names.map { name in
        let selections = try moment.entities.selections(of: name.id)
        return (name.id, try NameLists(moment: moment).nameCounts(of: selections).filter { $0.mentions > 0 })
      }
      return (forms, try RelatedFinder(moment: moment, statistics: shared).statistics(for: id))
    }
    let finder = GlossaryFinder(
      article, connections, facts?.1 ?? shared, context.corrections,
      forms: Dictionary(facts?.0 ?? []) { first, _ in first }, termbase: await termbase())
    var partner: Article?
    if let story = finder.partnerStory(in: target) { partner = await self.article(story.id) }
    let language =
      target ?? finder.story(in: target)?.row.language
      ?? context.otherLanguage(than: article.language.language)
    return await finder.glossary(in: language, with: partner)
  }

  package func readingWords(of id: ArticleID) async -> ReadingWords? {
    guard let article = await article(id) else { return nil }
    let mentions = await connections(of: article).mentions
    return await Self.words(ReadingWordCutter(article, mentions: mentions, lexicon: statistics.lexicon))
  }

  /// Off the actor, so that other questions are answered meanwhile.
  @concurrent
  private static func words(_ cutter: ReadingWordCutter) async -> ReadingWords { cutter.words }

  package func gloss(
    of words: String, naming entity: Entity?, from source: Language, to target: Language?
  ) async -> Gloss {
    let other = await currentContext()?.otherLanguage(than: source) ?? LanguagePair.partner(of: source)
    let finder = GlossFinder(
      source: source, target: target ?? other, termbase: await termbase(), lexicon: statistics.lexicon)
    return finder.gloss(of: words, naming: entity)
  }
}

extension ReadingContext {
  /// The most frequent other language of articles; the language of the first lexicon if there is no other.
  fileprivate func otherLanguage(than language: Language) -> Language {
    let counts = dayCounts.byLanguage.filter { $0.key != language && $0.key != .undetermined }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most?.key ?? LanguagePair.partner(of: language)
  }
}
