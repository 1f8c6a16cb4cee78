package import Catalogue
package import News

/// An article; nil if the collection no longer has the article.
package struct ArticleQuestion: Question {
  package let article: ArticleID

  package init(article: ArticleID) { self.article = article }

  package func answerAtHand(from sources: Sources) -> Article?? {
    sources.archive.articleInMemory(article).map(Article?.some)
  }

  package func answer(from sources: Sources, report: @escaping @Sendable (Article?) -> Void) async {
    report(await sources.archive.article(article))
  }

  package func receive(_ found: Article?, in model: inout Model) -> [Effect] {
    model.receive(found, for: article)
  }
}

/// Asks if the collection still has the article that is read.
package struct Presence: Question {
  package let article: ArticleID

  package init(article: ArticleID) { self.article = article }

  package func answer(from sources: Sources, report: @escaping @Sendable (Bool) -> Void) async {
    report(await sources.archive.contains(article))
  }

  package func receive(_ isThere: Bool, in model: inout Model) -> [Effect] {
    model.receive(isThere: isThere, article)
  }
}

/// Has articles in memory that may be read next. No answer comes.
package struct Prefetch: Question {
  let articles: [ArticleID]

  package init(articles: [ArticleID]) { self.articles = articles }

  package func answer(from sources: Sources, report: @escaping @Sendable (Never) -> Void) async {
    for id in articles where !Task.isCancelled { _ = await sources.archive.article(id) }
  }

  package func receive(_ answer: Never, in model: inout Model) -> [Effect] {}
}

/// The names and the related stories of an article. No answer comes where the article is gone.
package struct ConnectionsQuestion: Question {
  package let article: ArticleID

  package init(article: ArticleID) { self.article = article }

  package func answer(from sources: Sources, report: @escaping @Sendable (Connections) -> Void) async {
    if let connections = await sources.archive.connections(of: article) { report(connections) }
  }

  package func receive(_ connections: Connections, in model: inout Model) -> [Effect] {
    model.receive(connections)
  }
}

/// The record of an article: its marks, and how far it was read. Answered from memory.
package struct RecordQuestion: Question {
  let article: ArticleID

  package func answerAtHand(from sources: Sources) -> ReadingRecord? { sources.journal.record(of: article) }

  package func answer(from sources: Sources, report: @escaping @Sendable (ReadingRecord) -> Void) async {}

  package func receive(_ record: ReadingRecord, in model: inout Model) -> [Effect] {
    model.receive(record, of: article)
  }
}

/// The places of a query's words in an article: in the text's order, without overlaps.
package struct MatchesQuestion: Question {
  package let subject: Matches.Subject

  package func answer(from sources: Sources, report: @escaping @Sendable ([SearchHit]) -> Void) async {
    report(await sources.archive.matches(in: subject.article, of: subject.query))
  }

  package func receive(_ hits: [SearchHit], in model: inout Model) -> [Effect] {
    model.receive(matches: hits, of: subject)
  }
}

/// A long article set in lines, beside the main thread: this takes longer than a key press may.
package struct PageQuestion: Question {
  package let request: PageRequest

  package func answer(from sources: Sources, report: @escaping @Sendable (Page) -> Void) async {
    report(request.page())
  }

  package func receive(_ page: Page, in model: inout Model) -> [Effect] {
    model.receive(page, for: request.article.id)
  }
}
