internal import News

/// An answer with a body, as a record of a web archive and as the items in it.
struct FetchedResponse {
  let record: ResponseRecord
  let items: FetchedItems

  /// Nil for an answer without success, or without a body. `time`: seconds since 1970.
  init?(_ fetched: FetchedAnswer, at time: Int) {
    let answer = fetched.answer
    guard answer.failure == nil, let status = answer.status, (200..<300).contains(status),
      let file = fetched.body,
      let body = try? file.contents(limit: Format.largestArticle),
      let record = ResponseRecord(answer, body: body, time: time)
    else { return nil }
    self.record = record
    items = FetchedItems(of: record.bytes)
  }

  /// The contents of the answer, for the schedule.
  var reading: FeedReading {
    if let feed = items.feed { return .feed(feed, remark: items.problems.first?.record) }
    if items.items.contains(where: { $0.article.format == "html" }) { return .unreadable(.page) }
    return .unreadable(.unreadable(items.problems.first?.record ?? ""))
  }
}
