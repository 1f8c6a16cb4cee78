internal import News

/// The outcome of a fetch of the page of an article.
package enum PageOutcome: Hashable, Sendable {
  /// The article has the text of its page now.
  case longer
  /// The page has no more than the article, or tells something else.
  case notLonger
  /// The article has no address, or isn't a kept one.
  case noPage
  case failed(FetchProblem)
}

extension FetchSession {
  /// Fetches the page of a kept article, and gives the article its text if that is longer. `path`: in the folder of
  /// kept articles. `source`: the source with whose settings the page is fetched.
  package func fetchPage(of path: String, from source: SubscribedSource?) async throws -> PageOutcome {
    guard let article = try? ArticleReader().article(at: Location(path: kept.articles + "/" + path)),
      let link = article.link, try kept.ledger.record(at: path) != nil
    else { return .noPage }
    let fetched = await fetcher.fetch(
      FetchRequest(number: 1, source ?? SubscribedSource(url: link), url: link))
    if let failure = fetched.answer.failure { return .failed(.failure(failure)) }
    if let status = fetched.answer.status, !(200..<300).contains(status) { return .failed(.status(status)) }
    guard let response = FetchedResponse(fetched, at: clock()), let page = response.items.items.first else {
      return .notLonger
    }
    let item = FetchedItem(entry: 1, fields: ArticleFields(), article: article)
    let isLonger = try kept.keepPage(page, of: response.record, for: item, at: path, clock())
    return isLonger ? .longer : .notLonger
  }
}
