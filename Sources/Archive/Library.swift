package import Corpus
internal import Linguistics

/// A collection of articles that is open. An actor, because the screen asks it questions while it still loads.
package actor Library {
  /// Something that the library has to tell while it opens.
  package enum Event: Sendable {
    /// So many articles can be listed now; `problems` are the files refused since the last event.
    case loaded(articles: Int, problems: [FileProblem], isComplete: Bool)
    /// Names and related stories of the whole collection are known.
    case connected
  }

  private let paths: [String]
  private var catalogue: Catalogue
  private var stories = StoryIndex()
  private var listings = ListingCache()
  private var isLoaded = false

  /// A library of the files and folders at `paths`. Nothing is read before `open`.
  package init(paths: [String]) {
    self.paths = paths
    catalogue = Catalogue([])
  }

  /// A library of articles that are at hand. They are listed at once and connected by `open`.
  package init(articles: [Article]) {
    paths = []
    catalogue = Catalogue(articles)
  }
}

// MARK: - Opening

extension Library {
  /// Loads the collection and analyses it; returns when all is known. Answers to the questions below grow
  /// better meanwhile.
  package func open(reporting report: @escaping @Sendable (Event) -> Void) async {
    await load(reporting: report)
    await analyse()
    report(.connected)
  }

  /// Loads the collection and leaves its names unknown: all that a list needs.
  package func load(reporting report: @escaping @Sendable (Event) -> Void) async {
    let loader = CollectionLoader()
    let found = await loader.files(at: paths)
    var progress = Progress(problems: found.problems)
    for range in loader.batches(of: found.files.count) {
      let batch = await loader.read(found.files[range])
      batch.articles.forEach { catalogue.append($0) }
      listings.invalidate()
      if let event = progress.event(after: batch, articles: catalogue.count, at: .now) { report(event) }
    }
    isLoaded = true
    report(progress.lastEvent(articles: catalogue.count))
  }

  private func analyse() async {
    while stories.count < catalogue.count {
      let batch = stories.count..<min(stories.count + Self.analysisBatch, catalogue.count)
      let analyses = await catalogue.articles[batch].concurrentMap { ArticleAnalysis(of: $0) }
      for (index, analysis) in zip(batch, analyses) {
        stories.append(analysis, of: catalogue.rows[index])
      }
      listings.invalidate()
    }
  }

  /// So many articles are analysed at a time. Noting the results occupies the actor for about 5 ms.
  private static var analysisBatch: Int { 128 }

  private var isConnected: Bool { isLoaded && stories.count == catalogue.count }
}

// MARK: - Answers

extension Library {
  /// Rows around an anchor of a listing.
  package func rows(_ request: RowRequest) -> RowWindow {
    RowWindow(
      request, of: entry(for: request.listing), rows: catalogue.rows, index: catalogue.index
    ).showingFindings(article: article)
  }

  private func entry(for listing: Listing) -> ListingCache.Entry {
    let ordered = catalogue.indices(in: listing.order)
    return listings.entry(for: listing) {
      ListingCache.Entry(
        of: found(by: listing, among: ordered), rows: catalogue.rows, language: listing.language,
        named: listing.entity.map { Set(stories.articles(naming: $0)) }, endonym: \.endonym)
    }
  }

  /// All rows of a listing whose articles a query asks for, in the listing's order. Looks at every article. What
  /// a query says about names needs an analysed collection.
  package func rows(of listing: Listing, matching query: Query) -> [ArticleRow] {
    let matcher = QueryMatcher(query, in: stories)
    return entry(for: listing).indices.map(Int.init)
      .filter { matcher.matches(catalogue.articles[$0], at: $0) }
      .map { catalogue.rows[$0] }
  }

  /// The articles that a listing's query asks for, in their order; the best first where that is the order.
  private func found(by listing: Listing, among indices: [Int32]) -> [Int32] {
    guard let query = listing.query else { return indices }
    let matcher = QueryMatcher(query, in: stories)
    let found = indices.filter { matcher.matches(catalogue.articles[Int($0)], at: Int($0)) }
    guard listing.order.key == .relevance else { return found }
    let relevance = Relevance(query)
    let scored = found.map { (index: $0, score: relevance.score(of: catalogue.articles[Int($0)])) }
    let isReversed = listing.order.isReversed
    return scored.enumerated()
      .sorted {
        $0.element.score == $1.element.score
          ? $0.offset < $1.offset : ($0.element.score > $1.element.score) != isReversed
      }
      .map(\.element.index)
  }

  /// Where the words of a query stand in an article, in the text's order, without overlap.
  package func matches(in id: ArticleID, of query: Query) -> [TextRange] {
    article(id).map { MatchFinder(query).ranges(in: $0.text) } ?? []
  }

  /// The names that begin as typed, in any language, those that most articles have first.
  package func names(beginning typed: String, limit: Int) -> [Entity] {
    stories.entities(beginning: typed, limit: limit)
  }

  /// The article with an id.
  package func article(_ id: ArticleID) -> Article? {
    catalogue.index(of: id).map { catalogue.articles[$0] }
  }

  /// The article whose id begins as typed.
  package func lookUp(_ typed: String) -> IDLookup {
    catalogue.lookUp(typed)
  }

  /// The names and related stories of an article. Before the collection is analysed its own names are there
  /// all the same, with `isComplete` false.
  package func connections(of id: ArticleID) async -> Connections? {
    guard let article = article(id) else { return nil }
    // Off the actor, for the first analysis also loads the tables of names.
    let analysis = await ArticleAnalysis.make(of: article)
    return Connections(
      article: id, names: stories.nameEntries(of: analysis, in: article.language.language),
      mentions: analysis.mentions, related: related(to: id), isComplete: isConnected)
  }

  /// The stories that belong to an article, best first; none where the article isn't analysed yet.
  package func related(to id: ArticleID, limit: Int = 12) -> [RelatedStory] {
    guard let index = catalogue.index(of: id), index < stories.count else { return [] }
    let writer = ReasonWriter(stories, for: catalogue.articles[index])
    return RelatedStories(stories).matches(of: index, limit: limit).map { match in
      RelatedStory(
        row: catalogue.rows[match.article], score: match.score, grade: match.grade,
        reasons: writer.reasons(for: match, in: catalogue.articles[match.article]))
    }
  }

  /// The names of all articles that are analysed: by kind, then those that most articles have.
  package func names() -> [Connections.NameEntry] {
    stories.allNameEntries()
  }
}
