internal import Catalogue
internal import Localization
internal import News
internal import Reader
internal import Synchronization

/// Makes documents of findings.
struct ReportWriter: Sendable {
  let library: any ArticleArchive
  let sources: Sources
  let citation: CitationStyle
  /// Reads the sources of news as they are now.
  let keptSources: @Sendable () -> KeptSources

  /// The most rows of a list, and the most articles of the page of a name, that are written.
  private static let (mostRows, mostArticles) = (100_000, 1_000)

  /// The document; nil if the finding is gone or empty.
  func report(on finding: Finding) async -> Report? {
    switch finding {
    case .article(let id): return await library.article(id).flatMap { Report(articles: [marked($0)]) }
    case .articles(let ids, let listing):
      return await Report(articles: articles(sources.ordered(ids, in: listing)))
    case .passage(let id, let range):
      return await library.article(id).map { Report(passage: range, of: $0, citedAs: citation) }
    case .sources: return Report(sources: keptSources())
    case .savedSearches: return Report(searches: await savedSearches())
    case .links(let id): return await library.article(id).map { Report(linksOf: $0) }
    case .listing(let listing):
      let window = await rows(of: listing, atMost: Self.mostRows)
      return window.rows.isEmpty ? nil : Report(rows: marked(window.rows), total: window.total.value)
    case .comparison(let request): return await library.comparison(request).map { Report($0) }
    case .entityPage(let key): return await page(of: key)
    case .timeline(let listing): return Report(await library.timeline(of: listing))
    case .glossary(let scope): return await Report(library.glossaries(of: scope).joined)
    case .stories(let listing, let order): return await stories(of: listing, order)
    case .story(let id):
      return await library.articles(ofStoriesWith: [id]).first.flatMap { Report(story: marked($0)) }
    }
  }

  /// The saved searches with what each finds: the last answer has the numbers.
  private func savedSearches() async -> [SavedSearchesScreen.Entry] {
    let entries = Mutex<[SavedSearchesScreen.Entry]>([])
    await SavedSearchCounts().answer(from: sources) { answer in entries.withLock { $0 = answer.entries } }
    return entries.withLock { $0 }
  }

  private func articles(_ ids: [ArticleID]) async -> [MarkedArticle] {
    var articles: [MarkedArticle] = []
    for id in ids {
      if let article = await library.article(id) { articles.append(marked(article)) }
    }
    return articles
  }

  private func marked(_ article: Article) -> MarkedArticle {
    MarkedArticle(article: article, record: sources.journal.record(of: article.id))
  }

  /// The rows with the user's marks, tags and notes as they are now.
  private func marked(_ rows: [ArticleRow]) -> [ArticleRow] {
    rows.map { row in
      var row = row
      let record = sources.journal.record(of: row.id)
      (row.marks, row.annotation) = (record.marks, record.annotation)
      return row
    }
  }

  private func rows(of listing: Listing, atMost limit: Int) async -> RowWindow {
    await library.rows(
      RowRequest(listing: listing, anchor: .index(0), count: limit), withSnippets: false)
  }

  private func page(of key: EntityKey) async -> Report? {
    guard let page = await library.entityPage(of: key) else { return nil }
    return Report(page, articles: marked(await rows(of: page.listing, atMost: Self.mostArticles).rows))
  }

  private func stories(of listing: Listing, _ order: StoryOrder) async -> Report? {
    let request = StoryRequest(
      listing: listing, order: order, anchor: .index(0), count: Self.mostRows)
    let stories = await library.stories(request).stories
    guard !stories.isEmpty else { return nil }
    return Report(
      stories: stories, articles: await library.articles(ofStoriesWith: stories.map(\.id)).map(marked))
  }
}
